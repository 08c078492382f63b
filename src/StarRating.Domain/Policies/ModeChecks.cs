using static StarRating.Policies.PolicyChecks;

namespace StarRating.Policies;

/// <summary>Ranges and uniqueness of themes and of the rise by waiting.</summary>
internal static class ModeChecks
{
    internal static void Refuse(Profile profile, string path)
    {
        switch (profile.Mode)
        {
            case BandMode:
                Demand(profile.Period is not { EveryYears: > 1, Combine: PeriodCombine.EveryYear }, path, "按得分定星的，周期内各年得分应合成一个得分，不能逐年计算。");
                break;
            case GradeMode:
                Demand(profile.GradeStars is { Grades.Length: > 0 }, path, "按等次定星的，应填写每个等次的星数（“等次定星”）。");
                break;
            case ThemesMode themes:
                Themes(themes, path);
                break;
            case WaitingMode waiting:
                Waiting(waiting, profile.Scale, path);
                break;
            default:
                break;
        }
    }

    private static void Themes(ThemesMode mode, string path)
    {
        Demand(mode.Themes.Length > 0, $"{path}.themes", "至少要有一个主题星。");
        Unique(mode.Themes.Select(theme => theme.Code), $"{path}.themes", "主题星代码");
        for (var i = 0; i < mode.Themes.Length; i++)
        {
            var (theme, at) = (mode.Themes[i], $"{path}.themes[{i}]");
            Demand(!string.IsNullOrWhiteSpace(theme.Name), $"{at}.name", "主题星名称不能为空。");
            Demand(theme.Stars is >= 1 and <= 100, $"{at}.stars", "主题星的星数应在 1 至 100 之间。");
            Demand(theme.ValidYears is null or (>= 1 and <= 100), $"{at}.validYears", "有效年数应在 1 至 100 之间。");
            Demand(theme.Channel is not null || theme.When is not null, at, "主题星应有考核项目和合格分数，或者填写条件。");
            Demand((theme.Channel is null) == (theme.Pass is null), $"{at}.pass", "考核项目和合格分数应同时填写。");
            Demand(theme.PassFor.All(other => other.Categories is { IsDefaultOrEmpty: false }), $"{at}.passFor", "另定合格分数的，应选择村庄类别。");
            if (theme.When is { } when)
            {
                ConditionChecks.Refuse(when, $"{at}.when");
            }
        }
    }

    private static void Waiting(WaitingMode mode, ScaleSettings scale, string path)
    {
        Demand(mode.Start >= scale.Lowest && mode.Start <= scale.Highest, $"{path}.start", "起始级应在最低星级与最高星级之间。");
        Demand(mode.Steps.Length > 0, $"{path}.steps", "至少要有一条晋级时间的规定。");
        for (var i = 0; i < mode.Steps.Length; i++)
        {
            var (step, at) = (mode.Steps[i], $"{path}.steps[{i}]");
            Demand(step.From >= scale.Lowest && (step.To ?? step.From) >= step.From && (step.To ?? step.From) < scale.Highest, at, "晋级前的等级应在最低星级以上、最高星级以下，起止顺序不能颠倒。");
            Demand(step.Months is >= 0 and <= 600, $"{at}.months", "月数应在 0 至 600 之间。");
            Demand(!mode.Steps.Take(i).Any(other => other.From <= (step.To ?? step.From) && (other.To ?? other.From) >= step.From), at, "同一等级有两条晋级时间的规定。");
            if (step.When is { } when)
            {
                ConditionChecks.Refuse(when, $"{at}.when");
            }
        }

        Unique(mode.Changes.Select(change => change.Id), $"{path}.changes", "晋级变动代码");
        for (var i = 0; i < mode.Changes.Length; i++)
        {
            ConditionChecks.Refuse(mode.Changes[i].When, $"{path}.changes[{i}].when");
            var amount = mode.Changes[i].Then switch
            {
                ShortenWait shorten => shorten.Months,
                JumpLevels jump => jump.Levels,
                BarRise bar => bar.Years,
                _ => 1,
            };
            Demand(amount is >= 1 and <= 600, $"{path}.changes[{i}].then", "月数、级数、年数应大于零。");
        }
    }
}
