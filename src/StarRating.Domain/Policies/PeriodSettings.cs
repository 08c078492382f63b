namespace StarRating.Policies;

/// <summary>Period, as-of date and term: when a person is rated, and what the stars of earlier years become.</summary>
public sealed record PeriodSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>A rating every so many years, counted from the initial one; the years between keep the stars (Rated, kept).</summary>
    public int EveryYears { get; init; } = 1;

    /// <summary>How the years of a longer period combine: their scores, where the stars are those of a band, or the yearly adjustment asked of each of them.</summary>
    public PeriodCombine Combine { get; init; } = PeriodCombine.Last;

    /// <summary>Month of the as-of date in the year after the assessed one; exclusive.</summary>
    public int AsOfMonth { get; init; } = 1;

    /// <summary>Day of the as-of date, 1 to 28.</summary>
    public int AsOfDay { get; init; } = 1;

    /// <summary>What a new term does to the stars.</summary>
    public TermReset Term { get; init; } = TermReset.StartAnew;

    /// <summary>What follows NoStar in the next year.</summary>
    public AfterNoStar AfterNoStar { get; init; } = AfterNoStar.Initial;

    /// <summary>How many stars below the last ones, for <see cref="AfterNoStar.LastMinus"/>.</summary>
    public int AfterNoStarMinus { get; init; }

    /// <summary>What happens to the stars when the person falls into another profile.</summary>
    public ProfileChange ProfileChange { get; init; } = ProfileChange.Keep;
}

/// <summary>How the years of a longer period combine.</summary>
public enum PeriodCombine
{
    /// <summary>The last year's score.</summary>
    [ChineseName("取最后一年")] Last,

    /// <summary>The mean.</summary>
    [ChineseName("取平均")] Mean,

    /// <summary>The sum.</summary>
    [ChineseName("累计")] Sum,

    /// <summary>The lowest.</summary>
    [ChineseName("取最低一年")] Lowest,

    /// <summary>The highest.</summary>
    [ChineseName("取最高一年")] Highest,

    /// <summary>No score is made: the rules of the yearly adjustment are asked of each year of the period, and what they come to adds up.</summary>
    [ChineseName("逐年计算")] EveryYear,
}

/// <summary>What the first year of a new term does to the stars of the old one.</summary>
public enum TermReset
{
    /// <summary>A new initial rating; the old star is history.</summary>
    [ChineseName("换届后重新初评")] StartAnew,

    /// <summary>The stars go on.</summary>
    [ChineseName("换届后保留星级")] Keep,
}

/// <summary>What the year after a year without a star begins from.</summary>
public enum AfterNoStar
{
    /// <summary>A new initial rating.</summary>
    [ChineseName("重新初评")] Initial,

    /// <summary>The ladder from zero.</summary>
    [ChineseName("从零星级起")] FromZero,

    /// <summary>The ladder from the last stars less k.</summary>
    [ChineseName("按原星级扣减后续评")] LastMinus,
}

/// <summary>What a change of profile does.</summary>
public enum ProfileChange
{
    /// <summary>The stars go on.</summary>
    [ChineseName("保留星级")] Keep,

    /// <summary>A new initial rating.</summary>
    [ChineseName("重新初评")] Initial,
}
