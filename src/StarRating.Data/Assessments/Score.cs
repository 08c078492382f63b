namespace StarRating.Data.Assessments;

/// <summary>One indicator's figure for one person: the township's, and the county's beside it.</summary>
public class Score : Entity, ICohortMemberOwned
{
    public long CountyId { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    /// <summary>Id of the indicator in the policy document.</summary>
    public required string IndicatorId { get; set; }

    /// <summary>The township's figure; null when it was cleared.</summary>
    public decimal? Value { get; set; }

    public string Note { get; set; } = "";

    public string EnteredBy { get; set; } = "";

    public DateTime? EnteredAt { get; set; }

    /// <summary>The county's figure, which counts where it is given.</summary>
    public decimal? CountyValue { get; set; }

    public string CountyReason { get; set; } = "";

    public string CountyBy { get; set; } = "";

    public DateTime? CountyAt { get; set; }
}
