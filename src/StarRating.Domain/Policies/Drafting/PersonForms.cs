using System.Collections.Immutable;
using StarRating.Notices;

namespace StarRating.Policies.Drafting;

/// <summary>Who is rated, when and on which scale, and where stars come from.</summary>
internal static class PersonForms
{
    internal static ImmutableArray<SettingForm> All { get; } =
    [
        SettingForm.Of(typeof(PolicyDocument), "基本信息",
            "文件名称为{title:文件名称}", "版本名称{version:版本名称|未填}，标注{label:标注|不标注}",
            "自{firstYear:最初适用年度}年度起适用，至{lastYear:最后适用年度|长期}年度止"),
        SettingForm.Of(typeof(Article), "条款", "{number:条号}　{text*:条款原文}", "县（市、区）{binding:约束}；来源为{provenance:来源}；代码{id:条款代码}", "可选参数：{parameters:可选参数}"),
        SettingForm.Of(typeof(ParameterRange), "可选参数", "{setting:设置项}：最小{least:最小|不限}，最大{most:最大|不限}，可选{words:可选内容|不限}"),
        SettingForm.Of(typeof(Profile), "评定类别", "这一类称为{name:类别名称}，代码{id:类别代码}", "清单事项：{listedItems:清单事项}"),
        SettingForm.Of(typeof(ListedItem), "清单事项", "{name:事项名称}，代码{code:事项代码}，由{confirmedBy:认定单位|未指定}认定"),
        SettingForm.Of(typeof(PopulationSettings), "评定对象",
            "{kinds:单位种类}的{posts:职务}，代理和主持工作的{acting:代理和主持工作?计算在内/不计}",
            "{excluded:不参加评定的职务|没有人}不参加评定", "年内任职村有变动的，按{village:任职村变动}评定"),
        SettingForm.Of(typeof(ScaleSettings), "星级设置",
            "星级由{lowest:最低星级}星至{highest:最高星级}星，超过最高星级的{aboveHighest:超过最高星级}", "低于最低星级的{belowLowest:低于最低星级}；各级名称自最低一级起依次为{levelNames:等级名称|按星数称呼}"),
        SettingForm.Of(typeof(PeriodSettings), "评定周期",
            "每{everyYears:评定周期（年）}年评定一次，周期内成绩{combine:周期内成绩}",
            "计算截至次年{asOfMonth:截止月}月{asOfDay:截止日}日前一日", "换届时{term:换届}，转入另一评定类别的{profileChange:类别变动}",
            "不定星级的，次年{afterNoStar:不定星级的次年}，按原星级续评的扣减{afterNoStarMinus:续评扣减星数}星"),
        SettingForm.Of(typeof(EligibilitySettings), "任职时间", "{over:计算范围}满{months:月数}个月方可参加{everyYear:适用的评定?每次评定/初次评定}，未满的不参加评定"),
        SettingForm.Of(typeof(SuspensionSettings), "暂缓评定", "评定时正在接受审查调查的，{underInvestigation:接受审查调查?暂缓评定，有结论后补定/照常评定}"),
        SettingForm.Of(typeof(LadderMode), "初评加动态调整", "初次评定后，每年动态升降星级"),
        SettingForm.Of(typeof(BandMode), "按得分定星", "每次评定按得分所在的档次定星：{bands:得分档次}"),
        SettingForm.Of(typeof(GradeMode), "按等次定星", "每次评定按当年考核等次定星，各等次的星数见“等次定星”；与等次名额一起使用，即为各星级的名额"),
        SettingForm.Of(typeof(ThemesMode), "主题星", "各主题星分别考核，星级为达到要求的主题星之和：{themes:主题星}"),
        SettingForm.Of(typeof(StarTheme), "主题星",
            "{name:名称}（代码{code:代码}）由{decidedBy:认定单位|（未指定）}认定，{channel:考核项目|（不考核，只看条件）<Indicators}得{pass:合格分数（含）|——}分以上，计{stars:星数}星，{validYears:有效年数|长期}年内有效",
            "部分村另定分数：{passFor:另定合格分数}", "还须符合：{when:条件|不另设条件}"),
        SettingForm.Of(typeof(ThemePass), "另定合格分数", "{categories:村庄类别}为{pass:合格分数（含）}分"),
        SettingForm.Of(typeof(WaitingMode), "逐级晋升",
            "初次评定为第{start:起始级}级，任级时间{clock:起算}计算；晋级后{keepsRemainder:多余时间?多余的时间转入下一级/任级时间重新起算}",
            "晋级时间：{steps:晋级时间}", "缩短、越级和不得晋级的情形：{changes:变动情形}"),
        SettingForm.Of(typeof(WaitingStep), "晋级时间", "在第{from:等级（自）}级至第{to:等级（至）|同一}级，每级满{months:月数}个月晋升一级", "还须符合：{when:条件|不另设条件}"),
        SettingForm.Of(typeof(WaitingChange), "变动情形", "{when:条件}的，{then:结果}；代码{id:代码}"),
        SettingForm.Of(typeof(ShortenWait), "缩短任级时间", "任级时间缩短{months:月数}个月"),
        SettingForm.Of(typeof(JumpLevels), "越级晋升", "直接晋升{levels:级数}级，任级时间重新起算"),
        SettingForm.Of(typeof(BarRise), "不得晋级", "自本年度起{years:年数}年内不得晋级"),
        SettingForm.Of(typeof(RestartWait), "重新起算", "任级时间重新起算"),
        SettingForm.Of(typeof(StarBand), "得分档次", "{from:得分下限（含）}分以上的定{stars:星级}星"),
        SettingForm.Of(typeof(GradeStarSettings), "等次定星", "初次评定时按年度考核等次计星：{grades:等次}"),
        SettingForm.Of(typeof(GradeStars), "等次", "{grade:等次<Grades}计{stars:星数}星，{gate:门槛}"),
        SettingForm.Of(typeof(TenureSettings), "任职年限",
            "担任{posts:计算年限的职务}每满{yearsPerStar:每星年数}年加1星，最多{maximum:上限|不限}星，代理和主持工作的时间{acting:代理和主持工作?计算/不计}",
            "间断{bridgeMonths:间断月数}个月以内的连续计算，间断时间{bridgedGapCounts:间断时间?计入/不计}；超过的{longGap:较长间断}，累计任职每满{brokenYearsPerStar:累计每星年数|不适用}年加1星",
            "因{violationReasons:视为违纪的离任原因|（未列原因）}离任的，此前任职时间{forfeitOnViolation:此前任职时间?不计/照计}",
            "零散时间{remainders:零散时间}；初评以后新满年限的{accruesYearly:初评以后?次年加星/不再加星}",
            "间断的规定见{gapArticle:间断条款|本条<Articles}，违纪离任的规定见{violationArticle:违纪离任条款|本条<Articles}"),
        SettingForm.Of(typeof(AwardSettings), "奖励情况",
            "获得表彰奖励的按级别加星：{levels:级别}", "几项奖励{combine:合并办法}，合计最多{cap:上限|不限}星，{validYears:有效年数|长期}年内有效",
            "奖励被撤销的{revocation:撤销}；初评以后获得的{accruesYearly:初评以后?次年加星/不再加星}"),
        SettingForm.Of(typeof(AwardStars), "奖励级别", "{level:级别}{holder:获奖者|个人或集体}奖励加{stars:星数}星"),
        SettingForm.Of(typeof(GrantedStarType), "研究授星", "{name:名称}（代码{code:代码}）由评定委员会研究授予，每年最多{cap:每年上限}星"),
        SettingForm.Of(typeof(PublicitySettings), "公示", "评定结果公示{workingDays:工作日数}个工作日，自张贴次一工作日起计算"),
    ];
}
