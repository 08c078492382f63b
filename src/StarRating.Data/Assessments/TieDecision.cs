namespace StarRating.Data.Assessments;

/// <summary>A committee's decision about persons tied at a quota's limit.</summary>
public class TieDecision : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public required string PoolKey { get; set; }

    /// <summary>The grade or level whose last places were decided.</summary>
    public string GradeId { get; set; } = "";

    /// <summary>Ids of the cohort members who got the place, in order.</summary>
    public string ChosenJson { get; set; } = "[]";

    public required string Reason { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateOnly DecidedOn { get; set; }

    public string DecidedBy { get; set; } = "";
}
