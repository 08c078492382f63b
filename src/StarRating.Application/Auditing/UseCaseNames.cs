namespace StarRating.Application.Auditing;

/// <summary>What was done, in the office's words: the name of every use case that writes. A test asks for each of them.</summary>
public static class UseCaseNames
{
    /// <summary>For what an earlier version wrote and this one does not know.</summary>
    public const string Unknown = "其他办理";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Signing in, accounts, grants.
        ["SignIn"] = "登录",
        ["StretchPassword"] = "加强密码保存",
        ["SignInFailed"] = "登录失败",
        ["LockAccount"] = "账号锁定",
        ["SignOut"] = "退出登录",
        ["ChangePassword"] = "修改密码",
        ["OpenAccount"] = "新增账号",
        ["EditAccount"] = "编辑账号",
        ["ResetPassword"] = "重置密码",
        ["AskForReset"] = "申请重置密码",
        ["ConsentToReset"] = "办理重置申请",
        ["RenameCity"] = "城市更名",
        ["UnlockAccount"] = "解锁账号",
        ["CloseAccount"] = "停用账号",
        ["ReopenAccount"] = "启用账号",
        ["GiveRole"] = "授予角色",
        ["ChangeGrants"] = "调整授权",
        ["ChangePasswordRules"] = "修改密码规则",
        ["ExportList"] = "导出列表",
        ["ExportAudit"] = "导出审计日志",
        ["SetUpTheCity"] = "初始设置",
        ["CreateDemonstration"] = "建立演示数据",

        // Divisions and persons.
        ["AddVillage"] = "新增村（社区）",
        ["EditVillage"] = "编辑村（社区）",
        ["EndVillage"] = "撤销村（社区）",
        ["RenameTownship"] = "乡镇（街道）更名",
        ["AddTerm"] = "登记届次",
        ["EditTerm"] = "编辑届次",
        ["RegisterSecretary"] = "登记书记",
        ["EditSecretary"] = "编辑书记信息",
        ["UnmaskSecretary"] = "查看完整信息",
        ["Appoint"] = "任职登记",
        ["ChangeAppointment"] = "更正任职",
        ["EndAppointment"] = "离任登记",
        ["RecordAward"] = "奖励登记",
        ["RevokeAward"] = "撤销奖励",
        ["RecordSanction"] = "处分登记",
        ["OverturnSanction"] = "处分撤销登记",
        ["OpenInvestigation"] = "立案登记",
        ["CloseInvestigation"] = "结案登记",
        ["RecordListedEvent"] = "清单事项登记",
        ["RecordSuspension"] = "停职登记",
        ["VoidRecord"] = "作废记录",

        // Workbooks that come in.
        ["UploadImport"] = "上传导入文件",
        ["ReadImport"] = "读取导入文件",
        ["MapColumns"] = "对应导入列",
        ["CommitImport"] = "提交导入",
        ["AbandonImport"] = "放弃导入",
        ["MarkImport"] = "下载标注工作簿",
        ["HandOutImport"] = "下载导入原文件",

        // The year.
        ["ExportTrial"] = "导出试算",
        ["PublishPolicy"] = "发布政策",
        ["StartDraft"] = "政策起草",
        ["EditDraft"] = "修改政策草稿",
        ["UndoEdit"] = "撤销政策修改",
        ["OpenTheYear"] = "开启年度",
        ["AdvanceStage"] = "推进阶段",
        ["StepBack"] = "退回阶段",
        ["FreezeTheCohort"] = "锁定名单",
        ["ConfirmDates"] = "核实日期",
        ["RecordScores"] = "录入得分",
        ["RescoreCells"] = "复核得分",
        ["RecordReviews"] = "录入组织评价",
        ["RecordBallotTally"] = "录入测评票数",
        ["VoidBallotTally"] = "作废测评票数",
        ["SubmitTownship"] = "乡镇上报",
        ["WithdrawTownship"] = "乡镇撤回",
        ["RemindTownships"] = "提醒乡镇",
        ["SendBackTownship"] = "退回乡镇",
        ["AcceptTownship"] = "通过乡镇",
        ["ComputeGrades"] = "计算等次",
        ["ChangeGrade"] = "调整等次",
        ["DecideTie"] = "并列研究决定",
        ["ConfirmGrades"] = "确认等次",
        ["RateTheYear"] = "评星",
        ["ConfirmRating"] = "确认星级",
        ["SealTheYear"] = "封存年度",
        ["PostNotice"] = "张贴公示",
        ["VoidNotice"] = "作废公示",
        ["RecordObjection"] = "登记异议",
        ["DecideObjection"] = "处理异议",
        ["DeclareDays"] = "录入节假日",
        ["ClearDay"] = "取消节假日登记",

        // Corrections, pay, paper.
        ["ProposeCorrection"] = "提出更正补定",
        ["ApproveCorrection"] = "批准更正补定",
        ["ReturnCorrection"] = "退回更正补定",
        ["WithdrawCorrection"] = "撤回更正补定",
        ["AnnounceCorrection"] = "公示更正补定",
        ["PutCorrectionIntoEffect"] = "更正补定生效",
        ["DraftPaySheet"] = "编制报酬表",
        ["LockPaySheet"] = "锁定报酬表",
        ["ExportReport"] = "导出报表",
        ["AddCountyForm"] = "上传自有表样",
        ["EndCountyForm"] = "停用自有表样",
    };

    public static string Of(string useCase) => All.GetValueOrDefault(useCase, Unknown);
}
