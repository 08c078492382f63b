namespace StarRating.Policies;

/// <summary>Who is rated, how often, on which scale.</summary>
internal static class PopulationSentences
{
    private const string Topic = "评定对象";

    internal static PolicySentence Eligibility(EligibilitySettings settings) => new(
        settings.Article, "任职时间",
        $"{settings.Over.InChinese()}满{settings.Months}个月方可参加{(settings.EveryYear ? "每次评定" : "初次评定")}，未满的不参加评定");

    internal static PolicySentence Suspension(SuspensionSettings settings) =>
        new(settings.Article, "暂缓评定", "评定时正在接受审查调查的，暂缓评定，有结论后补定");

    internal static PolicySentence Scale(ScaleSettings scale) => new(
        scale.Article, "星级设置", $"星级由{scale.NameOf(scale.Lowest)}至{scale.NameOf(scale.Highest)}，最高{(scale.LevelNames is null ? $"{scale.Highest}星" : scale.NameOf(scale.Highest))}，{scale.AboveHighest.InChinese()}");

    internal static IEnumerable<PolicySentence> Of(Profile profile)
    {
        var who = profile.Population;
        var kinds = PolicyWords.Or(who.Kinds.Select(kind => kind.InChinese()));
        yield return new(who.Article, Topic, $"{kinds}的{PolicyWords.Or(who.Posts.Select(post => post.InChinese()))}{(who.Acting ? "，代理和主持工作的计算在内" : "，代理和主持工作的不计")}");
        if (who.Excluded.Length > 0)
        {
            yield return new(who.Article, Topic, $"{PolicyWords.Or(who.Excluded.Select(post => post.InChinese()))}不参加评定");
        }

        yield return new(who.Article, Topic, $"年内任职村有变动的，按{who.Village.InChinese()}评定");
        yield return Eligibility(profile.Eligibility);
        if (profile.Suspension.UnderInvestigation)
        {
            yield return Suspension(profile.Suspension);
        }

        foreach (var sentence in Period(profile.Period))
        {
            yield return sentence;
        }

        var scale = profile.Scale;
        yield return Scale(scale);
        foreach (var range in scale.Ranges ?? [])
        {
            yield return new(scale.Article, "星级设置", $"担任{PolicyWords.Or(range.Posts.Select(post => post.InChinese()))}的，由{scale.NameOf(range.Lowest)}至{scale.NameOf(range.Highest)}");
        }

        if (scale.Lowest > 0)
        {
            yield return new(scale.Article, "星级设置", $"低于最低星级的，{scale.BelowLowest.InChinese()}");
        }
    }

    private static IEnumerable<PolicySentence> Period(PeriodSettings period)
    {
        var often = period.EveryYears == 1 ? "每年评定一次" : $"每{PolicyWords.Years(period.EveryYears)}年评定一次，成绩{period.Combine.InChinese()}";
        yield return new(period.Article, "评定周期", $"{often}，计算截至次年{period.AsOfMonth}月{period.AsOfDay}日前一日");
        yield return new(period.Article, "评定周期", period.Term.InChinese());
        yield return new(
            period.Article, "评定周期",
            "不定星级的，次年" + (period.AfterNoStar == AfterNoStar.LastMinus ? $"按原星级减{period.AfterNoStarMinus}星后续评" : period.AfterNoStar.InChinese()));
    }
}
