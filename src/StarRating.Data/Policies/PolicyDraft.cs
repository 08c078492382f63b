namespace StarRating.Data.Policies;

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    [ChineseName("编制中")] Editing,

    [ChineseName("待审核")] InReview,

    [ChineseName("已发布")] Published,

    [ChineseName("已废止")] Abandoned,
}

/// <summary>A policy that is being written: the city's when it names no county. It becomes a <see cref="PolicyVersion"/> when another person publishes it.</summary>
public class PolicyDraft : Entity, ICityOrCountyOwned
{
    public long? CountyId { get; set; }

    public required string Name { get; set; }

    /// <summary>The document as it stands, every setting spelled out.</summary>
    public required string Json { get; set; }

    /// <summary>The test bench: sample persons with the stars expected.</summary>
    public string CasesJson { get; set; } = "[]";

    /// <summary>The version it was begun from, with which it is compared; null for one begun from nothing or from a file.</summary>
    public long? BasedOnId { get; set; }

    /// <summary>The city's version whose bindings hold for it; null where the county follows no city policy, and for the city's own.</summary>
    public long? CityVersionId { get; set; }

    public DraftState State { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateTime StartedAt { get; set; }

    public string StartedBy { get; set; } = "";

    public long? SubmittedById { get; set; }

    public string SubmittedBy { get; set; } = "";

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Warnings that somebody passes by name, each with its reason.</summary>
    public string AcceptedWarningsJson { get; set; } = "[]";

    /// <summary>Why it was sent back last, or abandoned.</summary>
    public string Remark { get; set; } = "";

    /// <summary>The version it became.</summary>
    public long? VersionId { get; set; }
}
