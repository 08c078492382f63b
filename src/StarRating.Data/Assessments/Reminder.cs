namespace StarRating.Data.Assessments;

/// <summary>提醒: the county asks a township that has not submitted to do so; it stands in its reviewers' 待办 until they have.</summary>
public class Reminder : Entity, ITownshipOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public long TownshipId { get; set; }

    /// <summary>The business date: one a day and township.</summary>
    public DateOnly SentOn { get; set; }

    public DateTime SentAt { get; set; }

    public required string SentBy { get; set; }

    /// <summary>For what, in the words that the township reads.</summary>
    public required string Words { get; set; }
}
