using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Treatments;

namespace StarRating.Ratings;

/// <summary>Grades, ratings and pay of a cohort: what the <c>rate</c> command prints.</summary>
public sealed record CohortResult
{
    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The hash of the policy applied.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The revision of the engine.</summary>
    public required string EngineRevision { get; init; }

    /// <summary>Totals with their breakdown, of persons for whom something was entered.</summary>
    public ImmutableArray<PersonAssessment> Assessments { get; init; } = [];

    /// <summary>The grades; null where they were given as facts.</summary>
    public GradingResult? Grading { get; init; }

    /// <summary>The ratings, by person. Who waits for the committee's decision on the grade has none.</summary>
    public ImmutableArray<RatingResult> Ratings { get; init; } = [];

    /// <summary>The pay; empty unless asked for.</summary>
    public ImmutableArray<MonthDue> Pay { get; init; } = [];

    /// <summary>The treatments after the ratings; null where the policy has none.</summary>
    public ImmutableArray<Entitlement>? Treatments { get; init; }

    /// <summary>Facts that do not allow a rating; the others are rated all the same.</summary>
    public ImmutableArray<CohortRefusal> Refusals { get; init; } = [];
}

/// <summary>One person's total.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Result">The total with its breakdown.</param>
public sealed record PersonAssessment(string Person, AssessmentResult Result);

/// <summary>A person who cannot be rated as the facts are.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Text">What is missing or contradictory, and what to do.</param>
public sealed record CohortRefusal(string Person, string Text);
