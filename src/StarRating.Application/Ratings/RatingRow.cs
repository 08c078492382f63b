using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>One person's present result of a year, as the list shows it.</summary>
public sealed record RatingRow
{
    public required long Id { get; init; }

    public required long CohortMemberId { get; init; }

    public required long SecretaryId { get; init; }

    public required string SecretaryName { get; init; }

    public required string VillageName { get; init; }

    public required long TownshipId { get; init; }

    public required string TownshipName { get; init; }

    public bool IsConcurrent { get; init; }

    public string? Grade { get; init; }

    public OutcomeKind? OldOutcome { get; init; }

    public int? OldStars { get; init; }

    public required OutcomeKind Outcome { get; init; }

    public int? Stars { get; init; }

    public int? Delta { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Each change that the rules made, in the order of the trace: 年度考核 +2, 任职年限 +1.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Why people must confirm it; empty when they need not.</summary>
    public string Exception { get; init; } = "";

    public DateTime? ConfirmedAt { get; init; }

    public string ConfirmedBy { get; init; } = "";

    public string ConfirmReason { get; init; } = "";

    public bool IsSealed { get; init; }

    public int Sequence { get; init; }

    public Data.Ratings.RatingKind Kind { get; init; }

    public bool IsWaiting => Exception.Length > 0 && ConfirmedAt is null && !IsSealed;
}
