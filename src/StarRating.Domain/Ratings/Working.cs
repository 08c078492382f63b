using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>The arithmetic of a trace line, complete enough for a pencil. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MonthsWorking), "months")]
[JsonDerivedType(typeof(TenureWorking), "tenure")]
[JsonDerivedType(typeof(AwardWorking), "awards")]
[JsonDerivedType(typeof(TimesWorking), "times")]
[JsonDerivedType(typeof(LimitWorking), "limit")]
[JsonDerivedType(typeof(BoundsWorking), "bounds")]
[JsonDerivedType(typeof(BandWorking), "band")]
[JsonDerivedType(typeof(LessWorking), "less")]
[JsonDerivedType(typeof(ThemeWorking), "theme")]
[JsonDerivedType(typeof(ThemesWorking), "themes")]
[JsonDerivedType(typeof(WaitingWorking), "waiting")]
public abstract record Working
{
    private protected Working()
    {
    }
}

/// <summary>A run of service, [start, end).</summary>
/// <param name="Start">First day.</param>
/// <param name="End">End, exclusive, not after the as-of date.</param>
/// <param name="Uncounted">Days within it that do not count (停职, bridged gaps where they do not count).</param>
/// <param name="Months">Completed months of what is left.</param>
/// <param name="Days">Left-over days.</param>
public sealed record ServiceRun(DateOnly Start, DateOnly End, int Uncounted, int Months, int Days);

/// <summary>Months in post against the months required.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Months">Completed months in all.</param>
/// <param name="Required">Months required.</param>
/// <param name="Remainders">How remainders of several runs add up.</param>
public sealed record MonthsWorking(
    ImmutableArray<ServiceRun> Runs, int Months, int Required, Remainders Remainders = Remainders.MonthsThenYears) : Working;

/// <summary>Years of service into stars.</summary>
public sealed record TenureWorking : Working
{
    /// <summary>The runs.</summary>
    public required ImmutableArray<ServiceRun> Runs { get; init; }

    /// <summary>How the runs combine.</summary>
    public LongGap LongGap { get; init; }

    /// <summary>How remainders add up.</summary>
    public Remainders Remainders { get; init; }

    /// <summary>Months that count, in all.</summary>
    public required int Months { get; init; }

    /// <summary>Completed years.</summary>
    public required int Years { get; init; }

    /// <summary>Years for a star.</summary>
    public required int YearsPerStar { get; init; }

    /// <summary>With continuous-or-broken: years in all for a star.</summary>
    public int? BrokenYearsPerStar { get; init; }

    /// <summary>The stars by completed years; null: evenly spaced.</summary>
    public ImmutableArray<TenureStars>? Table { get; init; }

    /// <summary>The most stars.</summary>
    public int? Maximum { get; init; }

    /// <summary>Stars earned by the as-of date.</summary>
    public required int Stars { get; init; }

    /// <summary>Of these, stars earned by the previous as-of date.</summary>
    public int Before { get; init; }

    /// <summary>The day on which the next star is due, service going on; null when none is.</summary>
    public DateOnly? NextOn { get; init; }
}

/// <summary>One award's stars.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Level">Its level.</param>
/// <param name="Date">Its date.</param>
/// <param name="Stars">Its stars.</param>
public sealed record AwardItem(string Record, AwardLevel Level, DateOnly Date, int Stars);

/// <summary>Awards into stars.</summary>
public sealed record AwardWorking : Working
{
    /// <summary>The awards that count, by date and record.</summary>
    public required ImmutableArray<AwardItem> Items { get; init; }

    /// <summary>How they combine.</summary>
    public required AwardCombine Combine { get; init; }

    /// <summary>The cap.</summary>
    public int? Cap { get; init; }

    /// <summary>What they come to together, capped.</summary>
    public required int Stars { get; init; }

    /// <summary>What the newly earned ones alone come to, capped; at an initial rating all are new.</summary>
    public required int OfNew { get; init; }

    /// <summary>Award stars already held. The gain is what exceeds them, at most <see cref="OfNew"/>.</summary>
    public int Held { get; init; }
}

/// <summary>times × each.</summary>
/// <param name="Times">How often.</param>
/// <param name="Each">Stars each time.</param>
public sealed record TimesWorking(int Times, int Each) : Working;

/// <summary>What the additions come to, and the limits that bind them.</summary>
/// <param name="Sum">Additions that the limits bind.</param>
/// <param name="Up">The limit upward; null: none.</param>
/// <param name="Down">The limit downward; null: none.</param>
/// <param name="Result">What is left of the sum.</param>
public sealed record LimitWorking(int Sum, int? Up, int? Down, int Result) : Working;

/// <summary>The stars against the scale.</summary>
/// <param name="Value">The stars before.</param>
/// <param name="Lowest">The lowest level.</param>
/// <param name="Highest">The highest level.</param>
public sealed record BoundsWorking(int Value, int Lowest, int Highest) : Working;

/// <summary>The score and its band.</summary>
/// <param name="Scores">The scores read.</param>
/// <param name="Combine">How they combine.</param>
/// <param name="Score">What they come to.</param>
/// <param name="From">The band's lower bound; null when the score lies below every band.</param>
/// <param name="Stars">The band's stars.</param>
public sealed record BandWorking(ImmutableArray<decimal> Scores, PeriodCombine Combine, decimal Score, decimal? From, int Stars) : Working;

/// <summary>A number less another.</summary>
/// <param name="From">The number.</param>
/// <param name="Less">What is taken.</param>
public sealed record LessWorking(int From, int Less) : Working;

/// <summary>A theme's score against its pass mark.</summary>
/// <param name="Score">The score of its channel; null: none is known.</param>
/// <param name="Pass">The pass mark for this village.</param>
public sealed record ThemeWorking(decimal? Score, decimal Pass) : Working;

/// <summary>A theme that is held, and its stars.</summary>
/// <param name="Code">Code of the theme.</param>
/// <param name="Stars">Its stars.</param>
public sealed record ThemeItem(string Code, int Stars);

/// <summary>The themes held, added up.</summary>
/// <param name="Items">The themes.</param>
/// <param name="Stars">Their stars together.</param>
public sealed record ThemesWorking(ImmutableArray<ThemeItem> Items, int Stars) : Working;

/// <summary>Months in the level against those that the rise needs.</summary>
/// <param name="Since">The day from which months are counted.</param>
/// <param name="Until">The as-of date, exclusive.</param>
/// <param name="Months">Completed months between.</param>
/// <param name="Credit">Months by which events have shortened the wait.</param>
/// <param name="Required">Months that the rise needs.</param>
/// <param name="Level">The level that is left.</param>
public sealed record WaitingWorking(DateOnly Since, DateOnly Until, int Months, int Credit, int Required, int Level) : Working;
