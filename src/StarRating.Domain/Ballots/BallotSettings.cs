using System.Collections.Immutable;

namespace StarRating.Ballots;

/// <summary>The ballots section of a policy.</summary>
public sealed record BallotsSettings
{
    /// <summary>The ballots: 群众评议, 民主测评 of leaders, a vote of confidence …</summary>
    public ImmutableArray<BallotSettings> Ballots { get; init; } = [];

    /// <summary>The ballot with a key, or null.</summary>
    public BallotSettings? Find(string key) => Ballots.FirstOrDefault(b => b.Key == key);
}

/// <summary>One ballot: what may be ticked and what it is worth, who votes, when a meeting counts.</summary>
public sealed record BallotSettings
{
    /// <summary>Code under which tallies are stored.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the ballot as printed: 群众评议.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>What may be ticked: 优秀, 合格, 基本合格, 不合格.</summary>
    public ImmutableArray<BallotOption> Options { get; init; } = [];

    /// <summary>Who votes; weights in percent make 100. A ballot of one group has one line.</summary>
    public ImmutableArray<VoterGroup> Groups { get; init; } = [];

    /// <summary>Of what the shares are taken.</summary>
    public BallotBase Base { get; init; } = BallotBase.Returned;

    /// <summary>Whether 弃权 counts in the denominator; read only with <see cref="BallotBase.Returned"/>.</summary>
    public bool AbstentionsCount { get; init; } = true;

    /// <summary>Whether invalid ballots count in the denominator; read only with <see cref="BallotBase.Returned"/>.</summary>
    public bool InvalidCount { get; init; }

    /// <summary>What a group whose meeting does not count does to the whole.</summary>
    public Assessments.MissingTreatment WhenGroupMissing { get; init; } = Assessments.MissingTreatment.Block;

    /// <summary>Thresholds on shares and what follows.</summary>
    public ImmutableArray<BallotThreshold> Thresholds { get; init; } = [];
}

/// <summary>Of what number a share of ballots is taken.</summary>
public enum BallotBase
{
    /// <summary>收回票, less abstentions and invalid ballots as the settings say.</summary>
    [ChineseName("收回票")] Returned,

    /// <summary>实到人数.</summary>
    [ChineseName("实到人数")] Present,

    /// <summary>应到人数.</summary>
    [ChineseName("应到人数")] Eligible,
}

/// <summary>One thing that may be ticked.</summary>
/// <param name="Key">Code of the option in tallies, unique in the ballot.</param>
/// <param name="Name">The option as printed on the slip: 满意.</param>
/// <param name="Value">What one tick is worth on the ballot's scale, usually 0–100.</param>
public sealed record BallotOption(string Key, string Name, decimal Value);

/// <summary>One group of voters with its own meeting.</summary>
public sealed record VoterGroup
{
    /// <summary>Code of the group in tallies, unique in the ballot.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the group as printed: 党员, 村民代表.</summary>
    public required string Name { get; init; }

    /// <summary>Weight of the group in percent; the groups of a ballot make 100.</summary>
    public decimal Weight { get; init; } = 100;

    /// <summary>At least so many must be present; 0: no such rule.</summary>
    public int MinimumPresent { get; init; }

    /// <summary>At least this share of those entitled must be present (0.8 for four fifths); null: no such rule.</summary>
    public Fraction? Quorum { get; init; }

    /// <summary>At least this share of those entitled must have returned a ballot; null: no such rule.</summary>
    public Fraction? Turnout { get; init; }
}

/// <summary>A fraction kept exact: two thirds has no decimal.</summary>
/// <param name="Numerator">The number above the line.</param>
/// <param name="Denominator">The number below the line, never 0.</param>
public sealed record Fraction(int Numerator, int Denominator)
{
    /// <summary>The least whole number that is at least this fraction of <paramref name="whole"/>.</summary>
    public int Of(int whole) => (int)(((long)whole * Numerator + Denominator - 1) / Denominator);

    /// <summary>三分之二 as 2/3.</summary>
    public override string ToString() => $"{Numerator}/{Denominator}";
}

/// <summary>Which side of a line a share lies on.</summary>
public enum ShareComparison
{
    /// <summary>More than.</summary>
    [ChineseName("超过")] Above,

    /// <summary>At least.</summary>
    [ChineseName("不低于")] AtLeast,

    /// <summary>Less than.</summary>
    [ChineseName("低于")] Below,

    /// <summary>At most.</summary>
    [ChineseName("不超过")] AtMost,
}

/// <summary>A share against a line: "> 60 %".</summary>
/// <param name="Comparison">On which side of the line the share must lie, the line itself included or not.</param>
/// <param name="Share">The line, as a fraction of one: 0.6.</param>
public sealed record ShareTest(ShareComparison Comparison, decimal Share)
{
    /// <summary>Whether a share passes this test.</summary>
    public bool Holds(decimal share) => Comparison switch
    {
        ShareComparison.Above => share > Share,
        ShareComparison.AtLeast => share >= Share,
        ShareComparison.Below => share < Share,
        ShareComparison.AtMost => share <= Share,
        _ => throw new ArgumentOutOfRangeException(nameof(share)),
    };

    /// <summary>&gt; 60%, ≥ 60%, &lt; 60%, ≤ 60%.</summary>
    public override string ToString() => Comparison switch
    {
        ShareComparison.Above => ">",
        ShareComparison.AtLeast => "≥",
        ShareComparison.Below => "<",
        _ => "≤",
    } + " " + Figures.Percent(Share);
}

/// <summary>
/// A share of some options against lines: when it passes and when it fails, each said by the paper in its own words. A share that
/// does neither makes the rule unfit to be published (<see cref="BallotChecks"/>, worked example 15).
/// </summary>
public sealed record BallotThreshold
{
    /// <summary>Code by which conditions name it.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the share as printed: 群众满意率.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The options whose ticks are counted together.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>When the share passes, in the paper's own words; it need not be the contrary of <see cref="Fail"/>.</summary>
    public required ShareTest Pass { get; init; }

    /// <summary>When the share fails, in the paper's own words. A share that does neither keeps the policy from being published.</summary>
    public required ShareTest Fail { get; init; }

    /// <summary>What failing means for the grade.</summary>
    public ThresholdEffect Effect { get; init; } = ThresholdEffect.None;

    /// <summary>The best grade still open after failing, for <see cref="ThresholdEffect.GradeAtMost"/>.</summary>
    public string? Grade { get; init; }

    /// <summary>A failed ballot is repeated after so many months; null: not repeated.</summary>
    public int? RepeatAfterMonths { get; init; }
}

/// <summary>What failing a threshold means for the grade.</summary>
public enum ThresholdEffect
{
    /// <summary>Nothing by itself; conditions elsewhere may read it.</summary>
    [ChineseName("无")] None,

    /// <summary>The grade is at most the one named.</summary>
    [ChineseName("等次不得高于")] GradeAtMost,
}
