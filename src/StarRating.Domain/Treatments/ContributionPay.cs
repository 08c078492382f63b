using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>
/// A premium that several bear (养老保险缴费): the person's own part is withheld from pay, or what the others bear is paid to the person. An event may change
/// the shares for a time.
/// </summary>
public sealed record ContributionPay : PayComponent
{
    /// <summary>The premium, or what it is a part of.</summary>
    public required PayAmount Amount { get; init; }

    /// <summary>The premium in percent of the amount: 20 where the amount is the base of contribution, 100 where it is the premium itself.</summary>
    public decimal RatePercent { get; init; } = 100;

    /// <summary>Who bears how much.</summary>
    public required ContributionShares Shares { get; init; }

    /// <summary>Which part appears on the pay sheet.</summary>
    public ContributionHandling Handling { get; init; } = ContributionHandling.Withheld;

    /// <summary>Monthly, or once a year.</summary>
    public PaySchedule Schedule { get; init; } = new();

    /// <summary>What changes the shares for a time; of several at once the one that leaves the person most counts.</summary>
    public ImmutableArray<ContributionChange>? Changes { get; init; }
}

/// <summary>Who bears how much of a premium; together a hundred per cent.</summary>
public sealed record ContributionShares
{
    /// <summary>The person's own share, in percent.</summary>
    public required decimal PersonPercent { get; init; }

    /// <summary>The shares of the others: 县财政, 乡镇, 村集体.</summary>
    public ImmutableArray<FundingShare> Others { get; init; } = [];
}

/// <summary>Which part of a premium appears on the pay sheet.</summary>
public enum ContributionHandling
{
    /// <summary>The person's own part is withheld; the others pay theirs to the fund, which the arithmetic shows.</summary>
    [ChineseName("个人部分从报酬中代扣")] Withheld,

    /// <summary>What the others bear is paid to the person, who pays the premium.</summary>
    [ChineseName("其他各方承担部分发给本人")] PaidOut,
}

/// <summary>Other shares after a sanction or a grade, for some months.</summary>
public sealed record ContributionChange
{
    /// <summary>Code of the change, unique in the component.</summary>
    public required string Id { get; init; }

    /// <summary>A sanction of one of these kinds; empty: of any kind, bounded by <see cref="AtLeast"/>; not asked where only grades are named.</summary>
    public ImmutableArray<SanctionKind> Kinds { get; init; } = [];

    /// <summary>A sanction at least as grave as this; null: no bound.</summary>
    public SanctionKind? AtLeast { get; init; }

    /// <summary>Duty-related (true), not (false), or either (null).</summary>
    public bool? DutyRelated { get; init; }

    /// <summary>A yearly grade that is one of these; empty: grades are not asked.</summary>
    public ImmutableArray<string> Grades { get; init; } = [];

    /// <summary>From when: counted from the decision of a sanction, or from the day on which a year's result takes effect.</summary>
    public ContributionStart From { get; init; } = ContributionStart.NextMonth;

    /// <summary>For so many months; null: for the sanction's effect period, and for a grade twelve.</summary>
    public int? Months { get; init; }

    /// <summary>The shares meanwhile.</summary>
    public required ContributionShares Shares { get; init; }

    /// <summary>Whether a sanction falls under it.</summary>
    public bool Covers(SanctionFacts sanction)
    {
        ArgumentNullException.ThrowIfNull(sanction);
        return (Grades.IsDefaultOrEmpty || !Kinds.IsDefaultOrEmpty || AtLeast is not null)
            && (Kinds.IsDefaultOrEmpty || Kinds.Contains(sanction.Kind))
            && (AtLeast is null || SanctionSeverity.Of(sanction.Kind) >= SanctionSeverity.Of(AtLeast.Value))
            && (DutyRelated is null || DutyRelated == sanction.DutyRelated);
    }
}

/// <summary>From when changed shares hold.</summary>
public enum ContributionStart
{
    /// <summary>The month after.</summary>
    [ChineseName("次月起")] NextMonth,

    /// <summary>January of the year after.</summary>
    [ChineseName("次年1月起")] NextYear,
}
