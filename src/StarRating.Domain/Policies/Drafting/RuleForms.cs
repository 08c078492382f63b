using System.Collections.Immutable;

namespace StarRating.Policies.Drafting;

/// <summary>The yearly adjustment, vetoes, and the one language of conditions.</summary>
internal static class RuleForms
{
    internal static ImmutableArray<SettingForm> All { get; } =
    [
        SettingForm.Of(typeof(AdjustmentSettings), "动态调星",
            "同时符合几项的{combine:合并办法}；同一事项{oneEventCountsOnce:同一事项?只按最重的一项处理/每项都处理}",
            "一年最多升{stepUp:升星幅度|不限}星，最多降{stepDown:降星幅度|不限}星，升降幅度的规定见{limitArticle:幅度条款|本条<Articles}",
            "连续年数{streakRestarts:连续年数?计算一次后重新起算/可以重复计算}，无考核等次的年度{yearWithoutGradeBreaks:无等次年度?中断连续/不中断连续}"),
        SettingForm.Of(typeof(AdjustmentRule), "调星规则",
            "{when:条件}的，{then:结果}",
            "{eachTime:多次发生?每次均计/只计一次}，{beyondStepLimit:升降幅度?不受升降幅度限制/受升降幅度限制}，{alsoInitial:初次评定?初次评定时也适用/初次评定时不适用}；规则代码{id:代码}")
            .Usual("eachTime", "false").Usual("beyondStepLimit", "false").Usual("alsoInitial", "false"),
        SettingForm.Of(typeof(AddStars), "加减星", "加{stars:星数（减星填负数）}星"),
        SettingForm.Of(typeof(SetStars), "定为", "定为{stars:星级}星"),
        SettingForm.Of(typeof(AtLeastStars), "不低于", "不低于{stars:星级}星"),
        SettingForm.Of(typeof(AtMostStars), "不高于", "不高于{stars:星级}星"),
        SettingForm.Of(typeof(NoChange), "星级不变"),
        SettingForm.Of(typeof(NoRise), "不得升星"),
        SettingForm.Of(typeof(NoFall), "不予降星"),
        SettingForm.Of(typeof(ToNoStar), "不定星级"),
        SettingForm.Of(typeof(CommitteeRange), "研究确定", "由评定委员会在{from:最少（减星填负数）}至{to:最多}星之间研究确定"),
        SettingForm.Of(typeof(VetoItem), "一票否决", "{name:事项}：{when:条件}的，{then:结果}", "依据：{legalBasis:依据|（未填）}；代码{id:代码}"),
        SettingForm.Of(typeof(BarGrades), "不得评为某等次", "不得评为{grades:等次<Grades}，按{instead:改定等次<Grades}确定"),
        SettingForm.Of(typeof(VetoStars), "减星", "减{stars:星数}星，不受升降幅度限制"),
        SettingForm.Of(typeof(VetoCleared), "星级清零"),
        SettingForm.Of(typeof(VetoNoStar), "不定星级", "不定星级，{assessmentRuns:年度考核?年度考核照常进行/不参加年度考核}"),
        SettingForm.Of(typeof(GradeIs), "考核等次", "连续{years:年数}年考核等次为{grades:等次<Grades}",
            "不要求连续、只要求在近{ofLast:近几年|（须连续）}年之内；计算到{before:几年前|本年度（填1为上年度）}年前为止"),
        SettingForm.Of(typeof(GradeFell), "等次下降", "考核等次比上年度下降{classes:档数}档以上"),
        SettingForm.Of(typeof(PartScoreWithin), "单项得分", "{part:考核项目<Indicators}得分{from:下限（含）|不限}分以上、不足{below:上限|（不限）}分"),
        SettingForm.Of(typeof(HeldStars), "原星级", "原星级{from:下限（含）|不限}星以上、不足{below:上限|（不限）}星"),
        SettingForm.Of(typeof(ListedEvent), "发生清单事项", "本年度发生{items:事项<Items}{times:次数}次以上", "不限于本年度、而在近{years:近几年|（本年度）}年内的也算"),
        SettingForm.Of(typeof(NoListedEvent), "未发生清单事项", "连续{years:年数}年未发生{items:事项<Items}"),
        SettingForm.Of(typeof(Sanctioned), "处分处理",
            "{when:时间}{dutyRelated:是否履职|无论是否因履职?因履职/非因履职}的{kinds:种类|任何种类}处分处理，{atLeast:不轻于|轻重不限}以上，轻于{below:轻于|（不限）}",
            "不限于本年度、而在近{years:近几年|（本年度）}年内受到的也算"),
        SettingForm.Of(typeof(AwardedInYear), "本年度获奖", "本年度获得{atLeast:最低级别}以上奖励，奖励名称为{titles:奖励名称|任何名称<Free}",
            "获奖者为{holder:获奖者|个人或集体}，{times:次数|一}次以上；不限于本年度、而在近{years:近几年|（本年度）}年内的也算"),
        SettingForm.Of(typeof(ScoreWithin), "年度得分", "年度考核得分{from:下限（含）|不限}分以上、不足{below:上限|（不限）}分", "连续{years:连续年数|（不要求连续）}年"),
        SettingForm.Of(typeof(ScoresTogether), "几年得分", "近{years:年数}年考核得分{combine:合成办法}后，{from:下限（含）|不限}分以上、不足{below:上限|（不限）}分"),
        SettingForm.Of(typeof(RankWithin), "考核位次", "考核位次在前{first:前几名|——}名，或后{last:后几名|——}名",
            "或者在前{firstShare%:前百分之几|——}%，或后{lastShare%:后百分之几|——}%；连续{years:连续年数|（不要求连续）}年"),
        SettingForm.Of(typeof(RankFell), "位次下降", "考核位次比上年下降{places:位次}位以上"),
        SettingForm.Of(typeof(FigureWithin), "村年度数据", "{name:数据名称}{growth:比较内容?比上年增长率（%）/的数值}达到{from:下限（含）|不限}、不足{below:上限|（不限）}", "连续{years:连续年数|（不要求连续）}年"),
        SettingForm.Of(typeof(ThemesHeld), "达到主题星", "当年持有{themes:主题星<Themes}"),
        SettingForm.Of(typeof(CategoryIs), "村庄类别", "所在村（社区）为{categories:村庄类别}"),
        SettingForm.Of(typeof(HoldsPost), "担任职务", "同时担任{posts:职务}"),
        SettingForm.Of(typeof(TenureWithin), "任职年限", "任职满{from:下限（年，含）|不限}年、不足{below:上限（年）|（不限）}年"),
        SettingForm.Of(typeof(BallotWithin), "评议得票率", "{question:得票率<Shares}达到{from:下限（含，1为全部）|不限}、不足{below:上限|（不限）}"),
        SettingForm.Of(typeof(AllOf), "同时符合", "同时符合：{of:条件}"),
        SettingForm.Of(typeof(AnyOf), "符合其一", "符合下列之一：{of:条件}"),
        SettingForm.Of(typeof(NoneOf), "均不存在", "不存在下列任何一项：{of:条件}"),
    ];
}
