using System.Collections.Immutable;
using StarRating.Ballots;
using StarRating.Organization;

namespace StarRating.Assessments;

/// <summary>What an assessment reads of one village's secretary for one year.</summary>
public sealed record AssessmentFacts
{
    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>Village or community.</summary>
    public VillageKind Kind { get; init; }

    /// <summary>The category in force in the assessed year.</summary>
    public required VillageCategory Category { get; init; }

    /// <summary>The figures entered, in any order.</summary>
    public ImmutableArray<ScoreFacts> Scores { get; init; } = [];

    /// <summary>The ballots' tallies, in any order.</summary>
    public ImmutableArray<BallotTallyFacts> Ballots { get; init; } = [];
}

/// <summary>One figure entered for one indicator.</summary>
public sealed record ScoreFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the indicator in the assessment tree.</summary>
    public required string Indicator { get; init; }

    /// <summary>The figure that counts: points, a deduction (positive), a count, a value, or 1/0, as the indicator asks.</summary>
    public required decimal Value { get; init; }

    /// <summary>The township's figure, when the county scored again beside it.</summary>
    public decimal? TownshipValue { get; init; }

    /// <summary>Who scored, when several do; empty otherwise.</summary>
    public string Rater { get; init; } = "";

    /// <summary>Whether evidence is attached.</summary>
    public bool Evidence { get; init; }

    /// <summary>What a deduction or bonus was for.</summary>
    public string? Note { get; init; }
}
