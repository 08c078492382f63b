using System.Globalization;
using StarRating.Treatments;

namespace StarRating.Policies;

/// <summary>What is paid, and what sanctions take.</summary>
internal static class PaySentences
{
    internal static IEnumerable<PolicySentence> Of(PaySettings pay)
    {
        foreach (var component in pay.Components)
        {
            yield return new(component.Article ?? pay.Article, "报酬", $"{component.Name}：{Component(component)}{Funding(component)}");
        }

        yield return new(pay.Article, "报酬", $"星级报酬自{pay.StarPayStart.InChinese()}执行；任免当年{pay.Proration.InChinese()}计发，{pay.LeaverSettlement.InChinese()}");
        foreach (var rule in pay.Deductions)
        {
            yield return Deduction(pay, rule);
        }

        if (pay.Deductions.Length > 1)
        {
            yield return new(pay.Article, "报酬扣减", $"同时有几项扣减的，{pay.Overlap.InChinese()}");
        }
    }

    internal static PolicySentence Deduction(PaySettings pay, DeductionRule rule)
    {
        var names = string.Join("、", pay.Components.SelectMany(c => Named(c, rule)));
        var kinds = rule.Kinds.IsDefaultOrEmpty
            ? rule.AtLeast is { } least ? $"{least.InChinese()}以上处分处理" : "处分处理"
            : PolicyWords.Or(rule.Kinds.Select(kind => kind.InChinese()));
        var time = rule.Months is { } months ? $"{months}个月" : "影响期内";
        var what = names.Length > 0 ? names : "相应报酬";
        var duty = rule.DutyRelated switch { true => "因履职", false => "非因履职", _ => "" };
        return new(rule.Article ?? pay.Article, "报酬扣减", $"{duty}受到{kinds}的，{time}扣发{what}的{PolicyWords.Number(rule.Percent)}%，{rule.Method.InChinese()}计算");
    }

    /// <summary>The component, or the part of it, that a rule takes from.</summary>
    private static IEnumerable<string> Named(PayComponent component, DeductionRule rule)
    {
        if (rule.Components.Contains(component.Key)) yield return component.Name;
        if (rule.Components.Contains(component.Key + ".base")) yield return component.Name + "的基本部分";
        if (rule.Components.Contains(component.Key + ".performance")) yield return component.Name + "的绩效部分";
    }

