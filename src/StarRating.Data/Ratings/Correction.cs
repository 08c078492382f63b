using StarRating.Data.Assessments;
using StarRating.Data.Notices;
using StarRating.Ratings;

namespace StarRating.Data.Ratings;

/// <summary>
/// 更正 or 补定 of one person's sealed year, from proposal to effect. The versions it would append are unsealed <see cref="Rating"/> rows
/// that name it: this year's, then each later sealed year's.
/// </summary>
public class Correction : Entity, ICohortMemberOwned
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public int Year { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    public long SecretaryId { get; set; }

    /// <summary>The person while it is open, null afterwards: unique, because later years follow earlier ones and so two would collide.</summary>
    public long? OpenSecretaryId { get; set; }

    /// <summary>Supplementary or Correction, never Annual.</summary>
    public RatingKind Kind { get; set; }

    public CorrectionState State { get; set; }

    /// <summary>What was wrong; null for a supplement.</summary>
    public CorrectionGround? Ground { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The document on which it rests.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>The grade as the county corrected it; null: unchanged.</summary>
    public string? CorrectedGrade { get; set; }

    /// <summary>The total as the county corrected it; null: unchanged.</summary>
    public decimal? CorrectedScore { get; set; }

    /// <summary>The sealed version it is about.</summary>
    public long HeldRatingId { get; set; }

    public OutcomeKind OldOutcome { get; set; }

    public int? OldStars { get; set; }

    public OutcomeKind NewOutcome { get; set; }

    public int? NewStars { get; set; }

    /// <summary>What differs between the sealed facts and the present ones, in words.</summary>
    public string DifferencesJson { get; set; } = "[]";

    /// <summary>What pay it changes month by month, as shown when it was proposed, and anew when it took effect.</summary>
    public string PayJson { get; set; } = "{}";

    public DateTime ProposedAt { get; set; }

    public long? ProposedById { get; set; }

    public string ProposedBy { get; set; } = "";

    public DateTime? ApprovedAt { get; set; }

    public long? ApprovedById { get; set; }

    public string ApprovedBy { get; set; } = "";

    public DateTime? ReturnedAt { get; set; }

    public string ReturnedBy { get; set; } = "";

    public string ReturnReason { get; set; } = "";

    /// <summary>Its own 公示.</summary>
    public long? NoticeId { get; set; }

    public Notice? Notice { get; set; }

    public DateTime? EffectiveAt { get; set; }

    public string EffectiveBy { get; set; } = "";

    public DateTime? WithdrawnAt { get; set; }
}
