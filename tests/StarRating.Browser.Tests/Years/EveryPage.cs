using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Jobs;
using StarRating.Data.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;
using Xunit.Sdk;

namespace StarRating.Browser.Tests.Years;

/// <summary>
/// Every kind of page once, on a large screen: no violation that axe finds, no script error, no request to another host, nothing wider than the window.
/// A page that is in no list here fails.
/// </summary>
internal sealed partial class EveryPage(Chromium chromium, YearSite site)
{
    /// <summary>GETs that show no page of their own.</summary>
    private static readonly string[] NoPages =
    [
        "years/{year}/scores/{townshipId}/sheet", "error/{code}", "overview", "years/{year}/evidence/files/{id}", "jobs/{id}/state", "jobs/{id}/file", "imports/{kind}/template", "reports/{key}/forms/{id}",
        "policies/sample", "policies/{id}/document", "policies/drafts/{id}/document", "policies/drafts/{id}/cases/summary",
        .. new[] { "policies/{id}/trial", "policies/drafts/{id}/trial" }.SelectMany(trial => new[] { $"{trial}/summary", $"{trial}/lever", $"{trial}/step", $"{trial}/curve" }),
    ];

    /// <summary>Looked at on a walk of their own, because this county has nothing to show there: the first start and the administrators, an import under way, a policy behind its city.</summary>
    private static readonly string[] WalkedElsewhere =
    [
        "setup", "setup/city", "setup/divisions", "setup/administrators", "accounts", "accounts/new", "accounts/{id}", "grants", "grants/{id}", "password-rules", "audit", "installation",
        "imports/{kind}/{id}", "imports/{kind}/{id}/columns", "policies/{id}/city",
    ];

    private readonly HashSet<string> looked = [];

    private readonly List<string> faults = [];

    public async Task Look()
    {
        var known = await Addresses();
        await Tour("", ["/account/sign-in"]);
        await Tour("zhuguan", known);
        await Tour("kaohe", ["/", $"/years/2024/scores/{site.TownshipId}", "/secretaries"]);
        await Tour("shiji", ["/", "/city?year=2024", $"/city/{site.CountyId}/2024", "/city/2024/quotas", $"/city/{site.CountyId}/2024/quotas", "/city/2024/progress", $"/city/{site.CountyId}/2024/progress", "/city/policies", "/organization/villages", "/ratings/2024"]);
        var paths = looked.Select(address => address.Split('?')[0].Trim('/')).ToList();
        var unseen = Templates().Except(NoPages).Except(WalkedElsewhere).Where(template => !paths.Any(path => Pattern(template).IsMatch(path)));
        Assert.Equal("", string.Join(", ", unseen));
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private async Task Tour(string login, IEnumerable<string> addresses)
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, $"every-{(login.Length == 0 ? "nobody" : login)}", 1920, 1080);
        if (login.Length > 0)
        {
            await walk.SignInAsync(login, YearSite.Password);
        }

