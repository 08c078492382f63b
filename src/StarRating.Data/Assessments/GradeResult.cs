namespace StarRating.Data.Assessments;

/// <summary>The grade of one person in one year: by score, after the quota, and as people decided.</summary>
public class GradeResult : Entity, ICohortMemberOwned, IReplaceable
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    /// <summary>Weighted total; null when a channel is missing.</summary>
    public decimal? Total { get; set; }

    public decimal? QuantifiedTotal { get; set; }

    public decimal? OrganizationScore { get; set; }

    public decimal? BallotScore { get; set; }

    public int? RankInPool { get; set; }

    public string PoolKey { get; set; } = "";

    public string? GradeByScore { get; set; }

    public string? GradeAfterQuota { get; set; }

    public string? FinalGrade { get; set; }

    public bool IsManual { get; set; }

    public string ManualReason { get; set; } = "";

    public string ManualBy { get; set; } = "";

    public DateTime? ManualAt { get; set; }

    /// <summary>Tied at the limit: the run waits for the committee.</summary>
    public bool NeedsDecision { get; set; }

    public string TraceJson { get; set; } = "[]";

    /// <summary>Scores of channels and indicators where the policy's themes or conditions ask for them; null: it asks for none.</summary>
    public string? PartsJson { get; set; }

    public bool MayBeReplaced => !IsManual;
}
