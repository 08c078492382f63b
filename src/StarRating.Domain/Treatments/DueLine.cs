using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>Whether a line is pay or takes from pay.</summary>
public enum DueKind
{
    /// <summary>应发.</summary>
    [ChineseName("应发")] Pay,

    /// <summary>扣发.</summary>
    [ChineseName("扣发")] Deduction,

    /// <summary>代扣: the person's own part of a premium.</summary>
    [ChineseName("代扣")] Withheld,
}

/// <summary>The kinds of records on which an amount rests.</summary>
public enum PaySourceKind
{
    /// <summary>任职.</summary>
    [ChineseName("任职记录")] Appointment,

    /// <summary>Sealed rating.</summary>
    [ChineseName("星级评定")] Rating,

    /// <summary>处分.</summary>
    [ChineseName("处分记录")] Sanction,

    /// <summary>Kind, category, township of the village.</summary>
    [ChineseName("村（社区）信息")] Village,

    /// <summary>Yearly figure.</summary>
    [ChineseName("村集体经济数据")] Figure,

    /// <summary>Rural income.</summary>
    [ChineseName("农村居民收入")] Income,

    /// <summary>Policy version.</summary>
    [ChineseName("报酬政策")] Policy,

    /// <summary>奖励.</summary>
    [ChineseName("奖励记录")] Award,
}

/// <summary>A record on which an amount rests.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Record">Its id.</param>
/// <param name="Stamp">What of it matters to pay, in words; when the words change, the amount may.</param>
public sealed record PaySource(PaySourceKind Kind, string Record, string Stamp);

/// <summary>One amount due for one person in one month, as known now.</summary>
public sealed record DueLine
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The month in which it is due.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>Key of the component.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the component.</summary>
    public required string Name { get; init; }

    /// <summary>Pay, or a deduction from it.</summary>
    public required DueKind Kind { get; init; }

    /// <summary>The village for which it is paid.</summary>
    public required string Village { get; init; }

    /// <summary>The township that pays.</summary>
    public required string Township { get; init; }

    /// <summary>The article.</summary>
    public string? Article { get; init; }

    /// <summary>Yuan to the fen; negative for a deduction.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How it came about.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>The records it rests on.</summary>
    public ImmutableArray<PaySource> Sources { get; init; } = [];
}

/// <summary>Something that keeps an amount from being computed.</summary>
/// <param name="Person">The person.</param>
/// <param name="Month">The month.</param>
/// <param name="Component">Key of the component.</param>
/// <param name="Text">In words.</param>
public sealed record PayIssue(string Person, YearMonth Month, string Component, string Text);

/// <summary>What is due to one person in one month.</summary>
public sealed record MonthDue
{
    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The amounts; their sum is the total, always.</summary>
    public ImmutableArray<DueLine> Lines { get; init; } = [];

    /// <summary>All records that were read, also where they came to nothing.</summary>
    public ImmutableArray<PaySource> Sources { get; init; } = [];

    /// <summary>What could not be computed.</summary>
    public ImmutableArray<PayIssue> Issues { get; init; } = [];

    /// <summary>应发合计.</summary>
    public decimal Total => Lines.Sum(l => l.Amount);
}
