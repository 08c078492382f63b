using StarRating.Assessments;

namespace StarRating.Policies;

/// <summary>Bounds of the grades, their conditions, quotas and ties.</summary>
internal static class GradingSentences
{
    internal static IEnumerable<PolicySentence> Of(GradingSettings grading, PolicyWords words)
    {
        foreach (var grade in grading.Grades)
        {
            yield return new(grade.Article ?? grading.Article, "考核等次", Bound(grade));
            foreach (var condition in grade.Conditions)
            {
                var text = condition.Text.Length > 0 ? condition.Text : condition.When.Sentence(words);
                var otherwise = grade.WhenConditionFails switch
                {
                    ConditionFailure.NextLower => "不符合的按下一等次确定",
                    ConditionFailure.Named => $"不符合的定为{grade.Instead}",
                    _ => "不符合的由党委研究确定",
                };
                yield return new(grade.Article ?? grading.Article, "考核等次", $"评为{grade.Name}的，还须：{text}；{otherwise}");
            }
        }

        foreach (var direct in grading.Direct ?? [])
        {
            yield return new(direct.Article ?? grading.Article, "直接评定等次", $"{direct.When.Sentence(words)}的，直接评为{direct.Grade}{(direct.OutsideQuota ? "，不占名额" : "")}");
        }

        foreach (var quota in grading.Quotas)
        {
            yield return new(quota.Article ?? grading.Article, "等次名额", Quota(quota));
        }

        yield return new(grading.Article, "等次名额", "总分相同的，依次比较量化考核和群众评议；仍相同的由党委研究决定");
    }

    internal static string Bound(GradeDefinition grade) =>
        grade.From is { } from ? $"总分{PolicyWords.Number(from)}分{(grade.FromIncluded ? "及以上" : "以上（不含）")}的，为{grade.Name}" : $"其余为{grade.Name}";

    internal static string Quota(QuotaSettings quota)
    {
        var limit = quota.Limit switch { QuotaLimit.AtMost => "不超过", QuotaLimit.AtLeast => "不少于", _ => "等于" };
        var amount = quota.Count is { } count ? $"{count}名" : $"{PolicyWords.Number((quota.Ratio ?? 0) * 100)}%";
        var pool = quota.Pool switch { PoolKind.Township => "各乡镇（街道）", PoolKind.County => "全县", _ => "各村庄类别" };
        var rounding = quota.Count is not null ? "" : quota.Rounding switch
        {
            QuotaRounding.Down => "，小数舍去",
            QuotaRounding.HalfUp => "，四舍五入",
            _ => "，按最大余额分配",
        };
        var least = quota.Minimum > 0 ? $"，至少{quota.Minimum}名" : "";
        var small = quota.PoolTownshipsBelow > 0 ? $"，不足{quota.PoolTownshipsBelow}人的乡镇合并计算" : "";
        var years = (quota.FromYear, quota.ToYear) switch
        {
            ({ } from, { } to) => $"（{from}年度至{to}年度）",
            ({ } from, null) => $"（{from}年度起）",
            (null, { } to) => $"（至{to}年度）",
            _ => "",
        };
        return $"{pool}{quota.Grade}{limit}{amount}{rounding}{least}{small}{years}";
    }
}
