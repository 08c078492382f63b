using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StarRating.Assessments;
using StarRating.Ballots;

namespace StarRating.Policies.Drafting;

/// <summary>Channels and indicators, ballots, grades and quotas.</summary>
internal static class ScoreForms
{
    private const string Head = "{name:名称}（代码{key:代码}），权重{weight:权重（%）}%";
    private const string Reading = "评分细则：{scoringRule*:评分细则|（无）}；数据来源为{department:数据来源|（不限）}，{evidenceRequired:佐证材料?须附佐证材料/不须附佐证材料}，见{article:条款|上级条款<Articles}";
    private const string Scope = "适用于{scope:适用范围|所有村（社区）}";

    /// <summary>What is usual of an indicator, and the article it stands under anyway, are not read aloud.</summary>
    private static SettingForm Read(this SettingForm form) =>
        form.Usual("weight", "0").Usual("evidenceRequired", "false").QuietIf("article", _ => true);

    internal static ImmutableArray<SettingForm> All { get; } =
    [
        SettingForm.Of(typeof(AssessmentSettings), "年度考核",
            "总分{scale:总分}分，各项{combine:合成办法}计算，保留{decimals:小数位数}位小数，{allowOverMax:超过总分?可以超过总分/不得超过总分}",
            "缺少某一项评价的，{whenMissing:缺项}",
            "须附佐证材料的指标，{evidenceUploaded:佐证材料上传?材料须上传本系统，缺材料的不能上报/材料由乡镇留存备查|（未规定）}").Usual("allowOverMax", "false"),
        SettingForm.Of(typeof(GroupNode), "分类指标", Head,
            "满分{scale:满分}分，下级指标{combine:合成办法}计算，{allowOverMax:超过满分?可以超过满分/不得超过满分}；缺项的{whenMissing:缺项}", Scope, "下级指标：{children:下级指标}", Reading).Read().Usual("allowOverMax", "false"),
        SettingForm.Of(typeof(PointsNode), "直接打分", Head,
            "打分范围{min:最低分}至{max:最高分}分，{allowOverMax:超过最高分?可以超过/不得超过}；{raters:评分人}，至少{minimumRaters:最少评分人数}人评分，去掉最高最低各{trim:各去掉}个", Scope, Reading).Read().Usual("allowOverMax", "false")
            .Usual("minimumRaters", "1").QuietIf("trim", setting => (string?)setting["raters"] != "trimmedMean"),
        SettingForm.Of(typeof(DeductNode), "扣分（扣完为止）", Head,
            "满分{max:满分}分，发现问题逐项扣分，扣到{floor:最低分}分为止，未填的{noEntryMeansNone:未填?视为无扣分/视为缺项}", Scope, Reading).Read(),
        SettingForm.Of(typeof(BonusNode), "加分", Head, "加分合计最多{cap:加分上限}分", Scope, Reading).Read(),
        SettingForm.Of(typeof(PerIncidentNode), "按次计分", Head,
            "基础{start:基础分}分，每次{pointsEach:每次分值}分（扣分填负数），最低{floor:最低分}分，最高{cap:最高分}分，未填的{noEntryMeansNone:未填?视为没有发生/视为缺项}", Scope, Reading).Read(),
        SettingForm.Of(typeof(BandNode), "按档计分", Head, "满分{max:满分}分，数值保留{valueDecimals:小数位数}位小数后按档次计分：{bands:档次}", Scope, Reading).Read(),
        SettingForm.Of(typeof(LinearNode), "按比例计分", Head, "达到{fullAt:满分值}得{max:满分}分，为{zeroAt:零分值}得0分，其间按比例计算", Scope, Reading).Read(),
        SettingForm.Of(typeof(YesNoNode), "是否完成", Head, "完成的得{yes:完成得分}分，未完成的得{no:未完成得分}分", Scope, Reading).Read(),
        SettingForm.Of(typeof(BallotNode), "民主评议", Head, "取{ballot:评议<Ballots}的得分，满分{max:满分}分", Scope, Reading).Read(),
        SettingForm.Of(typeof(NodeScope), "适用范围",
            "{kinds:单位种类|（各类单位）}{categories:村庄类别|（各类村庄）}，自{fromYear:起始年度|最初}年度至{toYear:截止年度|长期}年度"),
        SettingForm.Of(typeof(PointBand), "档次", "{from:下限（含）|不限}至{to:上限|不限}（上限{toIncluded:上限?含/不含}）得{points:得分}分"),
        SettingForm.Of(typeof(BallotsSettings), "民主评议"),
        SettingForm.Of(typeof(BallotSettings), "民主评议",
            "{name:名称}（代码{key:代码}）的选项：{options:选项}", "参加人员：{groups:参加人员}",
            "得票率以{base:计算基数}为基数，弃权票{abstentionsCount:弃权票?计入/不计}，无效票{invalidCount:无效票?计入/不计}；某类人员会议无效的{whenGroupMissing:会议无效}",
            "得票率的要求：{thresholds:得票率要求}"),
        SettingForm.Of(typeof(BallotOption), "选项", "{name:选项}（代码{key:代码}）计{value:分值}分"),
        SettingForm.Of(typeof(VoterGroup), "参加人员",
            "{name:参加人员}（代码{key:代码}）权重{weight:权重（%）}%，实到不少于{minimumPresent:最少到会人数}人，到会不少于{quorum:到会比例|（不要求）}，收回不少于{turnout:收回比例|（不要求）}")
            .Usual("weight", "100").Usual("minimumPresent", "0"),
        SettingForm.Of(typeof(Fraction), "比例", "{denominator:分母}分之{numerator:分子}"),
        SettingForm.Of(typeof(BallotThreshold), "得票率要求",
            "{name:名称}（代码{key:代码}）指{options:选项<BallotOptions}的得票率", "{pass:通过}的为通过，{fail:未通过}的为未通过",
            "未通过的{effect:影响}{grade:等次|（不涉及等次）<Grades}，{repeatAfterMonths:重评间隔（月）|不}个月后重新评议，见{article:条款|评议条款<Articles}").QuietIf("article", _ => true),
        SettingForm.Of(typeof(ShareTest), "得票率", "{comparison:比较}{share%:得票率（%）}%"),
        SettingForm.Of(typeof(GradingSettings), "等次和名额", "总分相同的依次比较{tieBreakers:比较顺序|不再比较<Indicators}，仍相同的由党委研究决定", "位次在{rankWithin:排名范围}内计算"),
        SettingForm.Of(typeof(GradeDefinition), "考核等次",
            "总分{from:分数线|（不设分数线，其余均为）}分{fromIncluded:分数线?及以上/以上（不含）}的，为{name:等次名称}",
            "还须符合：{conditions:附加条件}", "不符合附加条件的{whenConditionFails:不符合条件}，指定等次为{instead:指定等次|（不指定）<Grades}")
            .QuietIf("whenConditionFails", setting => setting["conditions"] is not JsonArray { Count: > 0 }),
        SettingForm.Of(typeof(GradeCondition), "附加条件", "{text:条件原文}（代码{id:代码}）", "即：{when:条件}"),
        SettingForm.Of(typeof(DirectGrade), "直接评定等次", "{when:条件}的，直接评为{grade:等次<Grades}，{outsideQuota:名额?不占名额/占用名额}；规则代码{id:代码}"),
        SettingForm.Of(typeof(QuotaSettings), "等次名额",
            "{pool:范围}{grade:等次<Grades}{limit:要求}{ratio%:比例（%）|——}%，比例计算{rounding:取整}，至少{minimum:最少名额}名",
            "不足{poolTownshipsBelow:合并计算人数}人的乡镇合并计算；名额代码{id:代码}", "按人数的为{count:人数|（按比例）}名", "自{fromYear:起始年度|最初}年度至{toYear:截止年度|长期}年度适用"),
    ];
}
