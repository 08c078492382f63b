using StarRating.Assessments;

namespace StarRating.Data.Assessments;

/// <summary>The last day of a stage of one year as the county manager set it, in place of the policy's.</summary>
public class StageDeadline : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public YearStage Stage { get; set; }

    /// <summary>Still in time on this day; null: the policy's day again.</summary>
    public DateOnly? DueOn { get; set; }

    public string Reason { get; set; } = "";

    public string SetBy { get; set; } = "";

    public DateTime SetAt { get; set; }
}
