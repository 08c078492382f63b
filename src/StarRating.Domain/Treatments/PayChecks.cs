using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Treatments;

/// <summary>What keeps a pay section from being published.</summary>
public static class PayChecks
{
    /// <summary>All findings; grades are those of the policy, for factors.</summary>
    public static IEnumerable<PolicyFinding> Check(PaySettings settings, ImmutableArray<string> grades)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var columns = settings.Components.SelectMany(Columns).ToArray();
        return columns.GroupBy(c => c).Where(g => g.Count() > 1)
            .Select(g => Error("pay.key-twice", g.Key, $"报酬项目代码 {g.Key} 重复"))
            .Concat(settings.Components.SelectMany(c => Component(c, grades)))
            .Concat(settings.Components.Where(c => c.Funding is { } shares && (shares.Sum(share => share.Percent) != 100 || shares.Any(share => share.Percent < 0)))
                .Select(c => Error("pay.funding", c.Key, $"“{c.Name}”的资金分担比例合计应为 100%，现为 {Figures.Text(c.Funding!.Value.Sum(share => share.Percent))}%")))
            .Concat(settings.Deductions.SelectMany(d => Deduction(d, columns)))
            .Concat(settings.Deductions.Where(d => settings.Components.Any(c => c is ContributionPay { Handling: ContributionHandling.Withheld } && d.Components.Contains(c.Key)))
                .Select(d => Error("pay.deduction", d.Id, "扣减规定不能扣减个人缴费，缴费比例的变动请写在缴费项目里")));
    }

    private static IEnumerable<string> Columns(PayComponent component) =>
        component is SplitPay ? [$"{component.Key}.base", $"{component.Key}.performance"] : [component.Key];

    private static IEnumerable<PolicyFinding> Component(PayComponent component, ImmutableArray<string> grades) => component switch
    {
        RegularPay c => Amount(c, c.Amount).Concat(Schedule(c, c.Schedule, c.Grade)).Concat(Grades(c, c.Grade, grades)).Concat(Factors(c, c.Stars)),
        SplitPay c => Amount(c, c.Amount).Concat(Schedule(c, c.Performance, c.Grade)).Concat(Grades(c, c.Grade, grades)).Concat(Factors(c, c.Stars))
            .Concat(c.BasePercent is > 0 and < 100 ? [] : [Error("pay.split", c.Key, $"“{c.Name}”的基本部分应在 0 至 100% 之间")]),
        StarPay c => Schedule(c, c.Schedule, null)
            .Concat(c.Table.GroupBy(t => t.Stars).Where(g => g.Count() > 1).Select(g => Error("pay.star-twice", c.Key, $"“{c.Name}”的 {g.Key} 星列了两次"))),
        SeniorityPay c => Schedule(c, c.Schedule, null)
            .Concat(c.YuanPerYear < 0 || c.FromYears < 0 || c.AtMostYears < c.FromYears ? [Error("pay.seniority", c.Key, $"“{c.Name}”的金额和年数不能为负，最多年数不能少于起算年数")] : []),
        CollectiveReward c => Bands(c).Concat(c.LeastMonths is < 0 or > 12 ? [Error("pay.months", c.Key, $"“{c.Name}”的最少任职月数应在 0 至 12 之间")] : []),
        ContributionPay c => Amount(c, c.Amount).Concat(Schedule(c, c.Schedule, null)).Concat(Contribution(c, grades)),
        LeavingPay c => c.YuanPerYear < 0 || c.Yuan < 0 || c.FromYears < 0 || c.AtMostYears < c.FromYears || (c.YuanPerYear == 0 && c.Yuan == 0)
            ? [Error("pay.leaving", c.Key, $"“{c.Name}”的金额和年数不能为负，金额不能都为零，最多年数不能少于起算年数")] : [],
        FirstStarPay c => c.Table.IsEmpty ? [Error("pay.amount", c.Key, $"“{c.Name}”没有标准")]
            : c.Table.GroupBy(t => t.Stars).Where(g => g.Count() > 1).Select(g => Error("pay.star-twice", c.Key, $"“{c.Name}”的 {g.Key} 星列了两次")),
        AwardPay c => c.Levels.IsEmpty ? [Error("pay.amount", c.Key, $"“{c.Name}”没有标准")]
            : c.Levels.GroupBy(t => t.Level).Where(g => g.Count() > 1).Select(g => Error("pay.award-twice", c.Key, $"“{c.Name}”的{g.Key.InChinese()}列了两次")),
        _ => [],
    };

    private static IEnumerable<PolicyFinding> Factors(PayComponent c, StarFactors? factors) => factors is null ? [] :
    [
        .. factors.Factors.GroupBy(f => f.Stars).Where(g => g.Count() > 1).Select(g => Error("pay.star-twice", c.Key, $"“{c.Name}”的 {g.Key} 星系数列了两次")),
        .. factors.Factors.Where(f => f.Factor < 0).Select(f => Error("pay.star-factor", c.Key, $"“{c.Name}”的 {f.Stars} 星系数不能为负")),
    ];

    private static IEnumerable<PolicyFinding> Contribution(ContributionPay c, ImmutableArray<string> grades)
    {
        if (c.RatePercent is <= 0 or > 100)
            yield return Error("pay.contribution", c.Key, $"“{c.Name}”的费率应在 0 至 100% 之间");
        foreach (var shares in (c.Changes ?? []).Select(change => change.Shares).Prepend(c.Shares))
        {
            var sum = shares.PersonPercent + shares.Others.Sum(share => share.Percent);
            if (sum != 100 || shares.PersonPercent < 0 || shares.Others.Any(share => share.Percent < 0))
                yield return Error("pay.contribution", c.Key, $"“{c.Name}”的承担比例合计应为 100%，现为 {Figures.Text(sum)}%");
        }

        foreach (var change in c.Changes ?? [])
        {
            if (change.Months is < 1 or > 600)
                yield return Error("pay.contribution", c.Key, $"“{c.Name}”改变承担比例的月数应在 1 至 600 之间");
            foreach (var grade in change.Grades.Where(grade => !grades.Contains(grade)))
                yield return Error("pay.unknown-grade", c.Key, $"“{c.Name}”所列“{grade}”不是本政策的等次");
        }

        foreach (var twice in (c.Changes ?? []).GroupBy(change => change.Id).Where(g => g.Count() > 1))
            yield return Error("pay.key-twice", c.Key, $"“{c.Name}”的变动代码 {twice.Key} 重复");
    }

    private static IEnumerable<PolicyFinding> Amount(PayComponent c, PayAmount amount)
    {
        if (amount is AmountTable { Lines.IsEmpty: true })
            yield return Error("pay.amount", c.Key, $"“{c.Name}”没有标准");
        if (amount is AmountTable table && table.Lines.Any(l => l.Yuan < 0))
            yield return Error("pay.amount", c.Key, $"“{c.Name}”的标准不能为负");
    }

    private static IEnumerable<PolicyFinding> Schedule(PayComponent c, PaySchedule schedule, GradeFactors? factors)
    {
        if (schedule.PaidMonth is < 1 or > 12)
            yield return Error("pay.month", c.Key, $"“{c.Name}”的发放月份应为 1 至 12 月");
        if (factors is { SameYear: true } && !(schedule.OnceAYear && schedule.NextYear))
            yield return Error("pay.grade-unknown", c.Key, $"“{c.Name}”按当年考核等次发放，等次次年才能确定，应在次年发放");
    }

    private static IEnumerable<PolicyFinding> Grades(PayComponent c, GradeFactors? factors, ImmutableArray<string> grades)
    {
        if (factors is null) yield break;
        foreach (var grade in grades.Where(g => factors.Factors.All(f => f.Grade != g)))
            yield return Error("pay.grade-without-factor", c.Key, $"“{c.Name}”没有规定“{grade}”的系数");
        foreach (var factor in factors.Factors.Where(f => !grades.Contains(f.Grade)))
            yield return Error("pay.unknown-grade", c.Key, $"“{c.Name}”的系数所列“{factor.Grade}”不是本政策的等次");
    }

    private static IEnumerable<PolicyFinding> Bands(CollectiveReward c)
    {
        if (c.PersonPercent is < 0 or > 100)
            yield return Error("pay.share", c.Key, $"“{c.Name}”的个人比例应在 0 至 100% 之间");
        for (var i = 0; i < c.Bands.Length; i++)
        {
            var band = c.Bands[i];
            if (band.To <= band.From)
                yield return Error("pay.band", c.Key, $"“{c.Name}”第 {i + 1} 档上限不高于下限");
            if (i > 0 && c.Bands[i - 1].To != band.From)
                yield return Error("pay.band", c.Key, $"“{c.Name}”第 {i} 档与第 {i + 1} 档之间有空档或重叠");
        }
    }

    private static IEnumerable<PolicyFinding> Deduction(DeductionRule rule, string[] columns)
    {
        foreach (var unknown in rule.Components.Where(c => !columns.Contains(c)))
            yield return Error("pay.deduction", rule.Id, $"扣减规定所指的报酬项目 {unknown} 不存在");
        if (rule.Percent is <= 0 or > 100)
            yield return Error("pay.deduction", rule.Id, "扣减比例应在 0 至 100% 之间");
    }

    private static PolicyFinding Error(string code, string key, string text) => new(FindingSeverity.Error, code, $"pay/{key}", text);
}
