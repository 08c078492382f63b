namespace StarRating.Policies;

/// <summary>The yearly adjustment, its limits, and the vetoes.</summary>
internal static class AdjustmentSentences
{
    internal static IEnumerable<PolicySentence> Of(Profile profile, PolicyWords words) =>
    [
        .. profile.Adjustment is { } adjustment ? Adjustment(adjustment, words) : [],
        .. profile.Vetoes.Select(veto => Veto(veto, words)),
    ];

    internal static PolicySentence Veto(VetoItem veto, PolicyWords words) => new(
        veto.Article,
        "一票否决",
        $"{veto.Name}：{veto.When.Sentence(words)}的，{EffectWords.Of(veto.Then)}{(veto.LegalBasis.Length > 0 ? $"（依据：{veto.LegalBasis}）" : "")}");

    internal static PolicySentence Rule(AdjustmentSettings settings, AdjustmentRule rule, PolicyWords words)
    {
        var each = rule.EachTime ? "，每次均计" : "";
        var beyond = rule.BeyondStepLimit ? "，不受升降幅度限制" : "";
        var initial = rule.AlsoInitial ? "，初次评定时也适用" : "";
        return new(rule.Article ?? settings.Article, "动态调星", $"{rule.When.Sentence(words)}的，{EffectWords.Of(rule.Then)}{each}{beyond}{initial}");
    }

    internal static PolicySentence StepLimits(AdjustmentSettings settings)
    {
        var up = settings.StepUp is { } rise ? $"最多升{rise}星" : "升星不限";
        var down = settings.StepDown is { } fall ? $"最多降{fall}星" : "降星不限";
        return new(settings.LimitArticle ?? settings.Article, "升降幅度", $"一年{up}，{down}");
    }

    private static IEnumerable<PolicySentence> Adjustment(AdjustmentSettings settings, PolicyWords words)
    {
        foreach (var rule in settings.Rules)
        {
            yield return Rule(settings, rule, words);
        }

        yield return new(settings.Article, "动态调星", $"同时符合几项的，{settings.Combine.InChinese()}{(settings.OneEventCountsOnce ? "；同一事项只按最重的一项处理" : "")}");
        if (settings.StepUp is not null || settings.StepDown is not null)
        {
            yield return StepLimits(settings);
        }

        if (settings.Rules.Any(rule => rule.When.IsStreak))
        {
            yield return new(
                settings.Article, "动态调星",
                (settings.StreakRestarts ? "连续年数计算一次后重新起算" : "连续年数可以重复计算") + (settings.YearWithoutGradeBreaks ? "；无考核等次的年度中断连续" : "；无考核等次的年度不中断连续"));
        }
    }
}

/// <summary>What rules and vetoes do, in words.</summary>
internal static class EffectWords
{
    internal static string Of(RuleEffect effect) => effect switch
    {
        AddStars { Stars: > 0 } add => $"加{add.Stars}星",
        AddStars add => $"减{-add.Stars}星",
        SetStars set => $"定为{set.Stars}星",
        AtLeastStars least => $"不低于{least.Stars}星",
        AtMostStars most => $"不高于{most.Stars}星",
        NoChange => "星级不变",
        NoRise => "不得升星",
        NoFall => "不予降星",
        ToNoStar => "不定星级",
        CommitteeRange range => $"由评定委员会在{Signed(range.From)}至{Signed(range.To)}之间研究确定",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "unknown effect"),
    };

    internal static string Of(VetoEffect effect) => effect switch
    {
        BarGrades bar => $"不得评为{PolicyWords.Or(bar.Grades)}，按{bar.Instead}确定",
        VetoStars less => $"减{less.Stars}星，不受升降幅度限制",
        VetoCleared => "星级清零",
        VetoNoStar { AssessmentRuns: true } => "不定星级，年度考核照常进行",
        VetoNoStar => "不定星级，不参加年度考核",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "unknown effect"),
    };

    internal static string Of(WaitingEffect effect) => effect switch
    {
        ShortenWait shorten => $"任级时间缩短{shorten.Months}个月",
        JumpLevels jump => $"直接晋升{PolicyWords.Years(jump.Levels)}级，任级时间重新起算",
        BarRise bar => $"{PolicyWords.Years(bar.Years)}年内不得晋级",
        RestartWait => "任级时间重新起算",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "unknown effect"),
    };

    private static string Signed(int stars) => stars >= 0 ? $"加{stars}星" : $"减{-stars}星";
}
