using System.Globalization;

namespace StarRating.Policies;

/// <summary>
/// The settings of a policy in words ("每满10年加1星"): on the policy's page, beside its articles, and as the rule of a trace line. The
/// one place for them.
/// </summary>
public static class SettingSentences
{
    /// <summary>When a rating is suspended.</summary>
    public const string Suspension = "评定时正在接受审查调查的，暂缓评定，有结论后补定";

    /// <summary>Who is rated.</summary>
    public static string Population(Profile profile)
    {
        var population = profile.Population;
        return $"{PolicyWords.Or(population.Kinds.Select(kind => kind.InChinese()))}的{PolicyWords.Or(population.Posts.Select(post => post.InChinese()))}"
            + (population.Acting ? "（含代理、主持工作）" : "（不含代理、主持工作）")
            + (population.Excluded.Length > 0 ? $"，{PolicyWords.Or(population.Excluded.Select(post => post.InChinese()))}除外" : "");
    }

    /// <summary>How long in post.</summary>
    public static string Eligibility(EligibilitySettings settings) =>
        $"{settings.Over.InChinese()}满{Number(settings.Months)}个月" + (settings.EveryYear ? "（每年均须符合）" : "");

    /// <summary>The levels.</summary>
    public static string Scale(ScaleSettings scale) =>
        $"最低{(scale.Lowest == 0 ? "零星级" : Number(scale.Lowest) + "星")}，最高{Number(scale.Highest)}星，{scale.AboveHighest.InChinese()}";

    /// <summary>Period and term.</summary>
    public static string Period(PeriodSettings period) =>
        (period.EveryYears == 1 ? "每年评定一次" : $"每{Number(period.EveryYears)}年评定一次，{period.Combine.InChinese()}")
        + $"，截至次年{period.AsOfMonth}月{period.AsOfDay}日（不含当日），{period.Term.InChinese()}，不定星级的次年{period.AfterNoStar.InChinese()}";

    /// <summary>What a grade gives at an initial rating.</summary>
    public static string Grade(GradeStars grade) => grade.Gate switch
    {
        GradeGate.None => $"初评时考核“{grade.Grade}”定{Number(grade.Stars)}星",
        GradeGate.Initial => $"初评时考核“{grade.Grade}”的不定星级",
        _ => $"考核“{grade.Grade}”的不定星级",
    };

    /// <summary>Years of service.</summary>
    public static string Tenure(TenureSettings tenure) =>
        $"任{PolicyWords.Or(tenure.Posts.Select(post => post.InChinese()))}每满{Number(tenure.YearsPerStar)}年加1星"
        + (tenure.BrokenYearsPerStar is { } broken ? $"（或累计每满{Number(broken)}年）" : "")
        + (tenure.Maximum is { } most ? $"，最多{Number(most)}星" : "")
        + (tenure.LongGap == LongGap.Cumulative
            ? $"，{tenure.LongGap.InChinese()}"
            : $"；间断不超过{Number(tenure.BridgeMonths)}个月的连续计算{(tenure.BridgedGapCounts ? "" : "（间断时间不计）")}，超过的{tenure.LongGap.InChinese()}")
        + (tenure.ForfeitOnViolation ? "；因违纪违法免职的，此前年限不计" : "");

    /// <summary>Awards.</summary>
    public static string Awards(AwardSettings awards) =>
        string.Join("、", awards.Levels.Select(level =>
            $"{level.Level.InChinese()}{(level.Holder is { } holder ? holder.InChinese() : "")}加{Number(level.Stars)}星"))
        + $"，{awards.Combine.InChinese()}"
        + (awards.Cap is { } cap ? $"，最多加{Number(cap)}星" : "")
        + (awards.ValidYears is { } years ? $"，{Number(years)}年内有效" : "")
        + $"；奖励被撤销的{awards.Revocation.InChinese()}";

    /// <summary>A rule of the yearly adjustment.</summary>
    public static string Rule(AdjustmentRule rule, PolicyWords words) =>
        $"{rule.When.Sentence(words)}的，{(rule.EachTime ? "每项" : "")}{Effect(rule.Then)}"
        + (rule.BeyondStepLimit ? "，不受升降幅度限制" : "") + (rule.AlsoInitial ? "（初评也适用）" : "");

    /// <summary>What a rule does.</summary>
    public static string Effect(RuleEffect effect) => effect switch
    {
        AddStars { Stars: > 0 } add => $"升{Number(add.Stars)}星",
        AddStars { Stars: < 0 } add => $"降{Number(-add.Stars)}星",
        AddStars => "不作调整",
        SetStars set => $"直接定为{Number(set.Stars)}星",
        AtLeastStars least => $"不低于{Number(least.Stars)}星",
        AtMostStars most => $"不高于{Number(most.Stars)}星",
        NoChange => "当年不作升降",
        NoRise => "当年不得升星",
        NoFall => "当年不降星",
        ToNoStar => "不定星级",
        CommitteeRange range => $"由评定委员会在{Number(range.From)}至{Number(range.To)}星之间研究确定",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    /// <summary>A veto.</summary>
    public static string Veto(VetoItem veto, PolicyWords words) => $"{veto.When.Sentence(words)}的，" + veto.Then switch
    {
        BarGrades bar => $"不得评为{PolicyWords.Or(bar.Grades)}，定为{bar.Instead}",
        VetoStars minus => $"降{Number(minus.Stars)}星",
        VetoCleared => "星级清零",
        VetoNoStar { AssessmentRuns: true } => "不定星级，年度考核照常进行",
        VetoNoStar => "不定星级，不参加年度考核",
        _ => throw new ArgumentOutOfRangeException(nameof(veto)),
    };

    /// <summary>The limits of a year's change.</summary>
    public static string StepLimits(AdjustmentSettings settings) => (settings.StepUp, settings.StepDown) switch
    {
        ({ } up, { } down) when up == down => $"每年升降均不超过{Number(up)}星",
        ({ } up, { } down) => $"每年升星不超过{Number(up)}星，降星不超过{Number(down)}星",
        ({ } up, null) => $"每年升星不超过{Number(up)}星",
        (null, { } down) => $"每年降星不超过{Number(down)}星",
        _ => "升降幅度不限",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
