using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>Whether a sheet's line is this month's pay or mends an earlier month.</summary>
public enum SheetLineKind
{
    /// <summary>应发 of the sheet's own month.</summary>
    [ChineseName("应发")] Due,

    /// <summary>补发: too little was paid for an earlier month.</summary>
    [ChineseName("补发")] BackPay,

    /// <summary>扣回: too much was paid for an earlier month.</summary>
    [ChineseName("扣回")] Recovery,
}

/// <summary>Why an earlier month is mended.</summary>
public enum PayCauseKind
{
    /// <summary>An appointment recorded after the month was paid.</summary>
    [ChineseName("任职补录")] AppointmentRecorded,

    /// <summary>The person left.</summary>
    [ChineseName("离任")] Left,

    /// <summary>Dates, village or post of an appointment changed, or it was voided.</summary>
    [ChineseName("任职变更")] AppointmentChanged,

    /// <summary>A rating came into effect: the rise is paid back.</summary>
    [ChineseName("星级评定生效")] RatingSealed,

    /// <summary>补定星级.</summary>
    [ChineseName("补定星级")] Supplement,

    /// <summary>更正.</summary>
    [ChineseName("更正")] Correction,

    /// <summary>A sanction recorded after the month was paid.</summary>
    [ChineseName("处分扣发")] Sanction,

    /// <summary>A sanction changed, revoked or voided.</summary>
    [ChineseName("处分变更")] SanctionChanged,

    /// <summary>Kind, category or township of the village changed.</summary>
    [ChineseName("村（社区）信息变更")] VillageChanged,

    /// <summary>A yearly figure came or changed.</summary>
    [ChineseName("集体经济数据变更")] FigureChanged,

    /// <summary>The rural income came or changed.</summary>
    [ChineseName("收入基数变更")] IncomeChanged,

    /// <summary>Another policy version pays the month.</summary>
    [ChineseName("报酬政策变更")] PolicyChanged,

    /// <summary>An award was recorded, changed or revoked.</summary>
    [ChineseName("奖励变更")] AwardChanged,

    /// <summary>No record that was read has changed: the program or its settings did.</summary>
    [ChineseName("其他")] Other,
}

/// <summary>One cause of a line that mends an earlier month.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Record">The id of the record that changed; empty for <see cref="PayCauseKind.Other"/>.</param>
/// <param name="Text">In words, before and after.</param>
public sealed record PayCause(PayCauseKind Kind, string Record, string Text);

/// <summary>
/// One line of a pay sheet. Locked sheets are handed back whole to the next draft, so a store keeps every property (its JSON will do).
/// </summary>
public sealed record SheetLine
{
    /// <summary>This month's pay, or the mending of an earlier month.</summary>
    public required SheetLineKind Kind { get; init; }

    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The month it is for: the sheet's own, or an earlier one.</summary>
    public required YearMonth ForMonth { get; init; }

    /// <summary>Key of the component.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the component.</summary>
    public required string Name { get; init; }

    /// <summary>Pay, or a deduction from it.</summary>
    public required DueKind Of { get; init; }

    /// <summary>The village.</summary>
    public required string Village { get; init; }

    /// <summary>The township that pays.</summary>
    public required string Township { get; init; }

    /// <summary>The article.</summary>
    public string? Article { get; init; }

    /// <summary>Yuan to the fen.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How it came about; for an earlier month "应为 … − 已发 …".</summary>
    public required string Arithmetic { get; init; }

    /// <summary>Why an earlier month is mended; empty for this month's pay.</summary>
    public ImmutableArray<PayCause> Causes { get; init; } = [];

    /// <summary>The records it rests on, as they were known.</summary>
    public ImmutableArray<PaySource> Sources { get; init; } = [];
}

/// <summary>A sheet that was paid: it never changes again.</summary>
public sealed record LockedSheet
{
    /// <summary>Its month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>Its lines.</summary>
    public required ImmutableArray<SheetLine> Lines { get; init; }
}
