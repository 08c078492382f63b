namespace StarRating.Policies;

/// <summary>One setting in the words of the office: "每满10年加1星".</summary>
/// <param name="Article">The id of the article it belongs to; null where the policy names none.</param>
/// <param name="Topic">What it is about: 任职年限.</param>
/// <param name="Text">The setting, without an ending stop.</param>
public sealed record PolicySentence(string? Article, string Topic, string Text);

/// <summary>Says the settings of a policy, in the order of a rating. The one place where settings become Chinese.</summary>
public static class PolicySentences
{
    /// <summary>What holds for all profiles: grades, quotas, publicity.</summary>
    public static IReadOnlyList<PolicySentence> Common(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return
        [
            .. policy.Grading is { } grading ? GradingSentences.Of(grading, new PolicyWords(policy.Profiles[0])) : [],
            new PolicySentence(policy.Publicity.Article, "公示", $"评定结果公示{policy.Publicity.WorkingDays}个工作日，自张贴次一工作日起计算"),
            .. policy.Procedure is { } procedure ? procedure.Steps.Select(step => Step(procedure, step)) : [],
        ];
    }

    internal static PolicySentence Step(ProcedureSettings procedure, ProcedureStep step)
    {
        var by = step.By.Length > 0 ? $"由{step.By}" : "";
        var due = step.Month is { } month ? $"于{(step.InAssessedYear ? "当年" : "次年")}{month}月{(step.Day is { } day ? $"{day}日" : "底")}前" : "";
        var then = (step.ApprovedBy.Length > 0 ? $"，报{step.ApprovedBy}审定" : "") + (step.FiledWith.Length > 0 ? $"，报{step.FiledWith}备案" : "")
            + (step.Stage is { } stage && step.Month is not null ? $"，以此为年度“{stage.InChinese()}”阶段的期限" : "");
        return new(step.Article ?? procedure.Article, "工作程序", $"{step.Name}：{by}{due}{(by.Length + due.Length > 0 ? "完成" : "按规定办理")}{then}");
    }

    /// <summary>What one profile says.</summary>
    public static IReadOnlyList<PolicySentence> Of(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var words = new PolicyWords(profile);
        return
        [
            .. PopulationSentences.Of(profile),
            .. profile.Assessment is { } assessment ? AssessmentSentences.Of(assessment) : [],
            .. StarSentences.Of(profile),
            .. AdjustmentSentences.Of(profile, words),
            .. profile.Pay is { } pay ? PaySentences.Of(pay) : [],
            .. profile.Treatments is { } treatments ? TreatmentSentences.Of(treatments, words) : [],
        ];
    }
}