        foreach (var address in addresses)
        {
            var answer = await walk.Page.GotoAsync(new Uri(site.Address, address).ToString());
            await Judge(walk, answer!.Status, address);
            looked.Add(address);
        }
    }

    private async Task Judge(Walk walk, int status, string address)
    {
        if (status != 200)
        {
            faults.Add($"{status}: {address}");
        }

        if (await walk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            faults.Add($"wider than the window: {address}");
        }

        try
        {
            await walk.LookAsync(Unsafe().Replace(address.Trim('/'), "-"));
        }
        catch (XunitException found)
        {
            faults.Add(found.Message);
        }
    }

    private async Task<List<string>> Addresses()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.System, null, "test");
        var db = scope.ServiceProvider.GetRequiredService<StarRatingContext>();
        var person = await db.Sanctions.Select(s => s.SecretaryId).SingleAsync();
        var post = await db.Appointments.Where(a => a.SecretaryId == person).Select(a => a.Id).SingleAsync();
        var village = await db.Villages.Select(v => v.Id).FirstAsync();
        var member = await db.CohortMembers.Select(m => m.Id).FirstAsync();
        var file = $"/secretaries/{person}";
        var award = $"{file}/awards/{await db.Awards.Select(a => a.Id).SingleAsync()}";
        var sanction = $"{file}/discipline/sanction/{await db.Sanctions.Select(s => s.Id).SingleAsync()}";
        var notice = await db.Notices.OrderBy(n => n.Id).Select(n => n.Id).FirstAsync();
        var sheet = await db.PaySheets.Select(s => s.Id).SingleAsync();
        var correction = $"/corrections/{await db.Corrections.Select(c => c.Id).SingleAsync()}";
        var other = await db.Ratings.Where(r => r.SecretaryId == person).Select(r => r.Id).FirstAsync();
        var job = new Job
        {
            UserId = await db.Users.Where(user => user.UserName == "zhuguan").Select(user => user.Id).SingleAsync(),
            UserName = "主管",
            Function = Function.ReportsExport,
            ScopeJson = "{}",
            Kind = "ExportSummary",
            Title = "导出2024年度星级评定汇总表",
            State = JobState.Done,
            Words = "导出完成",
            AskedAt = new DateTime(2025, 1, 20, 1, 0, 0, DateTimeKind.Utc),
        };
        db.Add(job);
        var version = await db.PolicyVersions.Select(p => p.Id).SingleAsync();
        var draft = new PolicyDraft
        {
            CountyId = site.CountyId,
            Name = "下一年度的办法",
            Json = DraftDocument.Read(await db.PolicyVersions.Select(p => p.Json).SingleAsync()).Json,
            BasedOnId = version,
            CasesJson = SampleCases.ShippedJson,
            CityVersionId = version,
            StartedAt = new DateTime(2025, 1, 20, 1, 0, 0, DateTimeKind.Utc),
        };
        db.Add(draft);
        var income = new StarRating.Data.Treatments.RuralIncome { CountyId = site.CountyId, Year = 2023, Yuan = 18_888.5m, Source = "国民经济和社会发展统计公报" };
        db.Add(income);
        foreach (var of in new[] { 2023, 2024 })
        {
            db.Add(new StarRating.Data.Organization.VillageFigure { CountyId = site.CountyId, VillageId = village, Name = "集体经济收入", Year = of, Value = of * 100, EnteredBy = "李经办" });
        }

        db.Session.Why.For("StartDraft");
        await db.SaveChangesAsync();
        var bench = $"/policies/drafts/{draft.Id}";
        return
        [
            .. new[] { $"/policies/{version}/trial", $"/policies/drafts/{draft.Id}/trial" }.SelectMany(trial => new[] { trial, $"{trial}/persons?move=Same", $"{trial}/person?ratingId={other}" }),
            "/jobs", $"/jobs/{job.Id}", "/changes", $"/changes?person={person}", "/imports", "/imports/roster",
            "/corrections", correction, $"{correction}/notice", $"{correction}/print", $"/corrections/propose/{other}",
            "/", "/account/password", "/calendar?of=2025", "/policies", $"/policies/{await db.PolicyVersions.Select(p => p.Id).SingleAsync()}",
            "/policies/publish", "/policies/drafts", "/policies/drafts/new", "/policies/drafts/paper", bench, $"{bench}?open=a16", $"{bench}/history", $"{bench}/compare", $"{bench}/inherit", $"{bench}/cases", $"{bench}/cases/edit", $"{bench}/cases/edit?caseId=c39", $"{bench}/cases/document", $"{bench}/cases/paste", $"{bench}/review", "/organization/terms", "/organization/terms/new", $"/organization/terms/{await db.TermsOfOffice.Select(t => t.Id).FirstAsync()}/edit",
            "/organization/counties", "/organization/townships", $"/organization/townships/{site.TownshipId}/rename", "/organization/townships/new", $"/organization/townships/{site.TownshipId}", $"/organization/townships/{site.TownshipId}/change", $"/organization/townships/{site.TownshipId}/change?kind=Split", $"/organization/villages/{village}/change",
            "/organization/villages", "/organization/villages/new", $"/organization/villages/{village}", $"/organization/villages/{village}/edit", $"/organization/villages/{village}/end",
            "/organization/figures?year=2024", $"/organization/figures/2024/{site.TownshipId}", "/organization/figures/2024/confirm",
            "/secretaries", "/secretaries/vacancies", "/secretaries/new", file, $"{file}/history", $"{file}/edit", $"{file}/unmask",
            $"{file}/appointments/new", $"{file}/appointments/{post}/edit", $"{file}/appointments/{post}/end",
            $"{file}/awards/new", $"{award}/revoke", $"{file}/records/appointment/{post}/void",
            $"{file}/stars/granted/new", $"{file}/stars/decisions/new", $"{file}/discipline/sanctions/new", $"{file}/discipline/investigations/new", $"{file}/discipline/events/new", $"{file}/discipline/suspensions/new",
            $"{sanction}/close", $"{sanction}/void",
            "/years", "/years/2024", "/years/open", "/years/2024/deadlines", "/years/2024/deadlines/InEffect", "/years/2024/policy", "/years/2024/advance", "/years/2024/back?to=Notice", "/years/2024/seal", "/years/2024/cohort", "/years/2024/cohort?part=left-out", "/years/2024/cohort?part=units", "/years/2024/cohort?part=changes", "/years/2024/cohort/freeze",
            "/years/2024/scores", $"/years/2024/scores/{site.TownshipId}", $"/years/2024/scores/{site.TownshipId}/reviews", $"/years/2024/scores/{site.TownshipId}/submission", $"/years/2024/scores/persons/{member}",
            $"/years/2024/evidence/townships/{site.TownshipId}", $"/years/2024/evidence/persons/{member}", $"/years/2024/ballots/townships/{site.TownshipId}", $"/years/2024/ballots/persons/{member}/villagers/representatives",
            "/grades/2024", $"/grades/2024/{await db.GradeResults.Select(g => g.Id).FirstAsync()}", "/grades/2024/compute", "/grades/2024/confirm", "/grades/2024/tie?quota=none&pool=none",
            "/ratings/2024", $"/ratings/2024/{await db.Ratings.Select(r => r.Id).FirstAsync()}", "/ratings/2024/run", "/ratings/2024/differences", "/ratings/2024/replay",
            "/overview/2024", "/ratings/2024?old=none&category=none&tenure=Unknown&kind=Village&grade=%E5%90%88%E6%A0%BC",
            "/years/2024/notice", "/years/2024/notice/post", $"/years/2024/notice/{notice}/print", $"/years/2024/notice/{notice}/void",
            "/years/2024/objections", "/years/2024/objections/new", $"/years/2024/objections/{await db.Objections.Select(o => o.Id).SingleAsync()}",
            "/pay", "/pay/incomes", "/pay/incomes/new", $"/pay/incomes/{income.Id}", "/pay/lines/2025", "/years/2024/scores/lines", $"/pay/{sheet}", $"/pay/{sheet}/lock", "/pay/cost/2025", "/reports", "/reports/summary?period=2024", "/reports/roster", "/reports/scores?period=2024", "/reports/approval?period=2024", "/reports/summary/forms",
        ];
    }

    private IEnumerable<string> Templates() => site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
        .Where(action => (action.ActionConstraints ?? []).OfType<HttpMethodActionConstraint>().All(constraint => constraint.HttpMethods.Contains("GET")))
        .Select(action => Parameter().Replace(action.AttributeRouteInfo!.Template ?? "", "{$1}")).Distinct(StringComparer.Ordinal);

    private static Regex Pattern(string template) => new($"^{Regex.Replace(template, @"\{(\w+)\}", "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{\**(\w+)[^{}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"[^\w-]+")]
    private static partial Regex Unsafe();
}
