using StarRating.Assessments;

namespace StarRating.Data.Assessments;

/// <summary>Where one township stands in a year: 未上报 → 已上报 → 已退回 → 已通过.</summary>
public class TownshipProgress : Entity, ITownshipOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public long TownshipId { get; set; }

    public TownshipState State { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public string SubmittedBy { get; set; } = "";

    public string SentBackReason { get; set; } = "";

    public DateTime? SentBackAt { get; set; }

    public string SentBackBy { get; set; } = "";

    public DateTime? AcceptedAt { get; set; }

    public string AcceptedBy { get; set; } = "";
}
