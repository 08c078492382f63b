namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>
/// Every route of the application. A new one needs its line here: who may open it, and rows to fill its values with. What it must answer for
/// another county, another township and a row that does not exist follows from that.
/// </summary>
public static class RouteTable
{
    public const string City = "C";
    public const string Manager = "M";
    public const string Staff = "S";
    public const string Reviewer = "T";
    public const string NoBusiness = "-";
    public const string SystemAdministrator = "A";
    public const string SecurityAdministrator = "G";
    public const string Auditor = "U";

    /// <summary>Has not signed in.</summary>
    public const string Nobody = "0";

    private const string Business = City + Manager + Staff + Reviewer;
    private const string CountyReaders = City + Manager + Staff;
    private const string County = Manager + Staff;
    private const string SignedIn = Business + NoBusiness + SystemAdministrator + SecurityAdministrator + Auditor;
    private const string Anybody = "*";

    private const string Year = "{year:int:range(2000,2100)}";
    private const string Person = "secretaries/{secretaryId:long}";
    private const string Record = "year=2024";
    private static readonly string[] TrialParts = ["", "/summary", "/lever", "/step", "/curve", "/persons"];

    private const string Import = "imports/{kind}/{id:long}";
    private const string OneImport = "kind=roster id=Import";

    public static IReadOnlyList<RouteLine> Lines { get; } =
    [
        new("GET health/live", Anybody),
        new("GET health/ready", Anybody),
        new("ANY error/{code:int}", Anybody, "code=404"),

        // Closed for good by the first account.
        .. new[] { "setup", "setup/city", "setup/divisions", "setup/administrators" }
            .SelectMany(step => new RouteLine[] { new($"GET {step}", Anybody, Own: 404), new($"POST {step}", Anybody, Own: 404) }),

        new("GET account/sign-in", SignedIn, Own: 302),
        new("GET account/sign-in", Nobody),
        new("POST account/sign-in", Anybody),
        new("GET account/password", SignedIn),
        new("POST account/password", SignedIn),
        new("POST account/sign-out", SignedIn),
        new("GET ", SignedIn),
        new("POST scope", SignedIn),
        new("POST year", SignedIn),

        // A job is its asker's alone, and nobody here has one.
        new("GET jobs", SignedIn),
        new("GET jobs/{id:long}", SignedIn, "id=7", 404),
        new("GET jobs/{id:long}/state", SignedIn, "id=7", 404),
        new("GET jobs/{id:long}/file", SignedIn, "id=7", 404),
        new("POST jobs/{id:long}/cancel", SignedIn, "id=7", 404),

        // What an account keeps for a list is its own, and nobody here has kept anything.
        new("POST lists/{list}/views", SignedIn, "list=villages"),
        new("POST lists/{list}/columns", SignedIn, "list=villages"),
        new("POST lists/views/{id:long}/remove", SignedIn, "id=7", 404),

        new("GET organization/counties", Business),
        new("POST organization/villages/export", Business),
        new("POST secretaries/export", County),
        new("POST secretaries/vacancies/export", County),
        new($"POST years/{Year}/cohort/export", CountyReaders, Record),
        new($"POST grades/{Year}/export", CountyReaders, Record),
        new($"POST ratings/{Year}/export", CountyReaders, Record),
        new("GET changes", Business),
        new("GET years/{year:int}/scores/lines", Business, "year=2025"),
        new("POST years/{year:int}/scores/lines/export", CountyReaders, "year=2025"),
        new($"GET pay/lines/{Year}", CountyReaders, Record),
        new($"POST pay/lines/{Year}/export", CountyReaders, Record),
        new("POST changes/export", County),
        new("GET organization/townships", Business),
        new("GET organization/villages", Business),
        new("GET organization/villages/{id:long}", Business, "id=Village"),
        .. Both("organization/townships/{id:long}/rename", County, "id=Township"),
        new("GET organization/townships/{id:long}", Business, "id=Township"),
        new("POST organization/townships/export", Business),
        .. Both("organization/townships/new", County),
        new("POST organization/townships/new/confirm", County),
        .. Both("organization/townships/{id:long}/change", County, "id=Township"),
        new("POST organization/townships/{id:long}/change/confirm", County, "id=Township"),
        .. Both("organization/villages/{id:long}/change", County, "id=Village"),
        new("POST organization/villages/{id:long}/change/confirm", County, "id=Village"),
        new("GET organization/terms", Business),
        .. Both("organization/terms/new", County),
        .. Both("organization/terms/{id:long}/edit", County, "id=Term"),
        .. Both("organization/villages/new", County),
        .. Both("organization/villages/{id:long}/edit", County, "id=Village"),
        .. Both("organization/villages/{id:long}/end", County, "id=Village"),

        new("GET organization/figures", Business),
        new("POST organization/figures/export", Business),
        .. Both($"organization/figures/{Year}/{{townshipId:long}}", County, "year=2024 townshipId=Township"),
        .. Both($"organization/figures/{Year}/confirm", County, Record),

        new("GET secretaries", Business),
        new("GET secretaries/vacancies", Business),
        new("GET secretaries/{id:long}", Business, "id=Secretary"),
        new("GET secretaries/{id:long}/history", Business, "id=Secretary"),
        .. Both("secretaries/new", County),
        .. Both("secretaries/{id:long}/edit", County, "id=Secretary"),
        .. Both("secretaries/{id:long}/unmask", County, "id=Secretary"),
        .. Both($"{Person}/appointments/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/appointments/{{id:long}}/edit", County, "secretaryId=Secretary id=Appointment"),
        .. Both($"{Person}/appointments/{{id:long}}/end", County, "secretaryId=Secretary id=Appointment"),
        .. Both($"{Person}/awards/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/awards/{{id:long}}/revoke", County, "secretaryId=Secretary id=Award"),
        .. Both($"{Person}/records/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=Appointment id=Appointment"),
        .. Both($"{Person}/records/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=Award id=Award"),
        .. Both($"{Person}/stars/granted/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/stars/decisions/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/records/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=GrantedStar id=GrantedStar"),
        .. Both($"{Person}/records/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=CommitteeDecision id=CommitteeDecision"),
        .. Both($"{Person}/discipline/sanctions/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/discipline/investigations/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/discipline/events/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/discipline/suspensions/new", County, "secretaryId=Secretary"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/close", County, "secretaryId=Secretary kind=Sanction id=Sanction"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/close", County, "secretaryId=Secretary kind=Investigation id=Investigation"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/close", County, "secretaryId=Secretary kind=Suspension id=Suspension"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=Sanction id=Sanction"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=Investigation id=Investigation"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=ListedEvent id=ListedEvent"),
        .. Both($"{Person}/discipline/{{kind}}/{{id:long}}/void", County, "secretaryId=Secretary kind=Suspension id=Suspension"),

        new("GET policies", Business),
        new("GET policies/{id:long}", Business, "id=Policy"),
        new("GET policies/{id:long}/document", Business, "id=Policy"),
        new("GET policies/{id:long}/city", Business, "id=Policy", 409),
        new("POST policies/{id:long}/city", CountyReaders, "id=Policy"),
        new("GET policies/sample", Business),
        .. Both("policies/publish", City + Manager),
        .. OfDraft("GET policies/drafts/{id:long}/cases"),
        .. OfDraft("GET policies/drafts/{id:long}/cases/summary"),
        .. OfDraft("GET policies/drafts/{id:long}/cases/edit"),
        .. OfDraft("POST policies/drafts/{id:long}/cases/edit"),
        .. OfDraft("GET policies/drafts/{id:long}/cases/document"),
        .. OfDraft("POST policies/drafts/{id:long}/cases/document"),
        .. OfDraft("POST policies/drafts/{id:long}/cases/remove"),
        .. OfDraft("GET policies/drafts/{id:long}/cases/paste"),
        .. OfDraft("POST policies/drafts/{id:long}/cases/paste"),
        .. OfDraft("GET policies/drafts/{id:long}/review"),
        .. OfDraft("POST policies/drafts/{id:long}/review/submit"),
        .. OfDraft("POST policies/drafts/{id:long}/review/withdraw"),
        .. OfDraft("POST policies/drafts/{id:long}/review/abandon"),
        new("POST policies/drafts/{id:long}/review/send-back", Manager, "id=Draft"),
        new("POST policies/drafts/{id:long}/review/send-back", City, "id=Draft", 404),
        new("POST policies/drafts/{id:long}/review/publish", Manager, "id=Draft"),
        new("POST policies/drafts/{id:long}/review/publish", City, "id=Draft", 404),

        // A trial of a published version; of a draft, which is its own side's alone.
        .. TrialParts.Select(part => new RouteLine($"GET policies/{{id:long}}/trial{part}", CountyReaders, "id=Policy")),
        new("GET policies/{id:long}/trial/person", CountyReaders, "id=Policy", 404),
        new("POST policies/{id:long}/trial/export", CountyReaders, "id=Policy"),
        .. TrialParts.Append("/person").Select(part => new RouteLine($"GET policies/drafts/{{id:long}}/trial{part}", City, "id=Draft", 404)),
        .. TrialParts.Select(part => new RouteLine($"GET policies/drafts/{{id:long}}/trial{part}", County, "id=Draft")),
        new("GET policies/drafts/{id:long}/trial/person", County, "id=Draft", 404),
        new("POST policies/drafts/{id:long}/trial/export", CountyReaders, "id=Draft"),
        // A draft is its own side's: the city does not see a county's, nor a county the city's.
        new("GET policies/drafts", CountyReaders),
        .. Both("policies/drafts/new", CountyReaders),
        .. Both("policies/drafts/paper", CountyReaders),
        .. OfDraft("GET policies/drafts/{id:long}"),
        .. OfDraft("GET policies/drafts/{id:long}/document"),
        .. OfDraft("GET policies/drafts/{id:long}/compare"),
        .. OfDraft("GET policies/drafts/{id:long}/history"),
        .. OfDraft("POST policies/drafts/{id:long}/edit"),
        .. OfDraft("POST policies/drafts/{id:long}/undo/{number:int}", " number=1"),
        .. OfDraft("POST policies/drafts/{id:long}/redo/{number:int}", " number=1"),
        .. OfDraft("GET policies/drafts/{id:long}/inherit", own: 409),
        .. OfDraft("POST policies/drafts/{id:long}/inherit"),
        .. OfDraft("POST policies/drafts/{id:long}/inherit/take"),
        new("GET city/policies", City),
        new("POST city/policies/export", City),

        new("GET years", Business),
        new($"GET years/{Year}", Business, Record),
        new($"GET years/{Year}/deadlines", Business, Record),
        .. Both($"years/{Year}/deadlines/{{stage}}", Manager, "year=2025 stage=Scoring"),
        .. Both("years/open", Manager),
        .. Both($"years/{Year}/policy", Manager, "year=2025"),
        .. Both($"years/{Year}/advance", Manager, "year=2025"),
        .. Both($"years/{Year}/back", Manager, "year=2025", "?to=Preparing"),
        .. Both($"years/{Year}/seal", Manager, Record),
        new($"GET years/{Year}/cohort", Business, Record),
        .. Both($"years/{Year}/cohort/freeze", County, "year=2025"),
        new($"POST years/{Year}/cohort/dates/{{id:long}}", County, "year=2025 id=Member2025"),

        new("GET years/{year:int}/scores", CountyReaders, "year=2025"),
        new("GET years/{year:int}/scores", Reviewer, "year=2025", 302),
        new("GET years/{year:int}/scores/{townshipId:long}", Business, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/scores/{townshipId:long}/sheet", Business, "year=2025 townshipId=Township", 200, "?profile=village"),
        new("GET years/{year:int}/scores/persons/{memberId:long}", Business, "year=2025 memberId=Member2025"),
        new("GET years/{year:int}/scores/{townshipId:long}/reviews", Business, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/scores/{townshipId:long}/submission", Business, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/evidence/townships/{townshipId:long}", Business, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/evidence/persons/{memberId:long}", Business, "year=2025 memberId=Member2025"),
        new("POST years/{year:int}/evidence/persons/{memberId:long}", Reviewer, "year=2025 memberId=Member2025"),
        new("GET years/{year:int}/evidence/files/{id:long}", Business, "year=2025 id=Evidence"),
        new("POST years/{year:int}/evidence/files/{id:long}/withdraw", Reviewer, "year=2025 id=Evidence"),
        new("POST years/{year:int}/scores/{townshipId:long}/cells", Reviewer, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/recheck", County, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/reviews", Reviewer, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/submission/submit", Reviewer, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/submission/withdraw", Reviewer, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/submission/accept", County, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/remind", County, "year=2025"),
        new("POST years/{year:int}/scores/{townshipId:long}/submission/remind", County, "year=2025 townshipId=Township"),
        new("POST years/{year:int}/scores/{townshipId:long}/submission/send-back", County, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/ballots/townships/{townshipId:long}", Business, "year=2025 townshipId=Township"),
        new("GET years/{year:int}/ballots/persons/{memberId:long}/{ballot}/{group}", Business, "year=2025 memberId=Member2025 ballot=villagers group=representatives"),
        new("POST years/{year:int}/ballots/persons/{memberId:long}/{ballot}/{group}", Reviewer, "year=2025 memberId=Member2025 ballot=villagers group=representatives"),
        new("POST years/{year:int}/ballots/tallies/{tallyId:long}/void", Reviewer, "year=2025 tallyId=Tally"),

        new($"GET grades/{Year}", Business, Record),
        new($"GET grades/{Year}/{{id:long}}", Business, "year=2024 id=Grade"),
        new($"POST grades/{Year}/{{id:long}}", County, "year=2024 id=Grade"),
        .. Both($"grades/{Year}/compute", County, Record),
        .. Both($"grades/{Year}/confirm", Manager, Record),
        new($"GET grades/{Year}/tie", County, Record, 302, "?quota=none&pool=none"),
        new($"POST grades/{Year}/tie", County, Record),

        new($"GET ratings/{Year}", Business, Record),
        new($"GET ratings/{Year}/{{id:long}}", Business, "year=2024 id=Rating"),
        new($"POST ratings/{Year}/{{id:long}}/confirm", Manager, "year=2024 id=Rating"),
        .. Both($"ratings/{Year}/run", County, Record),
        new($"GET ratings/{Year}/differences", Business, Record),
        new($"POST ratings/{Year}/differences/export", CountyReaders, Record),
        .. Both($"ratings/{Year}/replay", Business, Record),

        new("GET corrections", Business),
        new("POST corrections/export", CountyReaders),
        new("GET corrections/{id:long}", Business, "id=Correction"),
        new("GET corrections/propose/{ratingId:long}", County, "ratingId=Rating", 302),
        new("POST corrections/propose/{ratingId:long}", County, "ratingId=Rating"),
        new("POST corrections/propose/{ratingId:long}/try", County, "ratingId=Rating"),
        new("POST corrections/{id:long}/approve", Manager, "id=Correction"),
        new("POST corrections/{id:long}/return", Manager, "id=Correction"),
        new("POST corrections/{id:long}/withdraw", County, "id=Correction"),
        new("POST corrections/{id:long}/effect", Manager, "id=Correction"),
        .. Both("corrections/{id:long}/notice", County, "id=Correction"),
        new("GET corrections/{id:long}/print", Business, "id=Correction"),

        new($"GET years/{Year}/notice", Business, Record),
        .. Both($"years/{Year}/notice/post", County, Record),
        new($"POST years/{Year}/notice/townships", CountyReaders, Record),
        new($"GET years/{Year}/notice/{{id:long}}/print", Business, "year=2024 id=Notice"),
        .. Both($"years/{Year}/notice/{{id:long}}/void", County, "year=2024 id=Notice"),
        new($"GET years/{Year}/objections", Business, Record),
        .. Both($"years/{Year}/objections/new", County, Record),
        .. Both($"years/{Year}/objections/{{id:long}}", County, "year=2024 id=Objection"),
        new("GET calendar", Business),
        new("POST calendar/declare", City),
        new("POST calendar/clear", City),

        new("GET pay", CountyReaders),
        new("POST pay/draft", County),
        new("GET pay/{id:long}", CountyReaders, "id=PaySheet"),
        .. Both("pay/{id:long}/lock", Manager, "id=PaySheet"),
        new("GET pay/incomes", CountyReaders),
        .. Both("pay/incomes/new", County),
        .. Both("pay/incomes/{id:long}", County, "id=RuralIncome"),
        new("POST pay/{id:long}/export", CountyReaders, "id=PaySheet"),
        new($"GET pay/cost/{Year}", CountyReaders, "year=2025"),

        // Accounts have no county; nobody has this one.
        new("GET accounts", SystemAdministrator),
        new("POST accounts/export", SystemAdministrator),
        .. Both("accounts/new", SystemAdministrator),
        new("GET accounts/{id:long}", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/edit", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/reset", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/unlock", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/close", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/reopen", SystemAdministrator, "id=987654", 404),
        new("POST accounts/{id:long}/ask-reset", SystemAdministrator, "id=987654", 404),
        new("POST grants/consents/{id:long}", SecurityAdministrator, "id=987654", 404),
        new("POST audit/consents/{id:long}", Auditor, "id=987654", 404),
        .. Both("installation", SystemAdministrator),
        new("GET grants", SecurityAdministrator),
        new("POST grants/export", SecurityAdministrator),
        new("GET grants/{id:long}", SecurityAdministrator, "id=987654", 404),
        new("POST grants/{id:long}/give", SecurityAdministrator, "id=987654", 404),
        new("POST grants/{id:long}/change", SecurityAdministrator, "id=987654", 404),
        .. Both("password-rules", SecurityAdministrator),
        new("GET audit", Auditor),
        new("POST audit/export", Auditor),

        new("GET overview", Business, Own: 302),
        new($"GET overview/{Year}", Business, Record),
        new($"POST overview/{Year}/export/{{part}}", CountyReaders, "year=2024 part=township"),
        new("GET imports", SignedIn),
        new("GET imports/{kind}", County, "kind=roster"),
        new("POST imports/{kind}", County, "kind=roster"),
        new("GET imports/{kind}/template", County, "kind=roster"),
        new($"GET {Import}", County, OneImport),
        new($"POST {Import}/commit", County, OneImport),
        new($"POST {Import}/read", County, OneImport),
        new($"POST {Import}/abandon", County, OneImport),
        new($"GET {Import}/columns", County, OneImport, 404),
        new($"POST {Import}/columns", County, OneImport),
        new($"POST {Import}/marked", County, OneImport),
        new($"POST {Import}/file", County, OneImport),

        new("GET city", City),
        new($"GET city/{{countyId:long}}/{Year}", City, "countyId=County year=2024"),
        new("POST city/export/{part}", City, "part=stars"),
        new("POST city/export-years", City),
        new($"GET city/{Year}/quotas", City, Record),
        new($"GET city/{{countyId:long}}/{Year}/quotas", City, "countyId=County year=2024"),
        new($"POST city/{Year}/quotas/export", City, Record),
        new($"GET city/{Year}/progress", City, Record),
        new($"GET city/{{countyId:long}}/{Year}/progress", City, "countyId=County year=2024"),
        new($"POST city/{Year}/progress/export", City, Record),
        new($"POST city/{{countyId:long}}/{Year}/progress/export", City, "countyId=County year=2024"),
        new("GET reports", CountyReaders),
        new("GET reports/{key}", CountyReaders, "key=roster"),
        new("GET reports/{key}", CountyReaders, "key=summary", 200, "?period=2024"),
        new("GET reports/{key}", CountyReaders, "key=approval", 200, "?period=2024"),
        new("GET reports/{key}", CountyReaders, "key=pay", 200, "?period=2025-01"),
        new("POST reports/{key}/export", CountyReaders, "key=summary"),
        new("POST reports/approval/{id:long}/export", CountyReaders, "id=Rating"),
        new("GET reports/{key}/forms", CountyReaders, "key=summary"),
        new("POST reports/{key}/forms", County, "key=summary"),
        new("GET reports/{key}/forms/{id:long}", CountyReaders, "key=summary id=CountyForm"),
        new("POST reports/{key}/forms/{id:long}/end", County, "key=summary id=CountyForm"),
    ];

    /// <summary>Pages on which a county reads which policies the others have published, to begin from one of them.</summary>
    public static IReadOnlyList<string> NamesPublishedPolicies { get; } = ["GET policies/drafts/new", "GET policies/drafts/{id:long}/compare"];

    /// <summary>A route of a county's draft, which the city does not find.</summary>
    private static RouteLine[] OfDraft(string route, string values = "", int own = 200) =>
        [new(route, County, "id=Draft" + values, own), new(route, City, "id=Draft" + values, 404)];

    /// <summary>A form: the page that shows it and the address that takes it.</summary>
    private static RouteLine[] Both(string template, string who, string values = "", string query = "") =>
        [new($"GET {template}", who, values, 200, query), new($"POST {template}", who, values)];
}
