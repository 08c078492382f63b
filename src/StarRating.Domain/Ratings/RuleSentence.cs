using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>The rule behind a line, in the words in which the policy's page says that setting.</summary>
internal static class RuleSentence
{
    internal static string Of(TraceLine line, Profile profile, PolicyWords words) => line.Step switch
    {
        TraceStep.Population => PopulationSentences.Of(profile).First().Text,
        TraceStep.Eligibility => PopulationSentences.Eligibility(profile.Eligibility).Text,
        TraceStep.Investigation => PopulationSentences.Suspension(profile.Suspension).Text,
        TraceStep.Veto => profile.Vetoes.FirstOrDefault(veto => Same(veto.Id, line.Rule)) is { } veto
            ? AdjustmentSentences.Veto(veto, words).Text
            : "",
        TraceStep.Grade or TraceStep.Base => Base(line, profile),
        TraceStep.Themes => profile.Mode is ThemesMode themes && themes.Themes.FirstOrDefault(theme => Same(theme.Code, line.Rule)) is { } theme
            ? ModeSentences.Theme(themes, theme, words).Text
            : "",
        TraceStep.Waiting => profile.Mode is WaitingMode waiting ? Waiting(line, waiting, words, profile.Scale) : "",
        TraceStep.Tenure => profile.Tenure is { } tenure ? Join(StarSentences.Tenure(tenure)) : "",
        TraceStep.Awards => profile.Awards is { } awards ? Join(StarSentences.Awards(awards)) : "",
        TraceStep.Granted => profile.GrantedStars.FirstOrDefault(type => Same(type.Code, line.Rule)) is { } type
            ? StarSentences.Granted(type).Text
            : "",
        TraceStep.Adjustment or TraceStep.Setting => profile.Adjustment is { } settings
            && settings.Rules.FirstOrDefault(rule => Same(rule.Id, line.Rule)) is { } rule
            ? AdjustmentSentences.Rule(settings, rule, words).Text
            : "",
        TraceStep.StepLimit => profile.Adjustment is { } adjustment ? AdjustmentSentences.StepLimits(adjustment).Text : "",
        TraceStep.Bounds => PopulationSentences.Scale(profile.Scale).Text,
        _ => "",
    };

    private static string Base(TraceLine line, Profile profile)
    {
        if (line.Facts.Length > 0 && line.Facts[0].Source == FactSource.Previous)
        {
            return "在上次评定结果的基础上增减";
        }

        return profile.GradeStars is { } settings && settings.Grades.FirstOrDefault(given => Same(given.Grade, line.Rule)) is { } grade
            ? StarSentences.Grade(profile, settings, grade).Text
            : ModeSentences.Beginning(profile.Mode);
    }

    private static string Waiting(TraceLine line, WaitingMode mode, PolicyWords words, ScaleSettings scale) =>
        mode.Changes.FirstOrDefault(change => Same(change.Id, line.Rule)) is { } change ? ModeSentences.Change(mode, change, words).Text
        : line.Working is WaitingWorking { Level: var level } && mode.StepFrom(level) is { } step ? ModeSentences.Step(mode, step, words, scale).Text
        : "";

    private static string Join(IEnumerable<PolicySentence> sentences) => string.Join("；", sentences.Select(sentence => sentence.Text));

    private static bool Same(string code, string? rule) => string.Equals(code, rule, StringComparison.Ordinal);
}
