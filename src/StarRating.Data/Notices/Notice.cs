using StarRating.Data.Assessments;

namespace StarRating.Data.Notices;

/// <summary>公示 of a year's results, with its working-day clock.</summary>
public class Notice : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    /// <summary>Document number of the notice.</summary>
    public string Number { get; set; } = "";

    public required string Title { get; set; }

    /// <summary>What it is about when it is not the annual list (更正, 补定).</summary>
    public string Subject { get; set; } = "";

    public DateOnly PostedOn { get; set; }

    /// <summary>The working day after posting.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly EndsOn { get; set; }

    public int WorkingDays { get; set; }

    public string ContactPhone { get; set; } = "";

    public DateTime? PrintedAt { get; set; }

    public DateTime? VoidedAt { get; set; }

    public string VoidReason { get; set; } = "";
}
