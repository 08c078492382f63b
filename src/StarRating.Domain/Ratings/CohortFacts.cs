using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Treatments;

namespace StarRating.Ratings;

/// <summary>
/// What a facts document adds when it is a whole cohort's: figures entered and ballots, from which grades are made, what the committee
/// decided, and the months to pay. Without it grades are read from each person's years.
/// </summary>
public sealed record CohortFacts
{
    /// <summary>What was entered for the assessed year, by person.</summary>
    public ImmutableArray<EnteredFacts> Entered { get; init; } = [];

    /// <summary>What the committee decided on ties at a limit.</summary>
    public ImmutableArray<TieDecisionFacts> TieDecisions { get; init; } = [];

    /// <summary>Grades changed by hand after the quota, each with its reason.</summary>
    public ImmutableArray<GradeChangeFacts> GradeChanges { get; init; } = [];

    /// <summary>Stars of earlier years, which treatments read; null: none are known beside each person's previous state.</summary>
    public ImmutableArray<StarHistoryFacts>? History { get; init; }

    /// <summary>The pay asked for; null: none.</summary>
    public PayPeriodFacts? Pay { get; init; }
}

/// <summary>What was entered for one person.</summary>
public sealed record EnteredFacts
{
    /// <summary>Id of the person, one of the document's.</summary>
    public required string Person { get; init; }

    /// <summary>The figures entered, by indicator.</summary>
    public ImmutableArray<ScoreFacts> Scores { get; init; } = [];

    /// <summary>The tallies of the meetings about this person.</summary>
    public ImmutableArray<BallotTallyFacts> Ballots { get; init; } = [];
}

/// <summary>The months to pay after a rating.</summary>
public sealed record PayPeriodFacts
{
    /// <summary>生效: the day on which the ratings take effect; null: the day of decision.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The first month; null: January of the year after the assessed one.</summary>
    public YearMonth? From { get; init; }

    /// <summary>The last month, at most ten years after the first; null: December of the first month's year.</summary>
    public YearMonth? To { get; init; }

    /// <summary>Published rural incomes per head, where pay is a multiple of them.</summary>
    public ImmutableArray<RuralIncomeFacts> Incomes { get; init; } = [];
}

/// <summary>One person's stars of earlier years.</summary>
/// <param name="Person">Id of the person, one of the document's.</param>
/// <param name="Years">The years, in any order.</param>
public sealed record StarHistoryFacts(string Person, ImmutableArray<StarYear> Years);
