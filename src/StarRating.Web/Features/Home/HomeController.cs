using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Access;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Application.Ratings.Corrections;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Features.Home;

/// <summary>待办: what waits for whoever has signed in, by role and scope.</summary>
public sealed class HomeController(CurrentUser user, WaitingQueries waiting, CorrectionTodos corrections) : PortalController
{
    [HttpGet("/"), SignedIn]
    public async Task<IActionResult> Index([FromServices] FirstStepQueries firstSteps, [FromServices] AdministratorTodos todos, [FromServices] ResetQueries resets, [FromServices] PolicyNews news)
    {
        if (!user.Can(Function.YearSee))
        {
            return await Administrator(todos, resets);
        }

        user.EnterScopeFor(Function.YearSee);
        var roles = Roles().ToArray();
        var years = await waiting.YearsAtWork(Stop);
        if (user.Scope.OnlyCountyId is null)
        {
            return View("City", new CityHomePage(years, await Policies(news)));
        }

        var items = new List<Waiting>();
        var others = new Dictionary<int, string>();
        foreach (var year in years)
        {
            items.AddRange(await waiting.For(year, roles, Stop));
            others[year.Year.Year] = string.Join("；", year.Readiness.Blockers
                .Where(b => b.ClearedBy is not { } actor || !roles.Contains(actor))
                .Select(b => b.ClearedBy is { } actor ? $"{b.Text}（{actor.ChineseName()}）" : b.Text));
        }

        items.AddRange(await corrections.For(roles, Stop));
        var policies = await Policies(news);
        var unopened = user.Can(Function.YearOpen) ? await waiting.NotOpened(Stop) : [];
        var beginning = years.Count == 0 && (user.Can(Function.OrganizationEdit) || user.Can(Function.YearOpen)) && !await firstSteps.HasYear(Stop);
        return View(new HomePage(years, items, unopened, others) { Policies = policies, First = beginning ? await firstSteps.Read(Stop) : null });
    }

    /// <summary>Of an administrator; nothing for an account without any grant.</summary>
    private async Task<IActionResult> Administrator(AdministratorTodos todos, ResetQueries resets) => user switch
    {
        _ when user.Can(Function.AccountsEdit) => View("Administrator", new AdministratorPage(await todos.OfSystem(Stop), [], "")),
        _ when user.Can(Function.GrantsEdit) => View("Administrator", new AdministratorPage(await todos.OfSecurity(Stop), await resets.WaitingFor(RolePresets.SecurityAdministrator, Stop), "grants")),
        _ when user.Can(Function.AuditSee) => View("Administrator", new AdministratorPage(await todos.OfAudit(Stop), await resets.WaitingFor(RolePresets.AuditAdministrator, Stop), "audit")),
        _ => View(HomePage.Nothing),
    };

    /// <summary>What waits about policies, in the scope of who writes them.</summary>
    private async Task<IReadOnlyList<PolicyTodo>> Policies(PolicyNews news)
    {
        if (!user.Can(Function.PoliciesEdit))
        {
            return [];
        }

        user.EnterScopeFor(Function.PoliciesEdit);
        var found = user.Scope.Writing == Writing.City ? await news.WaitingOfCity(user.Can(Function.PoliciesPublish), Stop)
            : await news.Waiting(mayEdit: true, user.Can(Function.PoliciesPublish), Stop);
        user.EnterScopeFor(Function.YearSee);
        return found;
    }

    /// <summary>The parts one plays in the year follow from what one may do.</summary>
    private IEnumerable<StageActor> Roles()
    {
        if (user.Can(Function.ScoresSubmit))
        {
            yield return StageActor.TownshipReviewer;
        }

        if (user.Can(Function.CohortFreeze) || user.Can(Function.NoticesEdit))
        {
            yield return StageActor.CountyStaff;
        }

        if (user.Can(Function.YearAdvance))
        {
            yield return StageActor.CountyManager;
        }
    }
}

/// <summary>待办 of one of the three administrators.</summary>
/// <param name="Items">What to look at.</param>
/// <param name="Resets">Applications that wait for this one's consent.</param>
/// <param name="ConsentPath">Where the consent is given.</param>
public sealed record AdministratorPage(IReadOnlyList<AdministratorTodo> Items, IReadOnlyList<ResetRow> Resets, string ConsentPath);

/// <summary>What a city official sees.</summary>
/// <param name="Years">The years at work in every county.</param>
/// <param name="Policies">What waits about the city's policy.</param>
public sealed record CityHomePage(IReadOnlyList<YearAtWork> Years, IReadOnlyList<PolicyTodo> Policies);

/// <summary>What the home page shows.</summary>
/// <param name="Years">The years at work.</param>
/// <param name="Items">What waits for oneself.</param>
/// <param name="Unopened">Years that ought to have been opened.</param>
/// <param name="Others">By year, what waits for others or for time.</param>
public sealed record HomePage(IReadOnlyList<YearAtWork> Years, IReadOnlyList<Waiting> Items, IReadOnlyList<int> Unopened, IReadOnlyDictionary<int, string> Others)
{
    public static HomePage Nothing { get; } = new([], [], [], new Dictionary<int, string>());

    /// <summary>What is to be done before the first year; null once the county has one.</summary>
    public FirstSteps? First { get; init; }

    /// <summary>What waits about the county's policy.</summary>
    public IReadOnlyList<PolicyTodo> Policies { get; init; } = [];

    /// <summary>How many things wait.</summary>
    public int Count => Items.Count + Unopened.Count + Policies.Count;

    public IEnumerable<Waiting> Late => Items.Where(i => i.IsLate);
}
