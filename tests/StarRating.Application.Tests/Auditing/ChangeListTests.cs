using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Auditing;
using StarRating.Application.Lists;
using StarRating.Application.Tests.Access;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Auditing;

/// <summary>变更记录 of a county: each sees the changes of the rows that one sees, and no others.</summary>
public sealed class ChangeListTests
{
    [Theory, Engines]
    public async Task A_change_names_who_why_whom_and_the_values_before_and_after(Engine engine)
    {
        await using var scene = await Make(engine);
        var row = Assert.Single(await Rows(scene, scene.Clerk, East(scene), new(Entity: nameof(Secretary), UseCase: "EditSecretary")));
        Assert.Equal(("核对户口簿", scene.Counties.Secretaries[0].Id, "解玉清"), (row.Reason, row.SecretaryId!.Value, row.Person));
        Assert.Contains(row.Values, value => (value.Field, value.After) == ("Name", "解玉清"));
        var sanction = Assert.Single(await Rows(scene, scene.Clerk, East(scene), new(Entity: nameof(Sanction))));
        Assert.Equal("解玉清", sanction.Person);
        Assert.Null(Assert.Single(await Rows(scene, scene.Clerk, East(scene), new(Entity: nameof(Township), UseCase: "RenameTownship"))).Person);
    }

    [Theory, Engines]
    public async Task Who_may_not_see_rows_of_a_kind_sees_no_change_of_them(Engine engine)
    {
        await using var scene = await Make(engine);
        var reader = await Account(scene, "reader", [Function.SecretariesSee, Function.OrganizationSee], ScopeKind.County, scene.Counties.East.Id);
        var seen = await Rows(scene, reader, East(scene), new());
        Assert.NotEmpty(seen);
        Assert.DoesNotContain(seen, row => row.Entity is nameof(Sanction) or nameof(User) or nameof(Grant));
        Assert.Equal([nameof(Sanction)], (await Rows(scene, scene.Clerk, East(scene), new())).Select(row => row.Entity).Except(seen.Select(row => row.Entity)));
        Assert.Empty(await Rows(scene, reader, East(scene), new(Entity: nameof(Sanction))));
        Assert.Empty(await Rows(scene, reader, East(scene), new(Entity: nameof(Grant))));
    }

