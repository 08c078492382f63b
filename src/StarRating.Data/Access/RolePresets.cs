using static StarRating.Data.Access.Function;

namespace StarRating.Data.Access;

/// <summary>A role is a list of functions given together in one kind of scope; afterwards each grant stands for itself.</summary>
public sealed record RolePreset(string Name, ScopeKind ScopeKind, IReadOnlyList<Function> Functions);

/// <summary>The roles that the office knows.</summary>
public static class RolePresets
{
    private static readonly Function[] TownshipReading =
        [OrganizationSee, SecretariesSee, PoliciesSee, YearSee, ScoresSee, GradesSee, RatingsSee, NoticesSee, CalendarSee];

    private static readonly Function[] CountyReading =
        [.. TownshipReading, DisciplineSee, PaySee, ReportsSee, ReportsExport];

    /// <summary>Publishes the city's policy, reads every county and exports; edits nothing of a county.</summary>
    public static RolePreset CityOfficial { get; } =
        new("市级管理员", ScopeKind.City, [.. CountyReading, PoliciesEdit, PoliciesPublish, CalendarEdit, CitySee]);

    /// <summary>Opens the year, approves, publishes, seals, locks.</summary>
    public static RolePreset CountyManager { get; } = new(
        "县级主管",
        ScopeKind.County,
        [
            .. CountyReading, OrganizationEdit, SecretariesEdit, SecretariesUnmask, SecretariesExport, DisciplineEdit, PoliciesEdit, PoliciesPublish, YearOpen, CohortFreeze,
            YearAdvance, ScoresCheck, GradesChange, GradesApprove, RatingsRun, RatingsConfirm, CorrectionsPropose, CorrectionsApprove,
            NoticesEdit, ObjectionsEdit, YearSeal, PayEdit, PayLock, ReportFormsEdit,
        ]);

    /// <summary>Keeps the roster and discipline, checks scores, computes grades and stars for approval, prepares notices and pay.</summary>
    public static RolePreset CountyStaff { get; } = new(
        "县级经办",
        ScopeKind.County,
        [
            .. CountyReading, OrganizationEdit, SecretariesEdit, SecretariesUnmask, SecretariesExport, DisciplineEdit, PoliciesEdit, CohortFreeze,
            ScoresCheck, GradesChange, RatingsRun, CorrectionsPropose, NoticesEdit, ObjectionsEdit, PayEdit, ReportFormsEdit,
        ]);

    /// <summary>Enters and submits the scores of one township.</summary>
    public static RolePreset TownshipReviewer { get; } =
        new("乡镇考核员", ScopeKind.Township, [.. TownshipReading, ScoresEnter, ScoresSubmit]);

    /// <summary>Keeps accounts; sees no business row and gives no function.</summary>
    public static RolePreset SystemAdministrator { get; } = new("系统管理员", ScopeKind.Installation, [AccountsEdit]);

    /// <summary>Gives and takes functions, sets the rules of passwords.</summary>
    public static RolePreset SecurityAdministrator { get; } = new("安全管理员", ScopeKind.Installation, [GrantsEdit, PasswordRulesEdit]);

    /// <summary>Reads who did what when, without the values.</summary>
    public static RolePreset AuditAdministrator { get; } = new("审计管理员", ScopeKind.Installation, [AuditSee, AuditExport]);

    /// <summary>三员: mutually exclusive with each other and with every business role.</summary>
    public static IReadOnlyList<RolePreset> Administrators { get; } = [SystemAdministrator, SecurityAdministrator, AuditAdministrator];

    public static IReadOnlyList<RolePreset> All { get; } = [CityOfficial, CountyManager, CountyStaff, TownshipReviewer, .. Administrators];

    /// <summary>The one of the three administrators whose function it is; null for a function of business.</summary>
    public static RolePreset? AdministratorOf(Function function) => Administrators.FirstOrDefault(role => role.Functions.Contains(function));
}
