using StarRating.Policies;

namespace StarRating.Assessments;

/// <summary>What keeps a grades section from being published: bounds out of order or with a hole, quotas that cannot be met.</summary>
public static class GradingChecks
{
    /// <summary>All findings; empty when it may be published.</summary>
    public static IEnumerable<PolicyFinding> Check(GradingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Names(settings).Concat(Bounds(settings)).Concat(Conditions(settings)).Concat(Quotas(settings)).Concat(Direct(settings));
    }

    private static IEnumerable<PolicyFinding> Names(GradingSettings settings) =>
        settings.Grades.GroupBy(g => g.Name).Where(g => g.Count() > 1)
            .Select(g => Error("grades.name-twice", g.Key, $"等次“{g.Key}”出现了 {g.Count()} 次"));

    private static IEnumerable<PolicyFinding> Bounds(GradingSettings settings)
    {
        for (var i = 1; i < settings.Grades.Length; i++)
        {
            var (better, worse) = (settings.Grades[i - 1], settings.Grades[i]);
            var inOrder = worse.From is null ? better.From is not null
                : better.From is { } from && (from > worse.From || (from == worse.From && !better.FromIncluded && worse.FromIncluded));
            if (!inOrder)
                yield return Error("grades.order", worse.Name, $"“{better.Name}”的分数线应高于“{worse.Name}”，否则“{worse.Name}”永远不会出现");
        }

        if (settings.Grades.Length > 0 && settings.Grades[^1] is { From: > 0 } last)
            yield return Error("grades.hole", last.Name, $"低于 {Figures.Text(last.From.Value)} 分不属于任何等次");
    }

    private static IEnumerable<PolicyFinding> Conditions(GradingSettings settings)
    {
        for (var i = 0; i < settings.Grades.Length; i++)
        {
            var grade = settings.Grades[i];
            if (grade.Conditions.IsEmpty) continue;
            if (grade.WhenConditionFails == ConditionFailure.Named && settings.IndexOf(grade.Instead ?? "") <= i)
                yield return Error("grades.instead", grade.Name, $"“{grade.Name}”条件不符时应改定为更低的等次");
            if (grade.WhenConditionFails == ConditionFailure.NextLower && i == settings.Grades.Length - 1)
                yield return Error("grades.instead", grade.Name, $"“{grade.Name}”已是最低等次，条件不符时无等次可定");
            if (grade.WhenConditionFails == ConditionFailure.Hole)
                yield return new PolicyFinding(FindingSeverity.Warning, "grades.condition-hole", $"grading/{grade.Name}",
                    $"达到“{grade.Name}”分数线但不符合条件的，文件未规定等次，每例均需研究决定");
        }
    }

    private static IEnumerable<PolicyFinding> Direct(GradingSettings settings) =>
        (settings.Direct ?? []).Where(direct => settings.IndexOf(direct.Grade) < 0)
            .Select(direct => Error("grades.direct", direct.Id, $"直接评定所指的等次“{direct.Grade}”没有定义"));

    private static IEnumerable<PolicyFinding> Quotas(GradingSettings settings)
    {
        foreach (var quota in settings.Quotas)
        {
            if (settings.IndexOf(quota.Grade) < 0)
                yield return Error("quotas.grade", quota.Id, $"名额所指的等次“{quota.Grade}”没有定义");
            if (quota.Ratio is null == quota.Count is null)
                yield return Error("quotas.number", quota.Id, "名额应在比例与人数中选填一项");
            if (quota.Ratio is < 0 or > 1 || quota.Count < 0 || quota.Minimum < 0)
                yield return Error("quotas.number", quota.Id, "名额比例应在 0 至 100% 之间，人数不能为负");
            if (quota.Limit != QuotaLimit.AtMost && settings.IndexOf(quota.Grade) == 0)
                yield return new PolicyFinding(FindingSeverity.Warning, "quotas.cannot-force", $"grading/{quota.Id}",
                    $"“{quota.Grade}”是最高等次，分数未达线的不会因名额下限升入，下限可能无法满足");
        }

        foreach (var pool in settings.Quotas.Where(q => q.Limit != QuotaLimit.AtMost && q.Ratio is not null).GroupBy(q => (q.Pool, q.FromYear, q.ToYear)))
            if (pool.Sum(q => q.Ratio!.Value) > 1)
                yield return Error("quotas.cannot-be-met", pool.First().Id, "各等次的名额下限合计超过 100%，无法满足");
    }

    private static PolicyFinding Error(string code, string key, string text) => new(FindingSeverity.Error, code, $"grading/{key}", text);
}