    [Theory, Engines]
    public async Task A_grant_for_one_township_opens_nothing_on_a_page_of_the_county(Engine engine)
    {
        await using var scene = await Make(engine);
        var half = await Account(scene, "half", [Function.SecretariesSee], ScopeKind.County, scene.Counties.East.Id);
        await using (var db = scene.Database.OpenAsSystem())
        {
            db.Add(new Grant { UserId = half, Function = Function.DisciplineSee, ScopeKind = ScopeKind.Township, CountyId = scene.Counties.East.Id, TownshipId = scene.Counties.Townships[0].Id });
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain(await Rows(scene, half, East(scene), new()), row => row.Entity == nameof(Sanction));
    }

    [Theory, Engines]
    public async Task Another_county_and_another_township_see_nothing_of_it(Engine engine)
    {
        await using var scene = await Make(engine);
        var west = await Account(scene, "west", [.. RolePresets.CountyStaff.Functions], ScopeKind.County, scene.Counties.West.Id);
        Assert.DoesNotContain(await Rows(scene, west, SessionScope.County(scene.Counties.West.Id), new()), row => row.UseCase is "EditSecretary" or "RecordSanction");
        Assert.Empty(await Rows(scene, west, East(scene), new()));
        var other = scene.Counties.Townships.First(t => t.CountyId == scene.Counties.East.Id && t.Id != scene.Counties.Secretaries[0].TownshipId);
        var neighbour = await Account(scene, "next", [Function.SecretariesSee], ScopeKind.Township, scene.Counties.East.Id, other.Id);
        Assert.DoesNotContain(
            await Rows(scene, neighbour, SessionScope.Townships(scene.Counties.East.Id, other.Id), new()), row => row.SecretaryId == scene.Counties.Secretaries[0].Id);
    }

    [Theory, Engines]
    public async Task It_is_found_by_initials_by_person_by_day_and_by_who_did_it(Engine engine)
    {
        await using var scene = await Make(engine);
        var person = scene.Counties.Secretaries[0].Id;
        foreach (var filter in new ChangeFilter[] { new(Text: "xyq"), new(Text: "解玉清"), new(SecretaryId: person), new(SecretaryId: person, Text: "xieyuqing") })
        {
            Assert.All(await Rows(scene, scene.Clerk, East(scene), filter), row => Assert.Equal(person, row.SecretaryId));
            Assert.Equal(2, (await Rows(scene, scene.Clerk, East(scene), filter)).Count(row => row.UseCase is "EditSecretary" or "RecordSanction"));
        }

        Assert.Empty(await Rows(scene, scene.Clerk, East(scene), new(Text: "没有这个人")));
        Assert.Empty(await Rows(scene, scene.Clerk, East(scene), new(SecretaryId: scene.Counties.Secretaries[2].Id)));
        Assert.Equal(3, (await Rows(scene, scene.Clerk, East(scene), new(From: new(2026, 3, 5), To: new(2026, 3, 5)))).Count);
        Assert.Equal(3, (await Rows(scene, scene.Clerk, East(scene), new(Who: $"账号{scene.Clerk}"))).Count);
        Assert.Empty(await Rows(scene, scene.Clerk, East(scene), new(From: new(2026, 3, 6))));
    }

    [Theory, Engines]
    public async Task The_newest_stands_first_and_paging_meets_every_change_once(Engine engine)
    {
        await using var scene = await Make(engine);
        var all = (await Rows(scene, scene.Clerk, East(scene), new())).Select(row => row.Id).ToList();
        Assert.Equal("RenameTownship", (await Rows(scene, scene.Clerk, East(scene), new()))[0].UseCase);
        var met = new List<long>();
        var page = await Page(scene, scene.Clerk, East(scene), new(), new(Size: 2));
        while (true)
        {
            met.AddRange(page.Rows.Select(row => row.Id));
            if (page.Number >= page.Pages)
            {
                break;
            }

            page = await Page(scene, scene.Clerk, East(scene), new(), new(page.Number + 1, page.Last, Known: page.Total, Size: 2));
        }

        Assert.True(all.Count > 4);
        Assert.Equal(all, met);
    }

    [Fact]
    public void Every_kind_of_row_says_who_may_see_its_changes() => Assert.Equal(
        FieldNames.AllEntities.Select(pair => pair.Key).Order(StringComparer.Ordinal),
        RecordFunctions.All.Keys.Concat(RecordFunctions.AuditorsAlone).Order(StringComparer.Ordinal));

    private static SessionScope East(AdministratorScene scene) => SessionScope.County(scene.Counties.East.Id);

    /// <summary>The clerk renames a person, records a sanction, then renames a township, on 2026-03-05.</summary>
    private static async Task<AdministratorScene> Make(Engine engine)
    {
        var scene = await AdministratorScene.Make(engine);
        scene.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
        await scene.As(scene.Clerk, async services =>
        {
            var db = services.GetRequiredService<StarRatingContext>();
            var why = services.GetRequiredService<Session>().Why;
            var person = scene.Counties.Secretaries[0].Id;
            why.For("EditSecretary", "核对户口簿");
            (await db.Secretaries.AsTracking().SingleAsync(s => s.Id == person)).Name = "解玉清";
            await db.SaveChangesAsync();
            why.For("RecordSanction", "县纪委来函");
            db.Add(new Sanction { CountyId = scene.Counties.East.Id, SecretaryId = person, Kind = SanctionKind.PartyWarning, DecidedOn = new(2026, 2, 1), Authority = "县纪委" });
            await db.SaveChangesAsync();
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            why.For("RenameTownship", "省政府批复");
            var township = scene.Counties.Townships[0].Id;
            (await db.Townships.AsTracking().SingleAsync(t => t.Id == township)).Name = "新名镇";
            await db.SaveChangesAsync();
        });
        return scene;
    }

    private static async Task<IReadOnlyList<ChangeRow>> Rows(AdministratorScene scene, long user, SessionScope scope, ChangeFilter filter) =>
        (await Page(scene, user, scope, filter, new(Size: 1000))).Rows;

    private static async Task<KeyPage<ChangeRow>> Page(AdministratorScene scene, long user, SessionScope scope, ChangeFilter filter, PageAsk ask)
    {
        await using var services = scene.Node().CreateAsyncScope();
        services.ServiceProvider.GetRequiredService<Session>().Enter(scope, user, $"账号{user}");
        return await services.ServiceProvider.GetRequiredService<ChangeListQueries>().Page(filter, null, ask);
    }

    private static async Task<long> Account(
        AdministratorScene scene, string login, IReadOnlyList<Function> functions, ScopeKind kind, long countyId, long? townshipId = null)
    {
        var user = await scene.Account(login);
        await using var db = scene.Database.OpenAsSystem();
        db.AddRange(functions.Select(function => new Grant { UserId = user, Function = function, ScopeKind = kind, CountyId = countyId, TownshipId = townshipId }));
        await db.SaveChangesAsync();
        return user;
    }
}
