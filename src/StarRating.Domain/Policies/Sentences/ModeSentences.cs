namespace StarRating.Policies;

/// <summary>Themes, and the rise by waiting.</summary>
internal static class ModeSentences
{
    internal static IEnumerable<PolicySentence> Of(Profile profile)
    {
        var words = new PolicyWords(profile);
        return profile.Mode switch
        {
            ThemesMode themes => themes.Themes.Select(theme => Theme(themes, theme, words)),
            WaitingMode waiting =>
            [
                new PolicySentence(waiting.Article, "逐级晋升", $"初次评定从{profile.Scale.NameOf(waiting.Start)}起，任级时间{waiting.Clock.InChinese()}计算"),
                .. waiting.Steps.Select(step => Step(waiting, step, words, profile.Scale)),
                .. waiting.Changes.Select(change => Change(waiting, change, words)),
                new PolicySentence(waiting.Article, "逐级晋升", waiting.KeepsRemainder ? "晋级后多余的时间转入下一级" : "晋级后任级时间重新起算"),
            ],
            _ => [],
        };
    }

    /// <summary>What the stars begin from, where no grade says it.</summary>
    internal static string Beginning(RatingMode mode) => mode switch
    {
        BandMode => "按年度考核得分所在档次定星",
        ThemesMode => "按达到要求的主题星合计定星",
        WaitingMode => "初次评定从起始级开始，以后逐级晋升",
        _ => "",
    };

    internal static PolicySentence Theme(ThemesMode mode, StarTheme theme, PolicyWords words)
    {
        var asked = new List<string>();
        if (theme is { Channel: { } channel, Pass: { } pass })
        {
            asked.Add($"{words.Item(channel)}达到{PolicyWords.Number(pass)}分"
                + string.Concat(theme.PassFor.Select(other => $"（{PolicyWords.Or(other.Categories.Select(category => category.InChinese()))}{PolicyWords.Number(other.Pass)}分）")));
        }

        if (theme.When is { } when)
        {
            asked.Add(when.Sentence(words));
        }

        var by = theme.DecidedBy.Length > 0 ? $"由{theme.DecidedBy}认定，" : "";
        var valid = theme.ValidYears is { } years ? $"，有效{PolicyWords.Years(years)}年" : "，长期有效";
        return new(theme.Article ?? mode.Article, "主题星", $"{theme.Name}：{by}{string.Join("，且", asked)}的，得{theme.Stars}星{valid}");
    }

    internal static PolicySentence Step(WaitingMode mode, WaitingStep step, PolicyWords words, ScaleSettings scale)
    {
        var levels = step.To is { } to && to > step.From ? $"{scale.NameOf(step.From)}至{scale.NameOf(to)}" : scale.NameOf(step.From);
        return new(mode.Article, "逐级晋升", $"在{levels}每级满{step.Months}个月{(step.When is { } when ? $"，且{when.Sentence(words)}" : "")}的，晋升一级");
    }

    internal static PolicySentence Change(WaitingMode mode, WaitingChange change, PolicyWords words) =>
        new(change.Article ?? mode.Article, "逐级晋升", $"{change.When.Sentence(words)}的，{EffectWords.Of(change.Then)}");
}
