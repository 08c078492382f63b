using StarRating.Data.Access;

namespace StarRating.Web.Frame;

/// <summary>One line of the menu: shown to whoever has the function. <paramref name="Action"/> and <paramref name="Controller"/> name where it leads.</summary>
public sealed record MenuItem(string Text, string Icon, Function? Function, string Controller, string Action = "Index");

public sealed record MenuGroup(string Text, IReadOnlyList<MenuItem> Items);

/// <summary>The menu, by task, in the order of the year.</summary>
public static class Menu
{
    public static IReadOnlyList<MenuGroup> Groups { get; } =
    [
        new("工作", [new("待办", "list-check", null, "Home"), new("任务", "hourglass-split", null, "Jobs")]),
        new(
            "基础信息",
            [
                new("组织机构", "diagram-3", Function.OrganizationSee, "Villages"),
                new("书记名册", "people", Function.SecretariesSee, "Secretaries"),
                new("导入", "upload", Function.OrganizationSee, "Imports"),
                new("政策", "journal-text", Function.PoliciesSee, "Policies"),
                new("变更记录", "clock-history", Function.SecretariesSee, "Changes"),
            ]),
        new(
            "年度评定",
            [
                new("年度进度", "calendar3", Function.YearSee, "Years"),
                new("打分", "grid-3x3-gap", Function.ScoresSee, "Scores"),
                new("等次", "bar-chart", Function.GradesSee, "Grades"),
                new("星级", "star", Function.RatingsSee, "Ratings"),
                new("星级总览", "pie-chart", Function.RatingsSee, "Overview", "Latest"),
                new("公示", "megaphone", Function.NoticesSee, "Notices"),
                new("更正和补定", "arrow-counterclockwise", Function.RatingsSee, "Corrections"),
            ]),
        new(
            "结果运用",
            [
                new("报酬", "cash-stack", Function.PaySee, "PaySheets"),
                new("报表", "file-earmark-spreadsheet", Function.ReportsSee, "Reports"),
                new("县区对比", "graph-up", Function.CitySee, "City"),
            ]),
        new("设置", [new("节假日历", "calendar3", Function.CalendarSee, "Calendar")]),
        new(
            "系统",
            [
                new("系统信息", "info-circle", Function.AccountsEdit, "Installation"),
                new("账号管理", "person-vcard", Function.AccountsEdit, "Accounts"),
                new("授权管理", "key", Function.GrantsEdit, "Grants"),
                new("密码规则", "lock", Function.PasswordRulesEdit, "PasswordRules"),
                new("审计日志", "clock-history", Function.AuditSee, "Audit"),
            ]),
    ];
}
