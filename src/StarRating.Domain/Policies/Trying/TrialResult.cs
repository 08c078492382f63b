using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ratings;

namespace StarRating.Policies.Trying;

/// <summary>How a person's result moves from the sealed one to the tried one.</summary>
public enum TrialMove
{
    /// <summary>The same result.</summary>
    [ChineseName("不变")] Same,

    /// <summary>More stars, or stars where none were given.</summary>
    [ChineseName("上升")] Risen,

    /// <summary>Fewer stars, or none.</summary>
    [ChineseName("下降")] Fallen,

    /// <summary>Takes part where the sealed year had the person out, or suspended.</summary>
    [ChineseName("转为参加评定")] Entered,

    /// <summary>Takes no part, or is suspended, where the sealed year rated the person.</summary>
    [ChineseName("转为不参加评定")] Left,

    /// <summary>The inputs of that year do not say: an indicator that was never scored, a tie a committee must settle.</summary>
    [ChineseName("无法试算")] Open,
}

/// <summary>A person's grade as a policy makes it of the year's inputs.</summary>
/// <param name="Grade">The grade; null without one.</param>
/// <param name="Total">The rounded total; null while something is missing.</param>
/// <param name="Rank">The rank in the pool, 1 the best.</param>
/// <param name="Open">Why there is no grade although one is due; null when there is nothing open.</param>
/// <param name="Steps">Why, in order.</param>
public sealed record TrialGrade(string? Grade, decimal? Total, int? Rank, string? Open, ImmutableArray<GradeStep> Steps)
{
    /// <summary>How many the pool held in which the rank was counted.</summary>
    public int? RankOf { get; init; }

    /// <summary>Whether two policies make the same of a person.</summary>
    internal bool Equivalent(TrialGrade? other) =>
        other is not null && Grade == other.Grade && Total == other.Total && Rank == other.Rank && RankOf == other.RankOf && Open == other.Open;
}

/// <summary>One person's result under the tried policy, beside the sealed one.</summary>
public sealed record TrialOutcome
{
    /// <summary>The person with the sealed result.</summary>
    public required TrialPerson Person { get; init; }

    /// <summary>The result under the tried policy; null when it cannot be told.</summary>
    public RatingResult? After { get; init; }

    /// <summary>The facts the tried policy read: the sealed ones, with the grade it makes in place of the sealed grade.</summary>
    public FactsDocument? Facts { get; init; }

    /// <summary>Why it cannot be told; null when it can.</summary>
    public string? Open { get; init; }

    /// <summary>The grade that the sealed policy makes of the entered figures; null where it makes none.</summary>
    public TrialGrade? GradeBefore { get; init; }

    /// <summary>The grade that the tried policy makes of them; null where it makes none.</summary>
    public TrialGrade? GradeAfter { get; init; }

    /// <summary>Which way it moves.</summary>
    public TrialMove Move => After is null ? TrialMove.Open : Of(Person.Sealed.Outcome, After.Outcome);

    private static TrialMove Of(Outcome before, Outcome after)
    {
        var (old, now) = (Height(before), Height(after));
        return (old, now) switch
        {
            (null, null) => TrialMove.Same,
            (null, _) => TrialMove.Entered,
            (_, null) => TrialMove.Left,
            _ => now > old ? TrialMove.Risen : now < old ? TrialMove.Fallen : TrialMove.Same,
        };
    }

    /// <summary>No star is below zero stars; who takes no part has no height.</summary>
    private static int? Height(Outcome outcome) => outcome switch { Rated rated => rated.Stars, NoStar => -1, _ => null };
}

/// <summary>What a township pays in the year after the assessed one, month by month.</summary>
/// <param name="Township">The township's id.</param>
/// <param name="Before">Twelve months under what is sealed, in yuan.</param>
/// <param name="After">Twelve months under the tried policy, in yuan.</param>
public sealed record TrialCost(string Township, ImmutableArray<decimal> Before, ImmutableArray<decimal> After)
{
    /// <summary>The change over the year, in yuan.</summary>
    public decimal Difference => After.Sum() - Before.Sum();
}

/// <summary>One cell of the movement.</summary>
/// <param name="Before">The sealed outcome's kind.</param>
/// <param name="OldStars">Its stars when rated.</param>
/// <param name="After">The tried outcome's kind.</param>
/// <param name="NewStars">Its stars when rated.</param>
/// <param name="Persons">How many.</param>
public sealed record TrialMovement(OutcomeKind Before, int? OldStars, OutcomeKind After, int? NewStars, int Persons);

/// <summary>What a tried policy would have made of a closed year. Nothing of it is stored anywhere.</summary>
public sealed record TrialResult
{
    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The policy that was tried.</summary>
    public required HashedPolicy Policy { get; init; }

    /// <summary>The persons, in the order of the year.</summary>
    public required ImmutableArray<TrialOutcome> Persons { get; init; }

    /// <summary>The first of the years tried one after another; this year where it was tried by itself.</summary>
    public int Since { get; init; }

    /// <summary>How many go on from a result of an earlier tried year that differs from the sealed one.</summary>
    public int Carried { get; init; }

    /// <summary>By person: tried results that differ from the sealed ones, of this year and of those tried before it.</summary>
    internal ImmutableDictionary<string, TrialSign> Signs { get; init; } = ImmutableDictionary<string, TrialSign>.Empty;

    /// <summary>Cost by township; empty where no pay was asked for.</summary>
    public ImmutableArray<TrialCost> Costs { get; init; } = [];

    /// <summary>What keeps pay from being computed under the tried policy, each with the number of months it is missing in.</summary>
    public ImmutableArray<(string Text, int Months)> PayIssues { get; init; } = [];

    /// <summary>The cost of the year under what is sealed, in yuan.</summary>
    public decimal CostBefore => Costs.Sum(c => c.Before.Sum());

    /// <summary>The cost of the year under the tried policy, in yuan.</summary>
    public decimal CostAfter => Costs.Sum(c => c.After.Sum());

    /// <summary>How many move that way.</summary>
    public int Count(TrialMove move) => Persons.Count(p => p.Move == move);

    /// <summary>The movement, sealed against tried; who cannot be told is not in it.</summary>
    public ImmutableArray<TrialMovement> Movements() =>
    [
        .. Persons.Where(p => p.After is not null)
            .GroupBy(p => (Before: p.Person.Sealed.Outcome.Kind, Old: Stars(p.Person.Sealed.Outcome), After: p.After!.Outcome.Kind, New: Stars(p.After.Outcome)))
            .Select(g => new TrialMovement(g.Key.Before, g.Key.Old, g.Key.After, g.Key.New, g.Count()))
            .OrderBy(m => m.Before).ThenBy(m => m.OldStars).ThenBy(m => m.After).ThenBy(m => m.NewStars),
    ];

    private static int? Stars(Outcome outcome) => (outcome as Rated)?.Stars;
}
