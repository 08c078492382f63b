using System.Collections.Immutable;

namespace StarRating.Policies;

/// <summary>An article of the paper: what a setting rests on, and what the explanation of a star quotes.</summary>
public sealed record Article
{
    /// <summary>The code by which settings refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The number as printed, 第×条.</summary>
    public required string Number { get; init; }

    /// <summary>The original text, as the paper has it.</summary>
    public required string Text { get; init; }

    /// <summary>What a county may do with it.</summary>
    public Binding Binding { get; init; } = Binding.Open;

    /// <summary>Under <see cref="Binding.Parameter"/>: what a county may choose, and inside which range. Null or empty: any value, but nothing added or left out.</summary>
    public ImmutableArray<ParameterRange>? Parameters { get; init; }

    /// <summary>Where the text comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Own;
}

/// <summary>What a county may choose of one setting.</summary>
public sealed record ParameterRange
{
    /// <summary>The field, by its path: <c>profiles[village].tenure.yearsPerStar</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>At least, in the field's unit (a share in per cent); null: no bound.</summary>
    public decimal? Least { get; init; }

    /// <summary>At most, in the field's unit (a share in per cent); null: no bound.</summary>
    public decimal? Most { get; init; }

    /// <summary>For a field that is no number: the words that may be chosen, as they are read; empty: any.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The range in words: 8至12.</summary>
    public string Sentence() => Words.IsEmpty
        ? (Least, Most) switch
        {
            ({ } least, { } most) => $"{Figures.Text(least)}至{Figures.Text(most)}",
            ({ } least, null) => $"不小于{Figures.Text(least)}",
            (null, { } most) => $"不大于{Figures.Text(most)}",
            _ => "不限",
        }
        : PolicyWords.Or(Words);
}

/// <summary>What a county may do with an article of its city.</summary>
public enum Binding
{
    /// <summary>锁定: taken over as it is.</summary>
    [ChineseName("锁定")] Locked,

    /// <summary>A county chooses inside a range.</summary>
    [ChineseName("可选参数")] Parameter,

    /// <summary>A county may add.</summary>
    [ChineseName("可补充")] Open,
}

/// <summary>Where an article comes from.</summary>
public enum Provenance
{
    /// <summary>The county's or city's own paper.</summary>
    [ChineseName("本级文件")] Own,

    /// <summary>● a published paper of the region.</summary>
    [ChineseName("公开文件")] Published,

    /// <summary>◐ a paper whose place is blanked or whose text is cut.</summary>
    [ChineseName("公开文件（有删节）")] Blanked,

    /// <summary>○ a sample value.</summary>
    [ChineseName("示例值")] Sample,
}
