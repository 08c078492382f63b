using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>What keeps a figure from being complete.</summary>
public enum ScoreIssueKind
{
    /// <summary>Nothing entered, or fewer raters than asked for.</summary>
    [ChineseName("未评分")] NotEntered,

    /// <summary>Evidence is required and not attached. The score is computed all the same.</summary>
    [ChineseName("缺佐证材料")] EvidenceMissing,

    /// <summary>The figure is outside what the indicator allows.</summary>
    [ChineseName("超出范围")] OutOfRange,

    /// <summary>Two figures where one is expected.</summary>
    [ChineseName("重复录入")] EnteredTwice,

    /// <summary>No band holds the value.</summary>
    [ChineseName("不在档次内")] NoBand,

    /// <summary>No tally of the ballot is there.</summary>
    [ChineseName("评议未录入")] BallotMissing,

    /// <summary>The ballot does not count: quorum or turnout not reached, or its tally contradicts itself.</summary>
    [ChineseName("评议无效")] BallotInvalid,

    /// <summary>A figure for a key that the tree does not have for this village; it is left out of the total.</summary>
    [ChineseName("不适用")] NotApplicable,
}

/// <summary>One thing that is missing or wrong.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">Key of the indicator.</param>
/// <param name="Path">Names from the channel down: 量化考核 / 组织建设.</param>
/// <param name="Text">The sentence for the person who enters.</param>
public sealed record ScoreIssue(ScoreIssueKind Kind, string Key, string Path, string Text);

/// <summary>The score of one channel, group or indicator with its arithmetic.</summary>
public sealed record NodeScore
{
    /// <summary>Key of the node.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the node.</summary>
    public required string Name { get; init; }

    /// <summary>Article of the node.</summary>
    public string? Article { get; init; }

    /// <summary>Its scale.</summary>
    public required decimal FullScore { get; init; }

    /// <summary>Not rounded; null when missing.</summary>
    public decimal? Score { get; init; }

    /// <summary>What it adds to the group above, not rounded; null when missing or left out.</summary>
    public decimal? Contribution { get; init; }

    /// <summary>From the figures to the score: "10 − 10 − 2 → 0（扣完为止）".</summary>
    public string Arithmetic { get; init; } = "";

    /// <summary>Ids of the records read.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>The parts that apply to this village.</summary>
    public ImmutableArray<NodeScore> Children { get; init; } = [];

    /// <summary>Whether anything at all was entered in it.</summary>
    internal bool Touched { get; init; }

    /// <summary>This node and all below it.</summary>
    public IEnumerable<NodeScore> Flat() => Children.SelectMany(c => c.Flat()).Prepend(this);
}

/// <summary>One person's assessed total, or what is missing.</summary>
public sealed record AssessmentResult
{
    /// <summary>Rounded once, as the policy says; null while something blocks.</summary>
    public decimal? Total { get; init; }

    /// <summary>Before rounding.</summary>
    public decimal? Unrounded { get; init; }

    /// <summary>"92 × 50% + 85 × 40% + 90 × 10% = 89".</summary>
    public string Arithmetic { get; init; } = "";

    /// <summary>The channels that apply.</summary>
    public ImmutableArray<NodeScore> Channels { get; init; } = [];

    /// <summary>What is missing or wrong, in the order of the tree.</summary>
    public ImmutableArray<ScoreIssue> Issues { get; init; } = [];

    /// <summary>There is a total and nothing to mend.</summary>
    public bool IsComplete => Total is not null && Issues.All(i => i.Kind == ScoreIssueKind.NotApplicable);

    /// <summary>The score of a channel or indicator by its key, not rounded; null when missing or not applicable.</summary>
    public decimal? ScoreOf(string key) => Channels.SelectMany(c => c.Flat()).FirstOrDefault(n => n.Key == key)?.Score;
}
