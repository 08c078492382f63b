using System.Collections.Immutable;

namespace StarRating.Ballots;

/// <summary>Why a group's meeting, or the ballot, does not count.</summary>
public enum BallotInvalidity
{
    /// <summary>No tally.</summary>
    [ChineseName("未录入")] NotHeld,

    /// <summary>Two tallies for one group.</summary>
    [ChineseName("重复录入")] TalliedTwice,

    /// <summary>The numbers contradict one another.</summary>
    [ChineseName("票数不符")] Inconsistent,

    /// <summary>Too few present.</summary>
    [ChineseName("到会人数不足")] QuorumNotReached,

    /// <summary>Too few ballots returned.</summary>
    [ChineseName("收回票数不足")] TurnoutNotReached,

    /// <summary>Nobody in the denominator.</summary>
    [ChineseName("没有有效票")] NoVotes,
}

/// <summary>What a threshold says.</summary>
public enum ThresholdVerdict
{
    /// <summary>Passed.</summary>
    [ChineseName("通过")] Passed,

    /// <summary>Failed.</summary>
    [ChineseName("未通过")] Failed,

    /// <summary>Neither: the rule is unfit; publishing would have refused it.</summary>
    [ChineseName("无法判定")] Undecided,
}

/// <summary>One group's meeting.</summary>
public sealed record GroupResult
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>Name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>The tally's record, when there is one.</summary>
    public string? Record { get; init; }

    /// <summary>Null when the meeting counts.</summary>
    public BallotInvalidity? Invalidity { get; init; }

    /// <summary>Ballots in the denominator.</summary>
    public int Denominator { get; init; }

    /// <summary>Mean value of a ballot, not rounded; null when the meeting does not count.</summary>
    public decimal? Score { get; init; }

    /// <summary>The arithmetic, or why the meeting does not count.</summary>
    public required string Arithmetic { get; init; }
}

/// <summary>What one threshold says of this ballot.</summary>
/// <param name="Threshold">The rule.</param>
/// <param name="Share">The weighted share, a fraction of one, not rounded.</param>
/// <param name="Verdict">Passed, failed, or neither.</param>
/// <param name="RepeatFrom">First day on which a failed ballot is repeated; null: not repeated.</param>
/// <param name="Arithmetic">"31 ÷ 50 = 62% &gt; 60%".</param>
public sealed record ThresholdResult(
    BallotThreshold Threshold, decimal Share, ThresholdVerdict Verdict, DateOnly? RepeatFrom, string Arithmetic);

/// <summary>One ballot on one person.</summary>
public sealed record BallotResult
{
    /// <summary>Key of the ballot.</summary>
    public required string Ballot { get; init; }

    /// <summary>The weighted mean value, not rounded; null when the ballot does not count.</summary>
    public decimal? Score { get; init; }

    /// <summary>Whether any tally was there.</summary>
    public bool Held { get; init; }

    /// <summary>The arithmetic, or why the ballot does not count.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>The groups in the policy's order.</summary>
    public ImmutableArray<GroupResult> Groups { get; init; } = [];

    /// <summary>The thresholds; empty when the ballot does not count.</summary>
    public ImmutableArray<ThresholdResult> Thresholds { get; init; } = [];

    /// <summary>Whether the ballot counts.</summary>
    public bool Counts => Score is not null;
}
