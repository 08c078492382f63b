namespace StarRating.Policies;

/// <summary>Stars by grade, by years of service, by awards, by a committee's decision, or by the band of the score.</summary>
internal static class StarSentences
{
    internal static IEnumerable<PolicySentence> Of(Profile profile) =>
    [
        .. profile.Mode is BandMode band ? Bands(band) : [],
        .. ModeSentences.Of(profile),
        .. profile.GradeStars is { } grades ? Grades(profile, grades) : [],
        .. profile.Tenure is { } tenure ? Tenure(tenure) : [],
        .. profile.Awards is { } awards ? Awards(awards) : [],
        .. profile.GrantedStars.Select(Granted),
    ];

    internal static PolicySentence Granted(GrantedStarType type) =>
        new(type.Article, "研究授星", $"{type.Name}由评定委员会研究授予，每年最多{type.Cap}星");

    private static IEnumerable<PolicySentence> Bands(BandMode mode) =>
        mode.Bands.OrderByDescending(band => band.From)
            .Select(band => new PolicySentence(mode.Article, "按分定星", $"年度得分{PolicyWords.Number(band.From)}分以上的，定{band.Stars}星"));

    private static IEnumerable<PolicySentence> Grades(Profile profile, GradeStarSettings settings) =>
        settings.Grades.Select(grade => Grade(profile, settings, grade));

    internal static PolicySentence Grade(Profile profile, GradeStarSettings settings, GradeStars grade) => profile.Mode switch
    {
        GradeMode mode => new(
            mode.Article ?? settings.Article, "按等次定星",
            grade.Gate == GradeGate.None ? $"年度考核等次为{grade.Grade}的，定{OutcomeWords(grade.Stars)}" : $"年度考核等次为{grade.Grade}的，不定星级"),
        WaitingMode => new(settings.Article, "年度考核", $"年度考核等次为{grade.Grade}的，{(grade.Gate == GradeGate.None ? "照常参加评定" : grade.Gate.InChinese())}"),
        _ => Initial(settings, grade),
    };

    private static string OutcomeWords(int stars) => Ratings.OutcomeSentence.Stars(stars);

    private static PolicySentence Initial(GradeStarSettings settings, GradeStars grade) => new(
        settings.Article,
        "年度考核",
        grade.Gate == GradeGate.None ? $"初次评定时，考核等次为{grade.Grade}的计{grade.Stars}星" : $"考核等次为{grade.Grade}的，{grade.Gate.InChinese()}");

    internal static IEnumerable<PolicySentence> Tenure(TenureSettings tenure)
    {
        var most = tenure.Maximum is { } maximum ? $"，最多{maximum}星" : "";
        var posts = PolicyWords.Or(tenure.Posts.Select(post => post.InChinese()));
        yield return new(tenure.Article, "任职年限", tenure.Table is { } table
            ? $"担任{posts}{string.Join("、", table.Select(line => $"满{line.Years}年的计{line.Stars}星"))}{most}"
            : $"担任{posts}每满{tenure.YearsPerStar}年加1星{most}");
        yield return new(
            tenure.GapArticle ?? tenure.Article, "任职年限",
            tenure.LongGap == LongGap.Cumulative
                ? $"间断时间不连续的，{tenure.LongGap.InChinese()}"
                : $"间断{tenure.BridgeMonths}个月以内的连续计算{(tenure.BridgedGapCounts ? "" : "，间断时间不计")}；超过的，{tenure.LongGap.InChinese()}");
        if (tenure.BrokenYearsPerStar is { } broken)
        {
            yield return new(tenure.Article, "任职年限", $"累计任职每满{broken}年也可加1星");
        }

        if (tenure.ForfeitOnViolation)
        {
            yield return new(tenure.ViolationArticle ?? tenure.Article, "任职年限", $"离任原因为{PolicyWords.Or(tenure.ViolationReasons.Select(reason => $"“{reason.InChinese()}”"))}的，此前任职时间不计");
        }

        yield return new(tenure.Article, "任职年限", $"零散时间{tenure.Remainders.InChinese()}；{(tenure.AccruesYearly ? "初评以后新满年限的，次年加星" : "只在初次评定时计算")}");
    }

    internal static IEnumerable<PolicySentence> Awards(AwardSettings awards)
    {
        var levels = string.Join(
            "，",
            awards.Levels.Select(level => $"{(level.Holder is { } holder ? holder.InChinese() : "")}{level.Level.InChinese()}{level.Stars}星"));
        var cap = awards.Cap is { } most ? $"，合计最多{most}星" : "";
        var valid = awards.ValidYears is { } years ? $"，{years}年内有效" : "";
        yield return new(awards.Article, "奖励情况", $"获得表彰奖励的，{levels}；{awards.Combine.InChinese()}{cap}{valid}");
        yield return new(awards.Article, "奖励情况", $"奖励被撤销的，{awards.Revocation.InChinese()}");
    }
}
