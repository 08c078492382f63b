using System.Collections.Immutable;
using StarRating.Organization;

namespace StarRating.Assessments;

/// <summary>What grading reads: the year, the persons with their totals, and what a committee decided.</summary>
public sealed record GradingFacts
{
    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The persons, in any order.</summary>
    public ImmutableArray<GradeCandidate> Candidates { get; init; } = [];

    /// <summary>What the committee decided on ties at a limit.</summary>
    public ImmutableArray<TieDecisionFacts> TieDecisions { get; init; } = [];

    /// <summary>Changes made by hand, each with its reason.</summary>
    public ImmutableArray<GradeChangeFacts> Changes { get; init; } = [];
}

/// <summary>Whether a person takes part in the pool.</summary>
public enum PoolStanding
{
    /// <summary>In the denominator, may take a place (unless vetoed).</summary>
    [ChineseName("参加")] Participates,

    /// <summary>Not in the denominator, no grade.</summary>
    [ChineseName("不参加评定")] NotEligible,

    /// <summary>Not in the denominator, no grade until supplemented.</summary>
    [ChineseName("暂缓评定")] Suspended,

    /// <summary>补定: graded later, outside the quota and the denominator.</summary>
    [ChineseName("补定")] Supplementary,
}

/// <summary>One person to be graded.</summary>
public sealed record GradeCandidate
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The id of the township of the village the person is rated for.</summary>
    public required string Township { get; init; }

    /// <summary>The category of that village.</summary>
    public VillageCategory Category { get; init; }

    /// <summary>Whether the person takes part.</summary>
    public PoolStanding Standing { get; init; }

    /// <summary>The rounded total; null while something is missing.</summary>
    public decimal? Total { get; init; }

    /// <summary>Scores of channels or indicators, for breaking ties.</summary>
    public ImmutableArray<ChannelScore> Channels { get; init; } = [];

    /// <summary>Codes of the grade conditions that do not hold for this person.</summary>
    public ImmutableArray<string> FailedConditions { get; init; } = [];

    /// <summary>Vetoes and failed ballots that keep grades from the person.</summary>
    public ImmutableArray<GradeBar> Bars { get; init; } = [];

    /// <summary>The grade given directly; null: none is.</summary>
    public DirectGrading? Direct { get; init; }

    /// <summary>A vetoed person is in the denominator and cannot take a place.</summary>
    public bool Vetoed => Bars.Any(b => b.Veto);
}

/// <summary>A grade that a person is given directly.</summary>
/// <param name="Rule">The rule that gives it.</param>
/// <param name="Text">Why, in words.</param>
public sealed record DirectGrading(DirectGrade Rule, string Text)
{
    /// <summary>Ids of the records read.</summary>
    public ImmutableArray<string> Records { get; init; } = [];
}

/// <summary>The score of one channel or indicator.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Score">The score.</param>
public sealed record ChannelScore(string Key, decimal Score);

/// <summary>Something that keeps grades from a person.</summary>
public sealed record GradeBar
{
    /// <summary>Code of the veto item or ballot threshold.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the article.</summary>
    public string? Article { get; init; }

    /// <summary>Ids of the records read.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>Whether it is a veto (一票否决); otherwise the failing of a ballot.</summary>
    public bool Veto { get; init; } = true;

    /// <summary>The grades it keeps from the person; empty: those with an upper quota.</summary>
    public ImmutableArray<string> Grades { get; init; } = [];

    /// <summary>The grade given instead; null: the next lower one that is not barred.</summary>
    public string? Instead { get; init; }

    /// <summary>The yearly assessment does not run at all: no grade.</summary>
    public bool NoGrade { get; init; }
}

/// <summary>The committee's choice among persons equal at a limit.</summary>
public sealed record TieDecisionFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the quota whose limit the tie lies at.</summary>
    public required string Quota { get; init; }

    /// <summary>Key of the pool: a township, a category, or the county.</summary>
    public required string Pool { get; init; }

    /// <summary>Who gets the places (for an upper limit), or who is put down (for a lower one).</summary>
    public required ImmutableArray<string> Persons { get; init; }

    /// <summary>Why these persons; never empty, shown beside the grade.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of the document it rests on; null: none.</summary>
    public string? Document { get; init; }
}

/// <summary>A grade changed by hand after the quota.</summary>
public sealed record GradeChangeFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the person whose grade was changed.</summary>
    public required string Person { get; init; }

    /// <summary>The grade afterwards, one of the policy's.</summary>
    public required string Grade { get; init; }

    /// <summary>Why it was changed; never empty, shown beside the grade.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of the document it rests on; null: none.</summary>
    public string? Document { get; init; }
}
