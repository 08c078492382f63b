using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Treatments;

/// <summary>What a star is worth beside money, and what a low one brings: honours, physical examinations, points in an examination, training, a talk.</summary>
public sealed record TreatmentSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The treatments, in the order in which they are shown.</summary>
    public ImmutableArray<TreatmentItem> Items { get; init; } = [];
}

/// <summary>One treatment: who has it, from when, until when, and what ends it.</summary>
public sealed record TreatmentItem
{
    /// <summary>Code of the treatment, unique in the profile.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, where it is another than the section's.</summary>
    public string? Article { get; init; }

    /// <summary>Name as printed: 定向招录乡镇公务员加分.</summary>
    public required string Name { get; init; }

    /// <summary>A benefit, or what a low star brings.</summary>
    public TreatmentKind Kind { get; init; } = TreatmentKind.Benefit;

    /// <summary>At least so many stars; null: not asked.</summary>
    public int? FromStars { get; init; }

    /// <summary>At most so many stars; null: not asked. 不定星级 is below every star.</summary>
    public int? ToStars { get; init; }

    /// <summary>The stars are held for so many years running, the assessed one the last.</summary>
    public int Years { get; init; } = 1;

    /// <summary>What must hold besides in the assessed year; null: nothing.</summary>
    public Condition? When { get; init; }

    /// <summary>How much of it, in <see cref="Unit"/>; null: it is no quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit: 分, 次, 天; empty for what is no quantity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>From when it is given.</summary>
    public TreatmentStart Start { get; init; } = TreatmentStart.JanuaryOfNextYear;

    /// <summary>Once earned it lasts so many years; null: a year, renewed by each rating that earns it.</summary>
    public int? LastsYears { get; init; }

    /// <summary>Earned in so many years it is for good (长期享受); null: it never is.</summary>
    public int? PermanentAfter { get; init; }

    /// <summary>It is lost, even when it was for good, by fewer stars than this and by 不定星级; null: it only expires.</summary>
    public int? LostBelow { get; init; }
}

/// <summary>Whether a treatment is a benefit.</summary>
public enum TreatmentKind
{
    /// <summary>Given for good work.</summary>
    [ChineseName("激励")] Benefit,

    /// <summary>约谈、诫勉、结对帮带、培训: what a low star brings.</summary>
    [ChineseName("约束帮扶")] Measure,
}

/// <summary>From when a treatment is given.</summary>
public enum TreatmentStart
{
    /// <summary>1 January of the year after the assessed one.</summary>
    [ChineseName("次年1月1日")] JanuaryOfNextYear,

    /// <summary>The first of the month after the rating takes effect.</summary>
    [ChineseName("生效次月")] MonthAfterEffect,
}
