using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>What a line did, as it would be written on paper: its working, or what was compared, set or added up.</summary>
internal static class LineArithmetic
{
    internal static string Of(TraceLine line, RunningSum sum, Profile profile) => line switch
    {
        { Working: not null } => WorkingSentence.Of(line.Working, line.Effect),
        { Effect: Silent } => "",
        { Effect: Passed, Step: TraceStep.Population } => $"按“{profile.Name}”评定",
        { Effect: Passed, Step: TraceStep.Grade } => $"等次“{line.Rule}”",
        { Effect: Passed } => "符合",
        { Effect: Applies, Step: TraceStep.Veto } => Veto(line, profile),
        { Effect: Applies, Step: TraceStep.Waiting } => (profile.Mode as WaitingMode)?.Changes.FirstOrDefault(change => Same(change.Id, line.Rule)) is { } change
            ? EffectWords.Of(change.Then) : "符合",
        { Effect: Applies } => Rule(line, profile),
        { Effect: Began began } => Begun(line, began),
        { Effect: Added added } => OutcomeSentence.Signed(added.Stars),
        { Effect: Put put } => Set(line, put, sum, profile),
        { Effect: Concluded { Outcome: Rated } } => sum.Text,
        { Effect: Concluded concluded } => Without(line, concluded.Outcome),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    private static string Begun(TraceLine line, Began began) => line.Facts.Length > 0 && line.Facts[0].Source == FactSource.Previous
        ? $"上次{OutcomeSentence.Stars(began.Stars)}"
        : line.Rule is null ? $"从{OutcomeSentence.Stars(began.Stars)}开始" : $"等次“{line.Rule}”计{began.Stars}星";

    private static string Veto(TraceLine line, Profile profile) =>
        profile.Vetoes.FirstOrDefault(veto => Same(veto.Id, line.Rule))?.Then switch
        {
            BarGrades bar => $"不得为{PolicyWords.Or(bar.Grades.Select(grade => $"“{grade}”"))}，改为“{bar.Instead}”",
            VetoStars minus => $"减{minus.Stars}星",
            VetoCleared => "星级清零",
            VetoNoStar => "不定星级",
            _ => "符合",
        };

    private static string Rule(TraceLine line, Profile profile) => EffectOf(line, profile) switch
    {
        NoChange => "本年度不升不降",
        NoRise => "本年度不升",
        NoFall => "本年度不降",
        ToNoStar => "不定星级",
        SetStars set => $"定为{set.Stars}星",
        AtLeastStars least => $"不少于{least.Stars}星",
        AtMostStars most => $"不超过{most.Stars}星",
        _ => "符合",
    };

    private static string Set(TraceLine line, Put put, RunningSum sum, Profile profile) => EffectOf(line, profile) switch
    {
        AtLeastStars => $"{sum.Before} < {put.Stars}，取{put.Stars}",
        AtMostStars => $"{sum.Before} > {put.Stars}，取{put.Stars}",
        _ => $"{sum.Before} → {put.Stars}",
    };

    private static string Without(TraceLine line, Outcome outcome) => outcome switch
    {
        NoStar { Reason: NoStarReason.LowGrade } => $"等次“{line.Rule}”不定星级",
        NoStar noStar => noStar.Reason.InChinese(),
        NotEligible notEligible => notEligible.Reason.InChinese(),
        Suspended => $"尚未结案{line.Facts.Length}件",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static RuleEffect? EffectOf(TraceLine line, Profile profile) =>
        profile.Adjustment?.Rules.FirstOrDefault(rule => Same(rule.Id, line.Rule))?.Then;

    private static bool Same(string code, string? rule) => string.Equals(code, rule, StringComparison.Ordinal);
}
