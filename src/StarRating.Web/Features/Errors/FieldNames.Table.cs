namespace StarRating.Web.Features.Errors;

/// <summary>The words themselves.</summary>
public static partial class FieldNames
{
    private static readonly Dictionary<string, string> OfEntities = new(StringComparer.Ordinal)
    {
        ["Secretary.Name"] = "姓名",
        ["Secretary.VillageId"] = "现任职村（社区）",
        ["Secretary.TownshipId"] = "现任职乡镇（街道）",
        ["Secretary.Status"] = "在任状态",
        ["Sanction.Kind"] = "处理处分种类",
        ["Sanction.DecidedOn"] = "决定日期",
        ["Sanction.Authority"] = "决定机关",
        ["Investigation.Authority"] = "立案机关",
        ["SuspensionFromPost.StartsOn"] = "停职日期",
        ["SuspensionFromPost.EndsOn"] = "恢复职务日期",
        ["Notice.StartsOn"] = "公示开始日期",
        ["Notice.EndsOn"] = "公示截止日期",
        ["Notice.Title"] = "公示标题",
        ["Notice.Number"] = "公示编号",
        ["TermOfOffice.Name"] = "届次",
        ["TermOfOffice.StartsOn"] = "届次开始日期",
        ["TermOfOffice.EndsOn"] = "届次届满日期",
        ["Objection.Decision"] = "处理决定",
        ["PolicyVersion.Name"] = "政策名称",
        ["PolicyVersion.Status"] = "发布状态",
        ["CalendarDay.Name"] = "节日名称",
        ["Rating.Kind"] = "评定类别",
        ["PayLine.Kind"] = "款项类别",
        ["DivisionChange.Kind"] = "变更类型",
        ["RatingYear.DecidedOn"] = "评定日期",
        ["Score.Value"] = "乡镇评分",
        ["Correction.Kind"] = "办理类别",
        ["Correction.Ground"] = "更正事由",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        // Divisions and villages.
        ["Name"] = "名称", ["Code"] = "代码", ["Kind"] = "类型", ["Category"] = "村庄分类", ["PoolSmall"] = "小乡镇合并计算名额", ["ValidFrom"] = "设立日期",
        ["ValidTo"] = "撤销日期", ["TownshipId"] = "乡镇（街道）", ["VillageId"] = "村（社区）", ["CityName"] = "城市名称", ["EffectiveOn"] = "生效日期",
        ["OldName"] = "原名称", ["NewName"] = "新名称", ["OldCode"] = "原代码", ["NewCode"] = "新代码",

        // A person's file.
        ["IdNumber"] = "身份证号", ["Phone"] = "联系电话", ["BankCard"] = "银行卡号", ["Sex"] = "性别", ["BornOn"] = "出生日期", ["Ethnicity"] = "民族",
        ["Education"] = "学历", ["JoinedPartyOn"] = "入党日期", ["Note"] = "说明", ["Remark"] = "备注", ["VillageName"] = "村（社区）名称",
        ["TownshipName"] = "乡镇（街道）名称", ["SecretaryName"] = "姓名", ["Post"] = "职务", ["StartsOn"] = "任职日期", ["StartsPrecision"] = "任职日期精确到",
        ["EndsOn"] = "离任日期", ["EndsPrecision"] = "离任日期精确到", ["IsActing"] = "代理（主持工作）", ["IsMain"] = "主要任职村", ["LeaveReason"] = "离任原因",
        ["ViolationOverturnedOn"] = "免职决定撤销日期", ["AppointDocument"] = "任职文号", ["LeaveDocument"] = "离任文号", ["VoidedAt"] = "作废时间",
        ["VoidReason"] = "作废原因", ["Title"] = "名称", ["Level"] = "级别", ["Authority"] = "授予（决定）机关", ["AwardedOn"] = "授予日期", ["DocumentNumber"] = "文号",
        ["RevokedOn"] = "撤销日期", ["RevokeReason"] = "撤销原因", ["RevokeDocument"] = "撤销文号", ["FiledOn"] = "立案日期", ["ClosedOn"] = "结案日期",
        ["Conclusion"] = "结论", ["ItemCode"] = "清单事项", ["OccurredOn"] = "发生日期", ["Description"] = "情况", ["EventId"] = "事由编号",
        ["DecidedOn"] = "决定日期", ["DecidedBy"] = "决定录入人", ["EffectMonths"] = "影响期（月）", ["EffectEndsOn"] = "影响期截止日期", ["DutyRelated"] = "与履职有关",
        ["OverturnedOn"] = "撤销日期", ["OverturnDocument"] = "撤销文号", ["Cleared"] = "查清无责",

        // The year, its list and its figures.
        ["Year"] = "年度", ["Stage"] = "阶段", ["StageChangedAt"] = "进入阶段时间", ["AsOf"] = "截至日", ["CohortFrozenAt"] = "名单锁定时间",
        ["GradesConfirmedAt"] = "等次确认时间", ["GradesConfirmedBy"] = "等次确认人", ["ProfileId"] = "评定类别", ["VillageKind"] = "村（社区）性质",
        ["IsConcurrent"] = "一肩挑", ["Excluded"] = "未列入", ["ExclusionReason"] = "未列入原因", ["MainVillageMissing"] = "未标明主要任职村",
        ["DatesToConfirm"] = "待核实日期", ["DatesConfirmedAt"] = "日期核实时间", ["DatesConfirmedBy"] = "日期核实人", ["DatesConfirmReason"] = "日期核实依据",
        ["State"] = "状态", ["SubmittedAt"] = "上报时间", ["SubmittedBy"] = "上报人", ["SentBackReason"] = "退回原因", ["SentBackAt"] = "退回时间",
        ["SentBackBy"] = "退回人", ["AcceptedAt"] = "通过时间", ["AcceptedBy"] = "通过人", ["IndicatorId"] = "指标", ["ChannelId"] = "评价项目", ["Value"] = "得分",
        ["Points"] = "得分", ["Score"] = "得分", ["CountyValue"] = "县级复核分", ["CountyReason"] = "复核理由", ["CountyBy"] = "复核人", ["CountyAt"] = "复核时间",
        ["EnteredBy"] = "录入人", ["EnteredAt"] = "录入时间", ["Opinion"] = "评价意见", ["Reviewer"] = "评价单位", ["ReviewedOn"] = "评价日期",
        ["VoterGroup"] = "测评人员类别", ["MeetingOn"] = "会议日期", ["Eligible"] = "应到人数", ["Present"] = "实到人数", ["Issued"] = "发出票数",
        ["Returned"] = "收回票数", ["Valid"] = "有效票数", ["Invalid"] = "无效票数", ["Abstain"] = "弃权票数",

        // Grades, stars, notice.
        ["Total"] = "总分", ["QuantifiedTotal"] = "量化考核得分", ["OrganizationScore"] = "组织评价得分", ["BallotScore"] = "群众评议得分", ["RankInPool"] = "名次",
        ["PoolKey"] = "名额单位", ["Grade"] = "等次", ["GradeId"] = "等次", ["GradeByScore"] = "按分数等次", ["GradeAfterQuota"] = "按名额等次", ["FinalGrade"] = "等次",
        ["IsManual"] = "人工调整", ["ManualReason"] = "调整理由", ["ManualBy"] = "调整人", ["ManualAt"] = "调整时间", ["NeedsDecision"] = "待研究决定",
        ["IsCurrent"] = "现行结果", ["OutcomeKind"] = "评定结果", ["Stars"] = "星级", ["OldOutcome"] = "上次结果", ["OldStars"] = "上次星级", ["Delta"] = "星级升降",
        ["ExceptionText"] = "待确认情形", ["ConfirmedAt"] = "确认时间", ["ConfirmedBy"] = "确认人", ["SealedAt"] = "封存时间", ["VerificationCode"] = "验证码",
        ["StartedAt"] = "开始时间", ["FinishedAt"] = "完成时间", ["RunBy"] = "评星人", ["RatedCount"] = "定星人数", ["NoStarCount"] = "不定星级人数",
        ["NotEligibleCount"] = "不参加评定人数", ["SuspendedCount"] = "暂缓评定人数", ["FaultCount"] = "不能评星人数", ["Number"] = "版次", ["Subject"] = "公示事项", ["PostedOn"] = "张贴日期",
        ["WorkingDays"] = "公示工作日", ["ContactPhone"] = "联系电话", ["PrintedAt"] = "打印时间", ["ReceivedOn"] = "收到日期", ["Objector"] = "异议人",
        ["Contact"] = "联系方式", ["Content"] = "异议内容", ["Finding"] = "核查情况", ["Decision"] = "处理决定", ["Reason"] = "理由", ["Date"] = "日期",
        ["IsWorkday"] = "是否工作日",

        // Corrections and supplements.
        ["Ground"] = "事由", ["CorrectedGrade"] = "更正后等次", ["CorrectedScore"] = "更正后总分", ["NewOutcome"] = "新结果", ["NewStars"] = "新星级",
        ["ProposedAt"] = "提出时间", ["ProposedBy"] = "提出人", ["ApprovedAt"] = "批准时间", ["ApprovedBy"] = "批准人", ["ReturnedAt"] = "退回时间",
        ["ReturnedBy"] = "退回人", ["ReturnReason"] = "退回原因", ["EffectiveAt"] = "生效时间", ["EffectiveBy"] = "生效办理人", ["WithdrawnAt"] = "撤回时间",

        // Policy, pay, accounts.
        ["Status"] = "状态", ["EffectiveFromYear"] = "适用起始年度", ["EffectiveToYear"] = "适用截止年度", ["PublishedAt"] = "发布时间", ["PublishedBy"] = "发布人",
        ["Month"] = "月份", ["ComputedAt"] = "编制时间", ["LockedAt"] = "锁定时间", ["LockedBy"] = "锁定人", ["Component"] = "报酬项目", ["ForYear"] = "所属年份",
        ["ForMonth"] = "所属月份", ["Amount"] = "金额", ["CauseText"] = "原因", ["ArithmeticText"] = "计算", ["IsDemo"] = "演示数据", ["CreatedAt"] = "创建时间",
        ["Function"] = "功能", ["ScopeKind"] = "范围", ["UserName"] = "登录名", ["DisplayName"] = "姓名", ["PasswordHash"] = "密码",
        ["MustChangePassword"] = "须修改密码", ["ClosedAt"] = "停用时间",
    };

