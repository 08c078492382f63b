using StarRating.Data.Assessments;
using StarRating.Ratings;

namespace StarRating.Data.Ratings;

/// <summary>
/// One version of one person's result of one year. A sealed one never changes: a correction or a supplement appends the next
/// sequence and the old one stays readable.
/// </summary>
public class Rating : Entity, ICohortMemberOwned, IReplaceable
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    /// <summary>The assessed year, repeated for histories over years.</summary>
    public int Year { get; set; }

    public long? RatingRunId { get; set; }

    public long TownshipId { get; set; }

    public long CohortMemberId { get; set; }

    public CohortMember CohortMember { get; set; } = null!;

    public long SecretaryId { get; set; }

    /// <summary>1 for the annual rating, then one more for each correction or supplement.</summary>
    public int Sequence { get; set; } = 1;

    public RatingKind Kind { get; set; }

    /// <summary>No later sequence has taken its place.</summary>
    public bool IsCurrent { get; set; } = true;

    public OutcomeKind OutcomeKind { get; set; }

    /// <summary>Given only when rated.</summary>
    public int? Stars { get; set; }

    /// <summary>Why no star, not eligible or suspended.</summary>
    public string ReasonCode { get; set; } = "";

    public OutcomeKind? OldOutcome { get; set; }

    public int? OldStars { get; set; }

    /// <summary>New minus old stars, where both are numbers.</summary>
    public int? Delta { get; set; }

    public string? GradeId { get; set; }

    /// <summary>The assessed year's total as the facts have it; null without one.</summary>
    public decimal? Score { get; set; }

    public string FactsJson { get; set; } = "{}";

    /// <summary>The engine's whole result with its trace, as it was written.</summary>
    public string TraceJson { get; set; } = "[]";

    /// <summary>What the next year goes on from; a part of the result, kept by itself because every later run reads it.</summary>
    public string StateJson { get; set; } = "{}";

    /// <summary>Why people must look at the result before it is confirmed; empty when they need not.</summary>
    public string ExceptionText { get; set; } = "";

    public string PolicyHash { get; set; } = "";

    public string EngineRevision { get; set; } = "";

    public DateTime? ConfirmedAt { get; set; }

    public string ConfirmedBy { get; set; } = "";

    /// <summary>Why an exception was confirmed, or why the year is corrected.</summary>
    public string Reason { get; set; } = "";

    public DateTime? SealedAt { get; set; }

    /// <summary>SHA-256 over facts, policy hash, engine revision, outcome and trace.</summary>
    public string SealHash { get; set; } = "";

    /// <summary>Short code printed on the person's page; null until sealed.</summary>
    public string? VerificationCode { get; set; }

    public long? SupersedesId { get; set; }

    /// <summary>The correction or supplement that appended this version; null for the annual rating.</summary>
    public long? CorrectionId { get; set; }

    public bool MayBeReplaced => SealedAt is null;
}
