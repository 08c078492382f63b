using StarRating.Treatments;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>How a month that a correction changes is put right.</summary>
public enum PayMonthState
{
    /// <summary>Paid and locked: mended on the next sheet.</summary>
    [ChineseName("已发放，列入下一张报酬表")] Paid,

    /// <summary>Not yet paid: paid by the new star.</summary>
    [ChineseName("尚未发放，按新结果发放")] Coming,

    /// <summary>Before the first sheet of this system.</summary>
    [ChineseName("早于本系统第一张报酬表，另行办理")] Earlier,
}

/// <summary>One month that changes.</summary>
public sealed record PayMonthChange(YearMonth Month, decimal Before, decimal After, PayMonthState State)
{
    public decimal Difference => After - Before;
}

/// <summary>What a correction or supplement changes in pay, to the fen, were it in effect on a day.</summary>
/// <param name="AsIfOn">The day of effect that was assumed, or that was.</param>
/// <param name="Months">The months that change, in order.</param>
public sealed record PayEffect(DateOnly AsIfOn, IReadOnlyList<PayMonthChange> Months)
{
    public decimal BackPay => Paid.Where(m => m.Difference > 0).Sum(m => m.Difference);

    public decimal Recovery => Paid.Where(m => m.Difference < 0).Sum(m => m.Difference);

    public decimal Total => Months.Sum(m => m.Difference);

    private IEnumerable<PayMonthChange> Paid => Months.Where(m => m.State == PayMonthState.Paid);
}
