using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StarRating.Treatments;

namespace StarRating.Policies.Drafting;

/// <summary>What the star is worth.</summary>
internal static class PayForms
{
    private const string Head = "{name:名称}（代码{key:代码}）：";
    private const string Funding = "资金分担：{funding:资金分担|（未规定）}";

    private static bool Monthly(JsonObject schedule) => (bool?)schedule["onceAYear"] != true;

    internal static ImmutableArray<SettingForm> All { get; } =
    [
        SettingForm.Of(typeof(PaySettings), "报酬发放",
            "不足一个周期的{proration:折算}折算；星级报酬自{starPayStart:起发时间}执行；离任人员的年度项目{leaverSettlement:离任结算}",
            "换届重新初评前{keepStarPayAfterTermReset:重新初评前?继续发放原星级报酬/只发放基本报酬}；离任{tierSurvivesGapMonths:间断月数}个月以内返任的按原星级发放",
            "几项扣减同时适用的{overlap:同时适用}；更正降低的{correctionTakesBack:更正降低?追回已发部分/自次月起执行}",
            "多发的{recoverOverpayments:多发?在下一张发放表中扣回/不再扣回}；处分被撤销的{refundRevokedSanctions:处分撤销?退还已扣部分/自撤销之日起停止扣减}"),
        SettingForm.Of(typeof(RegularPay), "固定标准", Head + "标准为{amount:标准}", "{schedule:发放}", "一肩挑的乘以{concurrentFactor:一肩挑系数}", "按考核等次计发：{grade:等次系数|不按等次}", "按星级计发：{stars:星级系数|（不按星级）}", Funding).Usual("concurrentFactor", "1"),
        SettingForm.Of(typeof(SplitPay), "基本加绩效",
            Head + "总额为{amount:总额}", "其中{basePercent:基本部分（%）}%为基本部分按月发放，其余为绩效部分，{performance:绩效发放}",
            "一肩挑的乘以{concurrentFactor:一肩挑系数}", "绩效部分按考核等次计发：{grade:等次系数|不按等次}", "绩效部分按星级计发：{stars:星级系数|（不按星级）}", Funding).Usual("concurrentFactor", "1"),
        SettingForm.Of(typeof(StarFactors), "星级系数", "{factors:系数}", "没有列出的星级和无星级的乘以{otherwise:其余系数}"),
        SettingForm.Of(typeof(StarFactor), "星级系数", "{stars:星级}星乘以{factor:系数}"),
        SettingForm.Of(typeof(ContributionPay), "缴费分担",
            Head + "缴费为{amount:标准}的{ratePercent:费率（%）}%，{schedule:发放}", "各方承担：{shares:承担比例}", "发放表上{handling:处理}", "改变承担比例的情形：{changes:变动|（没有）}", Funding),
        SettingForm.Of(typeof(ContributionShares), "承担比例", "个人承担{personPercent:个人比例（%）}%", "其他各方：{others:其他各方|没有}"),
        SettingForm.Of(typeof(ContributionChange), "承担比例变动",
            "{dutyRelated:是否履职|无论是否因履职?因履职/非因履职}受到{kinds:种类|任何种类}处分处理（{atLeast:不轻于|轻重不限}以上），或者年度考核为{grades:等次|（不看等次）<Grades}的",
            "{from:起算}{months:月数|影响期（等次为十二）}个月内改为：{shares:承担比例}；代码{id:代码}"),
        SettingForm.Of(typeof(LeavingPay), "离任一次性补助",
            Head + "离任时每满1年{yuanPerYear:每年金额（元）}元，另加{yuan:另加（元）}元，满{fromYears:起算年数}年起计发，最多计{atMostYears:最多年数|不限}年", "限于{reasons:离任原因|除因违纪违法免职以外的各种原因}", Funding),
        SettingForm.Of(typeof(FirstStarPay), "首次达到星级奖励", Head + "首次达到时一次发给：{table:星级标准}", Funding),
        SettingForm.Of(typeof(AwardPay), "获奖一次性奖励", Head + "每项奖励一次发给：{levels:奖励标准}", Funding),
        SettingForm.Of(typeof(AwardAmount), "奖励标准", "{level:级别}{yuan:金额（元）}元"),
        SettingForm.Of(typeof(FundingShare), "资金分担", "{payer:承担单位}承担{percent:比例（%）}%"),
        SettingForm.Of(typeof(SeniorityPay), "任职年限补贴",
            Head + "任职每满1年{yuanPerYear:每年金额（元）}元，满{fromYears:起算年数}年起计发，最多计{atMostYears:最多年数|不限}年", "{schedule:发放}", Funding),
        SettingForm.Of(typeof(StarPay), "星级报酬", Head + "按星级发放：{table:星级标准}", "{schedule:发放}", Funding),
        SettingForm.Of(typeof(StarAmount), "星级标准", "{stars:星级}星{yuan:金额（元）}元"),
        SettingForm.Of(typeof(CollectiveReward), "集体经济奖励",
            Head + "按村年度数据{figure:数据名称}分档提取：{bands:档次}", "各档{progressive:计算办法?分段累进计算/按所在档次全额计算}，每村最多{villageCap:每村上限（元）|不限}元",
            "个人占{personPercent:个人比例（%）}%，次年{paidMonth:发放月}月发放，{byMonthsServed:分配?按当年任职月数分配/发给发放时的负责人}",
            "{fromStars:最低星级|（不看星级）}星以上的享受，当年任职不足{leastMonths:最少月数|（不限）}个月的不享受", Funding),
        SettingForm.Of(typeof(RewardBand), "提取档次", "{from:下限（元，含）}元至{to:上限（元）|（不封顶）}元的提取{percent:比例（%）}%"),
        SettingForm.Of(typeof(PaySchedule), "发放时间", "{onceAYear:周期?每年发放一次/按月发放}，于{nextYear:年度?次年/当年}{paidMonth:发放月}月发放")
            .QuietIf("nextYear", Monthly).QuietIf("paidMonth", Monthly),
        SettingForm.Of(typeof(GradeFactors), "等次系数", "按{sameYear:依据年度?当年/上年}的考核等次，{factors:系数}", "无等次的乘以{withoutGrade:无等次系数}"),
        SettingForm.Of(typeof(GradeFactor), "系数", "{grade:等次<Grades}乘以{factor:系数}"),
        SettingForm.Of(typeof(AmountTable), "分类标准", "{yearly:单位?每年/每月}{lines:标准}"),
        SettingForm.Of(typeof(AmountLine), "标准", "{categories:村庄类别|（各类村庄）}{concurrent:兼任|（不论是否兼任）?一肩挑/不兼任}{yuan:金额（元）}元"),
        SettingForm.Of(typeof(IncomeMultiple), "农民收入倍数", "农村居民人均可支配收入的{factor:倍数}倍，取{yearOffset:年度（0当年，-1上年，-2前年）}年度数"),
        SettingForm.Of(typeof(TreatmentSettings), "待遇落实"),
        SettingForm.Of(typeof(TreatmentItem), "待遇",
            "{name:名称}（代码{id:代码}），性质为{kind:性质}：连续{years:连续年数}年{fromStars:最低星级|（不限）}星以上、{toStars:最高星级|（不限）}星以下的，自{start:起始}起享受{quantity:数量|——}{unit:单位|（无数量）}",
            "还须符合：{when:条件|不另设条件}",
            "期限{lastsYears:期限（年）|一年，逐年认定}年，累计{permanentAfter:长期享受所需年数|不}年的长期享受，低于{lostBelow:取消的星级|（不取消）}星的取消"),
        SettingForm.Of(typeof(DeductionRule), "扣减规定",
            "{dutyRelated:是否履职|无论是否因履职?因履职/非因履职}受到{kinds:种类|任何种类}处分处理（{atLeast:不轻于|轻重不限}以上）的，扣减{components:报酬项目<Components}的{percent:比例（%）}%",
            "{method:计算办法}，期限{months:月数|按影响期}个月；规定代码{id:代码}"),
    ];
}
