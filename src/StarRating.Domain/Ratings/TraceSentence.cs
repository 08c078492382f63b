using System.Collections.Immutable;

namespace StarRating.Ratings;

/// <summary>One line of a trace in words: what a person with a pencil needs.</summary>
public sealed record TraceSentence
{
    /// <summary>The step, in a word or two: 任职年限, 一票否决：安全生产责任事故.</summary>
    public required string Step { get; init; }

    /// <summary>第×条; empty where the policy names none.</summary>
    public string Article { get; init; } = "";

    /// <summary>The article's text.</summary>
    public string ArticleText { get; init; } = "";

    /// <summary>事实: one sentence for each fact read.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The ids of the records read, beside <see cref="Facts"/>.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>规则, in the words of the policy's page.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Whether the article says several rules, so that the line is not clear without <see cref="Rule"/>.</summary>
    public bool OneOfSeveral { get; init; }

    /// <summary>算式: the sum as it would be written on paper, or what was compared; never empty for a line that took effect.</summary>
    public string Arithmetic { get; init; } = "";

    /// <summary>增减, short enough for a column: 2星, +1, −2, 定为3星, 符合, or the outcome; empty for a silent line.</summary>
    public string Change { get; init; } = "";

    /// <summary>结果: what the line did.</summary>
    public required string Result { get; init; }

    /// <summary>The running total in words; empty before there are stars.</summary>
    public string Total { get; init; } = "";

    /// <summary>Whether the rule stayed silent.</summary>
    public bool Silent { get; init; }

    /// <summary>
    /// Whether the line belongs to the reckoning that a person with a pencil follows: all but silent lines and tests that were merely passed.
    /// </summary>
    public bool Counts { get; init; }
}
