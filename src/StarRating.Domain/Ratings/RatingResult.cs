using System.Collections.Immutable;

namespace StarRating.Ratings;

/// <summary>One person's rating of one year: the outcome, why, and what the next year goes on from.</summary>
public sealed record RatingResult
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The assessed year.</summary>
    public required int Year { get; init; }

    /// <summary>The as-of date, exclusive.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The hash of the policy applied.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The revision of the engine.</summary>
    public required string EngineRevision { get; init; }

    /// <summary>The profile; null when none fits.</summary>
    public string? Profile { get; init; }

    /// <summary>The village the person is rated for; null when none.</summary>
    public string? Village { get; init; }

    /// <summary>Whether this was an initial rating.</summary>
    public bool Initial { get; init; }

    /// <summary>The grade that was used, after vetoes; null without one.</summary>
    public string? Grade { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why: one line for each rule that spoke, and each that stayed silent for a reason worth knowing.</summary>
    public required ImmutableArray<TraceLine> Trace { get; init; }

    /// <summary>What people must look at before the result is confirmed.</summary>
    public ImmutableArray<RatingException> Exceptions { get; init; } = [];

    /// <summary>The state for the next year.</summary>
    public required RatingState Next { get; init; }
}

/// <summary>Something in a result that needs people.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The record or rule it is about.</param>
public sealed record RatingException(RatingExceptionKind Kind, string Subject);

/// <summary>What needs people.</summary>
public enum RatingExceptionKind
{
    /// <summary>A date known by the month or year only, whose day would change the result.</summary>
    [ChineseName("日期只精确到月，具体日期会影响结果，需核实")] DateToConfirm,

    /// <summary>A rule leaves a range to a committee that has not decided.</summary>
    [ChineseName("需由评定委员会研究决定")] CommitteeToDecide,

    /// <summary>An award that gave stars was revoked: earlier years are to be computed again.</summary>
    [ChineseName("奖励已被撤销，需更正以前年度星级并告知本人")] AwardRevoked,

    /// <summary>Two villages at once and none marked main.</summary>
    [ChineseName("同时在两个村任职，未标明主要任职村")] MainVillageToMark,

    /// <summary>Service or an award from another county that is not confirmed.</summary>
    [ChineseName("外县任职或奖励尚未确认，暂不计入")] TransferToConfirm,
}
