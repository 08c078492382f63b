namespace StarRating.Data.Access;

/// <summary>What a grant allows. An action declares exactly one; the scope of a request is the scope of the grants for it.</summary>
public enum Function
{
    [ChineseName("组织机构查看")]
    OrganizationSee,

    [ChineseName("组织机构编辑")]
    OrganizationEdit,

    [ChineseName("书记名册查看")]
    SecretariesSee,

    [ChineseName("书记名册编辑")]
    SecretariesEdit,

    /// <summary>See ID number, phone and bank card in full; each use is recorded.</summary>
    [ChineseName("完整信息查看")]
    SecretariesUnmask,

    [ChineseName("书记名册导出")]
    SecretariesExport,

    /// <summary>Sanctions and investigations.</summary>
    [ChineseName("处分调查查看")]
    DisciplineSee,

    [ChineseName("处分调查编辑")]
    DisciplineEdit,

    [ChineseName("政策查看")]
    PoliciesSee,

    /// <summary>Write drafts of a policy, try them, ask for their review.</summary>
    [ChineseName("政策编制")]
    PoliciesEdit,

    /// <summary>Review another person's draft and publish it: the city's policy, or the county's own.</summary>
    [ChineseName("政策发布")]
    PoliciesPublish,

    [ChineseName("年度查看")]
    YearSee,

    /// <summary>Open a year under a policy version.</summary>
    [ChineseName("年度开启")]
    YearOpen,

    /// <summary>Freeze who takes part in a year.</summary>
    [ChineseName("名单锁定")]
    CohortFreeze,

    /// <summary>Move a year to its next stage.</summary>
    [ChineseName("年度推进")]
    YearAdvance,

    [ChineseName("评分查看")]
    ScoresSee,

    [ChineseName("评分录入")]
    ScoresEnter,

    [ChineseName("评分上报")]
    ScoresSubmit,

    /// <summary>Accept, send back, score anew.</summary>
    [ChineseName("评分审核")]
    ScoresCheck,

    [ChineseName("等次查看")]
    GradesSee,

    [ChineseName("等次调整")]
    GradesChange,

    [ChineseName("等次确认")]
    GradesApprove,

    [ChineseName("星级查看")]
    RatingsSee,

    [ChineseName("评星")]
    RatingsRun,

    [ChineseName("星级确认")]
    RatingsConfirm,

    /// <summary>Prepare a correction or supplement of a sealed year.</summary>
    [ChineseName("更正补定提出")]
    CorrectionsPropose,

    /// <summary>Approve or return one, and put it into effect.</summary>
    [ChineseName("更正补定审批")]
    CorrectionsApprove,

    [ChineseName("公示查看")]
    NoticesSee,

    [ChineseName("公示编辑")]
    NoticesEdit,

    [ChineseName("异议编辑")]
    ObjectionsEdit,

    [ChineseName("年度封存")]
    YearSeal,

    [ChineseName("报酬查看")]
    PaySee,

    [ChineseName("报酬编制")]
    PayEdit,

    [ChineseName("报酬锁定")]
    PayLock,

    [ChineseName("报表查看")]
    ReportsSee,

    [ChineseName("报表导出")]
    ReportsExport,

    /// <summary>Upload and end the county's own forms.</summary>
    [ChineseName("自有表样维护")]
    ReportFormsEdit,

    [ChineseName("节假日历查看")]
    CalendarSee,

    [ChineseName("节假日历编辑")]
    CalendarEdit,

    /// <summary>Counties side by side.</summary>
    [ChineseName("全市查看")]
    CitySee,

    /// <summary>Open, close and unlock accounts, reset passwords; never a grant, never a business row.</summary>
    [ChineseName("账号管理")]
    AccountsEdit,

    /// <summary>Give and take functions.</summary>
    [ChineseName("授权管理")]
    GrantsEdit,

    /// <summary>Passwords, lockout, sign-out of the idle.</summary>
    [ChineseName("密码规则设置")]
    PasswordRulesEdit,

    /// <summary>Who did what when, without the values.</summary>
    [ChineseName("审计查看")]
    AuditSee,

    [ChineseName("审计导出")]
    AuditExport,
}
