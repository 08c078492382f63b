namespace StarRating.Data.Policies;

/// <summary>One version of a policy document: the city's when it names no county.</summary>
public class PolicyVersion : Entity, ICityOrCountyOwned
{
    public long? CountyId { get; set; }

    public required string Name { get; set; }

    /// <summary>1, 2, 3 … within its owner.</summary>
    public int Number { get; set; }

    public PolicyStatus Status { get; set; }

    /// <summary>The canonical document.</summary>
    public required string Json { get; set; }

    /// <summary>SHA-256 of the canonical document, in hexadecimal.</summary>
    public required string Hash { get; set; }

    public int EffectiveFromYear { get; set; }

    public int? EffectiveToYear { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateTime? PublishedAt { get; set; }

    public string PublishedBy { get; set; } = "";

    /// <summary>The test bench with which it was published: sample persons with the stars expected.</summary>
    public string CasesJson { get; set; } = "[]";

    /// <summary>The city's version whose bindings it was checked against; null: none.</summary>
    public long? CityVersionId { get; set; }
}
