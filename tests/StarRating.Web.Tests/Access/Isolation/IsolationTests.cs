using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data.Access;
using StarRating.Web.Access;

namespace StarRating.Web.Tests.Access.Isolation;

/// <summary>
/// Every route × every role × (own, another township's, another county's, nobody's) rows: what is not one's own is not found, what one's role
/// does not do is forbidden, who has not signed in is sent to the sign-in page; nothing of the others stands in any answer, and nothing is changed.
/// </summary>
public sealed class IsolationTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    private const long Nobodys = 987_654_321;

    private const string OwnRow = "one's own";

    private const string CountysRow = "another county's";

    private readonly Dictionary<string, PortalRoute> routes = PortalRoute.All(portal.Services).ToDictionary(route => route.Name, StringComparer.Ordinal);

    public static TheoryData<string> Visitors => [RouteTable.Nobody, RouteTable.NoBusiness, RouteTable.City, "C 已选县", RouteTable.Manager, RouteTable.Staff, RouteTable.Reviewer,
        RouteTable.SystemAdministrator, RouteTable.SecurityAdministrator, RouteTable.Auditor];

    [Fact]
    public void The_table_knows_every_route_and_no_other()
    {
        var answered = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal);
        Assert.Equal([], answered.Except(RouteTable.Lines.Select(line => line.Template)));
        var known = RouteTable.Lines.Select(line => line.Route).Where(name => !name.Contains(" health/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal([], routes.Keys.Except(known));
        Assert.Equal([], known.Except(routes.Keys));
    }

    [Fact]
    public void The_table_knows_every_role() =>
        Assert.Equal(
            [RolePresets.CityOfficial, RolePresets.CountyManager, RolePresets.CountyStaff, RolePresets.TownshipReviewer,
                RolePresets.SystemAdministrator, RolePresets.SecurityAdministrator, RolePresets.AuditAdministrator],
            RolePresets.All);

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task Nothing_opens_but_what_the_table_says(string who)
    {
        using var visitor = await Visitor(who);
        var seen = Seen(who);
        var faults = new List<string>();
        var before = await DatabaseState.ReadAsync(portal);
        foreach (var line in RouteTable.Lines.Where(line => !LeavesTheSession(line)))
        {
            if (!visitor.May(line) && RouteTable.Lines.Any(other => other.Route == line.Route && visitor.May(other)))
            {
                continue;
            }

            foreach (var aim in Aims(line).Where(aim => visitor.May(line) || aim.Name is OwnRow or CountysRow))
            {
                var expected = Expected(visitor, line, aim, seen);
                if (expected is null)
                {
                    continue;
                }

                using var answer = await visitor.GoAsync(line, Address(line, aim), aim.Place);
                var told = $"{(int)answer.StatusCode}, expected {expected}: {line.Route} with {aim}";
                if ((int)answer.StatusCode != expected || (expected == 302 && who == RouteTable.Nobody && !visitor.May(line) && !answer.Headers.Location!.ToString().Contains("sign-in", StringComparison.Ordinal)))
                {
                    faults.Add(told);
                }

                faults.AddRange(await Leaks(answer, seen, told, line));
            }

            if (!line.IsGet)
            {
                var after = await DatabaseState.ReadAsync(portal);

                // Who may ask for work leaves the wish in the table of jobs, even if it comes to nothing.
                faults.AddRange(after.ChangedSince(before).Where(table => table != "Jobs" || !visitor.May(line)).Select(table => $"changed {table}: {line.Route}"));
                before = after;
            }
        }

        Assert.True(faults.Count == 0, $"“{who}”:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    /// <summary>Which rows an address names: each value in turn somebody else's, then all of them.</summary>
    private IEnumerable<Aim> Aims(RouteLine line)
    {
        yield return new Aim(OwnRow, portal.Own, _ => portal.Own);
        if (line.Ids.Count == 0)
        {
            yield break;
        }

        foreach (var (name, other) in new (string, Furniture?)[] { ("another township's", portal.Neighbour), (CountysRow, portal.Foreign), ("nobody's", null) })
        {
            yield return new Aim(name, other ?? portal.Own, _ => other);
            foreach (var id in line.Ids.Count > 1 ? line.Ids : [])
            {
                yield return new Aim($"{name} {id}", portal.Own, value => value == id ? other : portal.Own) { Mixed = true };
            }
        }
    }

    private static string Address(RouteLine line, Aim aim) => line.Address((value, thing) => aim.Of(value)?[thing] ?? Nobodys);

    /// <returns>The status; null where there is nothing to expect, because a form about one's own would be done.</returns>
    private int? Expected(Visitor visitor, RouteLine line, Aim aim, IReadOnlyList<Furniture> seen)
    {
        var oneCounty = routes.GetValueOrDefault(line.Route)?.Access is RequiresAttribute { OneCounty: true };
        if (!visitor.May(line))
        {
            return visitor.Letter == RouteTable.Nobody ? 302 : 403;
        }

        if (oneCounty && seen.Select(place => place.CountyId).Distinct().Count() > 1)
        {
            return line.IsGet ? 200 : null;
        }

        var places = line.Ids.Select(id => (Id: id, Place: aim.Of(id))).ToList();
        var found = places.All(row => row.Place is { } place && (seen.Contains(place) || (IsOfCounty(line.ThingOf(row.Id)) && seen.Any(s => s.CountyId == place.CountyId))));
        if (aim.Mixed && found && places.All(row => row.Place == places[0].Place || IsOfCounty(line.ThingOf(row.Id))))
        {
            return null;
        }

        return aim.Mixed || !found ? 404 : line.IsGet || line.Route.StartsWith("ANY", StringComparison.Ordinal) ? line.Who == "*" && line.Route.Contains("error", StringComparison.Ordinal) ? 404 : line.Own : null;
    }

    private async Task<IEnumerable<string>> Leaks(HttpResponseMessage answer, IReadOnlyList<Furniture> seen, string told, RouteLine line)
    {
        var text = await answer.TextAsync();
        if (RouteTable.NamesPublishedPolicies.Contains(line.Route))
        {
            // What a county has published is no secret: its title may be read, nothing else.
            text = text.Replace($"{portal.Foreign.Mark}办法", "", StringComparison.Ordinal);
        }

        return new[] { portal.Own, portal.Neighbour, portal.Foreign }.Except(seen)
            .SelectMany(place => place.Secrets).Where(secret => text.Contains(secret, StringComparison.Ordinal)).Select(secret => $"leaks {secret}: {told}");
    }

    /// <summary>A county's own paper, the same for all its townships.</summary>
    private static bool IsOfCounty(Thing thing) => thing is Thing.County or Thing.Policy or Thing.Draft or Thing.Notice or Thing.PaySheet or Thing.CountyForm;

    private static bool LeavesTheSession(RouteLine line) => line.Route is "POST account/sign-out" or "POST account/sign-in" or "POST scope";

    private IReadOnlyList<Furniture> Seen(string who) => who switch
    {
        RouteTable.City => [portal.Own, portal.Neighbour, portal.Foreign],
        RouteTable.Manager or RouteTable.Staff or "C 已选县" => [portal.Own, portal.Neighbour],
        RouteTable.Reviewer => [portal.Own],
        _ => [],
    };

    private async Task<Visitor> Visitor(string who)
    {
        var user = who switch
        {
            RouteTable.City or "C 已选县" => portal.City.Official,
            RouteTable.Manager => portal.City.Manager,
            RouteTable.Staff => portal.Staff,
            RouteTable.Reviewer => portal.City.Reviewer,
            RouteTable.NoBusiness => portal.WithoutBusiness,
            RouteTable.SystemAdministrator => portal.Administrators[0],
            RouteTable.SecurityAdministrator => portal.Administrators[1],
            RouteTable.Auditor => portal.Administrators[2],
            _ => null,
        };
        var browser = user is null ? portal.CreateBrowser() : await portal.SignInAsync(user);
        if (who == "C 已选县")
        {
            Assert.Equal(HttpStatusCode.Found, (await browser.PostFormAsync("/scope", new() { ["countyId"] = $"{portal.City.County.Id}" }, "/")).StatusCode);
        }

        return await Isolation.Visitor.ArriveAsync(browser, who[..1]);
    }

    private sealed record Aim(string Name, Furniture Place, Func<string, Furniture?> Of)
    {
        /// <summary>The values belong to different places: together they name nothing.</summary>
        public bool Mixed { get; init; }

        public override string ToString() => Name;
    }
}
