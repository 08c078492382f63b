using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Policies.Trying;

/// <summary>One person of a sealed year: what was sealed of the person, and what was entered.</summary>
public sealed record TrialPerson
{
    /// <summary>The person's key in the year's grading, unique in the year; tie decisions and changes by hand name it.</summary>
    public required string Id { get; init; }

    /// <summary>The sealed facts document of this one person.</summary>
    public required FactsDocument Facts { get; init; }

    /// <summary>What was sealed, with its trace.</summary>
    public required RatingResult Sealed { get; init; }

    /// <summary>Scores, reviews and ballots that were entered; null for who was left out of the assessment.</summary>
    public AssessmentFacts? Entered { get; init; }

    /// <summary>The township of the village the person was rated for.</summary>
    public required string Township { get; init; }

    /// <summary>Stars of earlier sealed years, which treatments ask for.</summary>
    public ImmutableArray<StarYear> History { get; init; } = [];

    /// <summary>Graded after the year, outside the quota (补定).</summary>
    public bool Supplementary { get; init; }
}

/// <summary>What pay of the following year rests on, as it is known now.</summary>
/// <param name="County">Policies, villages, figures and incomes of the county.</param>
/// <param name="Persons">Everyone who is paid, whether rated or not.</param>
public sealed record TrialPay(CountyPayFacts County, ImmutableArray<PersonPayFacts> Persons);

/// <summary>The sealed inputs of a county's closed year. Everything a trial reads, and all it reads.</summary>
public sealed record TrialYear
{
    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The policy the year was sealed under.</summary>
    public required HashedPolicy Policy { get; init; }

    /// <summary>The persons with their present sealed version.</summary>
    public required ImmutableArray<TrialPerson> Persons { get; init; }

    /// <summary>What the committee decided on ties at a limit.</summary>
    public ImmutableArray<TieDecisionFacts> TieDecisions { get; init; } = [];

    /// <summary>Grades changed by hand; they stand under another policy too, where it has the grade.</summary>
    public ImmutableArray<GradeChangeFacts> Changes { get; init; } = [];

    /// <summary>Null: no cost is computed.</summary>
    public TrialPay? Pay { get; init; }
}
