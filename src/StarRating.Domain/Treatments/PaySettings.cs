using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>The pay section of a profile: what is paid, when it starts and ends, what a sanction takes.</summary>
public sealed record PaySettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>What is paid, in the order of the sheet.</summary>
    public ImmutableArray<PayComponent> Components { get; init; } = [];

    /// <summary>What sanctions take, and from which components.</summary>
    public ImmutableArray<DeductionRule> Deductions { get; init; } = [];

    /// <summary>Several deductions on one component at a time.</summary>
    public DeductionOverlap Overlap { get; init; } = DeductionOverlap.Highest;

    /// <summary>By whole months (starts the month after appointment, ends with the month of leaving), or by days.</summary>
    public PayProration Proration { get; init; } = PayProration.Months;

    /// <summary>When a new star begins to be paid.</summary>
    public StarPayStart StarPayStart { get; init; } = StarPayStart.JanuaryOfNextYear;

    /// <summary>When a leaver gets the sums that others get once a year.</summary>
    public LeaverSettlement LeaverSettlement { get; init; } = LeaverSettlement.WithLastMonth;

    /// <summary>Between the reset at a re-election and the new first rating: the old star pay goes on (default), else base pay only.</summary>
    public bool KeepStarPayAfterTermReset { get; init; } = true;

    /// <summary>A person who left and returned keeps the tier when away no longer than this many months.</summary>
    public int TierSurvivesGapMonths { get; init; } = 12;

    /// <summary>Whether a star or grade lowered by a 更正 takes back what was paid; by default it applies from the next month only.</summary>
    public bool CorrectionTakesBack { get; init; }

    /// <summary>Whether money paid without being due (leaver or sanction recorded late) is taken back on the next sheet.</summary>
    public bool RecoverOverpayments { get; init; } = true;

    /// <summary>A sanction revoked gives back what it took; otherwise it only ends on that day.</summary>
    public bool RefundRevokedSanctions { get; init; } = true;
}

/// <summary>How part of a month or year is paid.</summary>
public enum PayProration
{
    /// <summary>Whole months; yearly sums × paid months ÷ 12.</summary>
    [ChineseName("按月")] Months,

    /// <summary>By days in post; yearly sums × days ÷ days of the year.</summary>
    [ChineseName("按天")] Days,
}

/// <summary>When a new star begins to be paid.</summary>
public enum StarPayStart
{
    /// <summary>1 January of the year after the assessed one; a rise is back-paid, a fall applies from the month after 生效.</summary>
    [ChineseName("次年1月1日起")] JanuaryOfNextYear,

    /// <summary>The month after 生效, rise and fall alike.</summary>
    [ChineseName("生效次月起")] MonthAfterEffect,
}

/// <summary>When a leaver gets sums that are paid once a year.</summary>
public enum LeaverSettlement
{
    /// <summary>With the last paid month (离任结清).</summary>
    [ChineseName("离任当月结清")] WithLastMonth,

    /// <summary>When everybody does.</summary>
    [ChineseName("年底一并发放")] AtYearEnd,
}

/// <summary>What a sanction takes from which components, and for how long.</summary>
public sealed record DeductionRule
{
    /// <summary>Code of the deduction, unique in the profile.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>One of these kinds; empty: any kind, bounded by <see cref="AtLeast"/>.</summary>
    public ImmutableArray<SanctionKind> Kinds { get; init; } = [];

    /// <summary>At least as grave as this; null: no bound.</summary>
    public SanctionKind? AtLeast { get; init; }

    /// <summary>Duty-related (true), not (false), or either (null).</summary>
    public bool? DutyRelated { get; init; }

    /// <summary>Keys of the components it takes from.</summary>
    public required ImmutableArray<string> Components { get; init; }

    /// <summary>How much, in percent of the component.</summary>
    public required decimal Percent { get; init; }

    /// <summary>By days of the effect period, or by months from the following month.</summary>
    public DeductionMethod Method { get; init; } = DeductionMethod.ByDays;

    /// <summary>For how many months; null: the sanction's own effect period.</summary>
    public int? Months { get; init; }

    /// <summary>Whether a sanction falls under this rule.</summary>
    public bool Covers(SanctionFacts sanction) =>
        (Kinds.IsDefaultOrEmpty || Kinds.Contains(sanction.Kind))
        && (AtLeast is null || SanctionSeverity.Of(sanction.Kind) >= SanctionSeverity.Of(AtLeast.Value))
        && (DutyRelated is null || DutyRelated == sanction.DutyRelated);
}

/// <summary>How the time of a deduction is counted.</summary>
public enum DeductionMethod
{
    /// <summary>From the decision day to the day before the corresponding date, each day.</summary>
    [ChineseName("按天")] ByDays,

    /// <summary>So many whole months, beginning with the month after the decision.</summary>
    [ChineseName("次月起按月")] ByMonths,
}

/// <summary>Several deductions at a time.</summary>
public enum DeductionOverlap
{
    /// <summary>The highest (default).</summary>
    [ChineseName("取最高一项")] Highest,

    /// <summary>Together, at most all of it.</summary>
    [ChineseName("累计")] Sum,
}
