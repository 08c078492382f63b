using StarRating.Assessments;
using StarRating.Data.Policies;

namespace StarRating.Data.Assessments;

/// <summary>A county's 年度: one assessed year from 筹备 to 归档.</summary>
public class RatingYear : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    /// <summary>The assessed year (考核年度).</summary>
    public int Year { get; set; }

    public long PolicyVersionId { get; set; }

    public PolicyVersion PolicyVersion { get; set; } = null!;

    public YearStage Stage { get; set; }

    public DateTime StageChangedAt { get; set; }

    /// <summary>Exclusive cut of service, awards and events.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>When who is rated was frozen.</summary>
    public DateTime? CohortFrozenAt { get; set; }

    /// <summary>The day for which open cases, vetoes and revocations are read.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>When the county manager confirmed the grades; null again as soon as one of them changes.</summary>
    public DateTime? GradesConfirmedAt { get; set; }

    public string GradesConfirmedBy { get; set; } = "";
}
