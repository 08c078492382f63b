using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>The rule behind a line, as the policy's settings say it.</summary>
internal static class RuleSentence
{
    internal static string Of(TraceLine line, Profile profile, PolicyWords words) => line.Step switch
    {
        TraceStep.Population => SettingSentences.Population(profile),
        TraceStep.Eligibility => SettingSentences.Eligibility(profile.Eligibility),
        TraceStep.Investigation => SettingSentences.Suspension,
        TraceStep.Veto => profile.Vetoes.FirstOrDefault(veto => Same(veto.Id, line.Rule)) is { } veto
            ? SettingSentences.Veto(veto, words)
            : "",
        TraceStep.Grade or TraceStep.Base => Base(line, profile),
        TraceStep.Tenure => profile.Tenure is { } tenure ? SettingSentences.Tenure(tenure) : "",
        TraceStep.Awards => profile.Awards is { } awards ? SettingSentences.Awards(awards) : "",
        TraceStep.Granted => profile.GrantedStars.FirstOrDefault(type => Same(type.Code, line.Rule)) is { } type
            ? $"{type.Name}每年最多{type.Cap}星"
            : "",
        TraceStep.Adjustment or TraceStep.Setting => profile.Adjustment?.Rules.FirstOrDefault(rule => Same(rule.Id, line.Rule)) is { } rule
            ? SettingSentences.Rule(rule, words)
            : "",
        TraceStep.StepLimit => profile.Adjustment is { } adjustment ? SettingSentences.StepLimits(adjustment) : "",
        TraceStep.Bounds => SettingSentences.Scale(profile.Scale),
        _ => "",
    };

    private static string Base(TraceLine line, Profile profile)
    {
        if (line.Facts.Length > 0 && line.Facts[0].Source == FactSource.Previous)
        {
            return "在上次评定结果的基础上增减";
        }

        return line.Rule is { } grade && profile.GradeStars?.Grades.FirstOrDefault(given => Same(given.Grade, grade)) is { } stars
            ? SettingSentences.Grade(stars)
            : profile.Mode is BandMode ? "按年度考核得分所在档次定星" : "";
    }

    private static bool Same(string code, string? rule) => string.Equals(code, rule, StringComparison.Ordinal);
}