    private static string Component(PayComponent component) => component switch
    {
        RegularPay regular => Amount(regular.Amount) + When(regular.Schedule) + Concurrent(regular.ConcurrentFactor) + Grades(regular.Grade) + Stars(regular.Stars),
        SplitPay split => $"{Amount(split.Amount)}，其中{PolicyWords.Number(split.BasePercent)}%为基本报酬按月发放，其余为绩效报酬" + Concurrent(split.ConcurrentFactor) + Grades(split.Grade) + Stars(split.Stars),
        StarPay stars => string.Join("，", stars.Table.OrderBy(line => line.Stars).Select(line => $"{line.Stars}星{Money(line.Yuan)}元")) + (stars.Schedule.OnceAYear ? "（每年）" : "（每月）"),
        SeniorityPay seniority => $"任职每满1年{Money(seniority.YuanPerYear)}元" + (seniority.Schedule.OnceAYear ? "（每年）" : "（每月）")
            + (seniority.FromYears > 0 ? $"，满{seniority.FromYears}年起计发" : "") + (seniority.AtMostYears is { } most ? $"，最多计{most}年" : "") + When(seniority.Schedule),
        CollectiveReward reward => $"按村集体“{reward.Figure}”分档提取：{string.Join("，", reward.Bands.Select(band => $"{Money(band.From)}元{(band.To is { } to ? $"至{Money(to)}元" : "以上")}的提取{PolicyWords.Number(band.Percent)}%"))}，{(reward.Progressive ? "分段累进计算" : "按所在档次全额计算")}，个人占{PolicyWords.Number(reward.PersonPercent)}%" + (reward.VillageCap is { } cap ? $"，每村最多{Money(cap)}元" : "")
            + (reward.FromStars is { } stars ? $"，{stars}星以上的享受" : "") + (reward.LeastMonths is { } months ? $"，当年任职不足{months}个月的不享受" : ""),
        ContributionPay shared => $"缴费为{Amount(shared.Amount)}{(shared.RatePercent == 100 ? "" : $"的{PolicyWords.Number(shared.RatePercent)}%")}{When(shared.Schedule)}，{Shares(shared.Shares)}，{shared.Handling.InChinese()}"
            + string.Concat((shared.Changes ?? []).Select(Change)),
        LeavingPay leaving => $"离任时每满1年{Money(leaving.YuanPerYear)}元{(leaving.Yuan > 0 ? $"，另加{Money(leaving.Yuan)}元" : "")}，一次发给"
            + (leaving.FromYears > 0 ? $"，满{leaving.FromYears}年起计发" : "") + (leaving.AtMostYears is { } years ? $"，最多计{years}年" : "")
            + (leaving.Reasons.IsDefaultOrEmpty ? "，因违纪违法免职的不发" : $"，限{PolicyWords.Or(leaving.Reasons.Select(reason => reason.InChinese()))}"),
        FirstStarPay first => "首次达到的一次发给：" + string.Join("，", first.Table.OrderBy(line => line.Stars).Select(line => $"{line.Stars}星{Money(line.Yuan)}元")),
        AwardPay awards => "获奖的每项一次发给：" + string.Join("，", awards.Levels.Select(line => $"{line.Level.InChinese()}{Money(line.Yuan)}元")),
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, "unknown component"),
    };

    private static string Funding(PayComponent component) => component.Funding is not { Length: > 0 } shares
        ? "" : $"；资金由{string.Join("、", shares.Select(share => $"{share.Payer}承担{PolicyWords.Number(share.Percent)}%"))}";

    private static string Stars(StarFactors? stars) => stars is null
        ? ""
        : "，按星级系数计发（" + string.Join("，", stars.Factors.OrderBy(factor => factor.Stars).Select(factor => $"{factor.Stars}星{PolicyWords.Number(factor.Factor)}")) + $"，其余{PolicyWords.Number(stars.Otherwise)}）";

    private static string Shares(ContributionShares shares) =>
        $"个人承担{PolicyWords.Number(shares.PersonPercent)}%" + string.Concat(shares.Others.Select(share => $"、{share.Payer}承担{PolicyWords.Number(share.Percent)}%"));

    private static string Change(ContributionChange change)
    {
        var kinds = change.Kinds.IsDefaultOrEmpty ? change.AtLeast is { } least ? $"{least.InChinese()}以上处分处理" : change.Grades.IsDefaultOrEmpty ? "处分处理" : ""
            : PolicyWords.Or(change.Kinds.Select(kind => kind.InChinese()));
        var events = string.Join("或", new[] { kinds.Length > 0 ? $"受到{kinds}" : "", change.Grades.IsDefaultOrEmpty ? "" : $"年度考核为{PolicyWords.Or(change.Grades)}" }.Where(word => word.Length > 0));
        return $"；{events}的，{change.From.InChinese()}{(change.Months is { } months ? $"{months}个月" : "影响期")}内{Shares(change.Shares)}";
    }

    private static string Amount(PayAmount amount) => amount switch
    {
        AmountTable table => string.Join("，", table.Lines.Select(line => Who(line, table.Lines.Length) + $"{Money(line.Yuan)}元")) + (table.Yearly ? "（每年）" : "（每月）"),
        IncomeMultiple multiple => $"农村居民人均可支配收入的{PolicyWords.Number(multiple.Factor)}倍（{multiple.YearOffset switch { 0 => "当年", -1 => "上年", _ => "前年" }}数）",
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount, "unknown amount"),
    };

    private static string Who(AmountLine line, int of)
    {
        var posts = line.Concurrent switch { true => "一肩挑", false => "不兼村（居）委会主任的", _ => "" };
        var categories = line.Categories.IsDefaultOrEmpty ? "" : PolicyWords.Or(line.Categories.Select(category => category.InChinese()));
        return categories.Length + posts.Length == 0 && of > 1 ? "其他" : categories + posts;
    }

    private static string When(PaySchedule schedule) =>
        schedule.OnceAYear ? $"，每年{(schedule.NextYear ? "次年" : "")}{schedule.PaidMonth}月发放" : "";

    private static string Concurrent(decimal factor) => factor == 1 ? "" : $"，一肩挑的乘以{PolicyWords.Number(factor)}";

    private static string Grades(GradeFactors? grades) => grades is null
        ? ""
        : "，按考核等次系数计发（" + string.Join("，", grades.Factors.Select(factor => $"{factor.Grade}{PolicyWords.Number(factor.Factor)}")) + "）";

    private static string Money(decimal yuan) => yuan.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
