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
        ];
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