    private static readonly Dictionary<string, string> Entities = new(StringComparer.Ordinal)
    {
        ["County"] = "县（市、区）", ["Township"] = "乡镇（街道）", ["Village"] = "村（社区）", ["DivisionChange"] = "区划变更", ["TermOfOffice"] = "届次",
        ["Secretary"] = "书记信息", ["Appointment"] = "任职记录", ["Award"] = "奖励记录", ["Sanction"] = "处分记录", ["Investigation"] = "审查调查记录",
        ["ListedEvent"] = "清单事项记录", ["SuspensionFromPost"] = "停职记录", ["PolicyVersion"] = "政策版本", ["RatingYear"] = "年度", ["CohortMember"] = "名单人员",
        ["TownshipProgress"] = "乡镇上报状态", ["Score"] = "得分", ["OrganizationReview"] = "组织评价", ["BallotTally"] = "群众评议", ["GradeResult"] = "等次",
        ["TieDecision"] = "并列研究决定", ["Rating"] = "星级", ["Correction"] = "更正或补定", ["RatingRun"] = "评星", ["Notice"] = "公示", ["Objection"] = "异议", ["CalendarDay"] = "节假日历",
        ["PaySheet"] = "报酬表", ["PayLine"] = "报酬明细", ["User"] = "账号", ["Grant"] = "授权", ["InstallationInfo"] = "系统信息",
    };
}
