using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Access;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Access;

/// <summary>授权管理: roles and single functions in a place, and 三员分立.</summary>
public sealed class GrantTests
{
    [Theory, Engines]
    public async Task A_role_is_given_in_a_place_and_seen_as_a_role(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var user = await scene.Account("wang");
        await Give(scene, user, RolePresets.CountyManager, East(scene));

        var place = Assert.Single((await Of(scene, user)).Places);
        Assert.Equal(("县级主管", East(scene)), (place.Role, place.Place));
        Assert.Equal(SessionScope.County(scene.Counties.East.Id).OnlyCountyId, (await Held(scene, user)).ScopeFor(Function.YearAdvance, null).OnlyCountyId);
        var records = await scene.Read(db => db.ChangeRecords.Where(r => r.UseCase == nameof(GiveRole) && r.Reason == "任命").ToListAsync());
        Assert.Equal(RolePresets.CountyManager.Functions.Count, records.Count(r => r.Entity == nameof(Grant)));
        Assert.Equal((nameof(User), user), (records.Single(r => r.Entity != nameof(Grant)).Entity, records.Single(r => r.Entity != nameof(Grant)).EntityId));
    }

    [Theory, Engines]
    public async Task Single_functions_are_taken_and_given_again_and_everything_is_taken_at_last(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await Change(scene, scene.Clerk, East(scene), [.. RolePresets.CountyStaff.Functions.Except([Function.SecretariesUnmask])]);
        Assert.Equal("县级经办（少 1 项）", (await Of(scene, scene.Clerk)).Places.Single().Role);
        Assert.False((await Held(scene, scene.Clerk)).Allow(Function.SecretariesUnmask));

        await Change(scene, scene.Clerk, East(scene), RolePresets.CountyStaff.Functions);
        Assert.Equal("县级经办", (await Of(scene, scene.Clerk)).Places.Single().Role);
        await Change(scene, scene.Clerk, East(scene), []);
        Assert.Empty((await Of(scene, scene.Clerk)).Places);
        Assert.Contains("没有变化", (await Assert.ThrowsAsync<Refusal>(() => Change(scene, scene.Clerk, East(scene), []))).Message, StringComparison.Ordinal);
    }

    /// <summary>Each of the three, and business, with each other.</summary>
    [Theory, Engines]
    public async Task The_three_exclude_each_other_and_every_business_role(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var roles = new (RolePreset Role, GrantPlace Place)[]
        {
            (RolePresets.SystemAdministrator, new(ScopeKind.Installation)),
            (RolePresets.SecurityAdministrator, new(ScopeKind.Installation)),
            (RolePresets.AuditAdministrator, new(ScopeKind.Installation)),
            (RolePresets.CityOfficial, new(ScopeKind.City)),
            (RolePresets.CountyStaff, East(scene)),
            (RolePresets.TownshipReviewer, new(ScopeKind.Township, scene.Counties.East.Id, scene.Counties.Townships[0].Id)),
        };
        foreach (var (first, at) in roles)
        {
            foreach (var (second, then) in roles.Where(other => other.Role != first))
            {
                var user = await scene.Account($"u-{Array.FindIndex(roles, r => r.Role == first)}-{Array.FindIndex(roles, r => r.Role == second)}");
                await Give(scene, user, first, at);
                if (RolePresets.Administrators.Contains(first) || RolePresets.Administrators.Contains(second))
                {
                    Assert.Contains("不能同时是", (await Assert.ThrowsAsync<Refusal>(() => Give(scene, user, second, then))).Message, StringComparison.Ordinal);
                }
                else
                {
                    await Give(scene, user, second, then);
                }
            }
        }
    }

    [Theory, Engines]
    public async Task Nobody_changes_the_own_grants_and_the_last_giver_stays(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var other = await scene.Account("anquan2", RolePresets.SecurityAdministrator);
        var everywhere = new GrantPlace(ScopeKind.Installation);

        Assert.Contains("自己", (await Assert.ThrowsAsync<Refusal>(() => Change(scene, scene.Guardian, everywhere, []))).Message, StringComparison.Ordinal);
        Assert.Contains("唯一可用的系统管理员", (await Assert.ThrowsAsync<Refusal>(() => Change(scene, scene.Keeper, everywhere, []))).Message, StringComparison.Ordinal);
        await Change(scene, scene.Auditor, everywhere, []);
        await Change(scene, other, everywhere, []);
        Assert.Contains("唯一可用的安全管理员", (await Assert.ThrowsAsync<Refusal>(() => Change(scene, scene.Guardian, everywhere, [], other))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_does_not_belong_in_a_place_is_not_given_there(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var user = await scene.Account("wang");
        await Assert.ThrowsAsync<Refusal>(() => Change(scene, user, new(ScopeKind.City), [Function.ScoresEnter]));
        await Assert.ThrowsAsync<Refusal>(() => Change(scene, user, East(scene), [Function.AccountsEdit]));
        await Assert.ThrowsAsync<Refusal>(() => Change(scene, user, new(ScopeKind.County, 987_654), [Function.OrganizationSee]));
        await Assert.ThrowsAsync<Refusal>(() => Change(scene, user, new(ScopeKind.Township, scene.Counties.East.Id, scene.Counties.Townships[2].Id), [Function.ScoresEnter]));
        await Assert.ThrowsAsync<Refusal>(() => Give(scene, user, RolePresets.TownshipReviewer, East(scene)));
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Guardian, s => s.GetRequiredService<ChangeGrants>().Change(new(user, East(scene), [Function.OrganizationSee], " "))));
        Assert.Empty((await Of(scene, user)).Places);
    }

    [Theory, Engines]
    public async Task A_closed_account_is_given_nothing_more_but_its_functions_are_taken(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await scene.As(scene.Keeper, s => s.GetRequiredService<CloseAccount>().Close(scene.Clerk, "调离"));
        await Assert.ThrowsAsync<Refusal>(() => Give(scene, scene.Clerk, RolePresets.CountyManager, East(scene)));
        await Change(scene, scene.Clerk, East(scene), []);
    }

    [Theory, Engines]
    public async Task Who_may_do_what_where_is_found_by_role_function_and_county(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var manager = await scene.Account("zhuguan", RolePresets.CountyManager, scene.Counties.East.Id);
        Assert.Equal([scene.Clerk], await Find(new(Role: "县级经办")));
        Assert.Equal([manager], await Find(new(Role: "县级主管")));
        Assert.Equal([scene.Clerk, manager], (await Find(new(Function: Function.SecretariesUnmask))).Order());
        Assert.Equal([scene.Guardian], await Find(new(Role: "安全管理员")));
        Assert.Empty(await Find(new(CountyId: scene.Counties.Townships[2].CountyId)));
        var idle = await scene.Account("idle");
        Assert.Equal([idle], await Find(new(Role: GrantQueries.Without)));

        async Task<IReadOnlyList<long>> Find(GrantFilter filter) =>
            [.. (await scene.As(scene.Guardian, s => s.GetRequiredService<GrantQueries>().Page(filter, null, new()))).Rows.Select(row => row.UserId)];
    }

    [Fact]
    public void A_place_is_read_as_it_was_written_and_nothing_else_is_one()
    {
        foreach (var place in new GrantPlace[] { new(ScopeKind.Installation), new(ScopeKind.City), new(ScopeKind.County, 3), new(ScopeKind.Township, 3, 45) })
        {
            Assert.Equal(place, GrantPlace.FromText(place.ToText()));
        }

        Assert.All(new[] { null, "", "County", "County:x", "Township:3", "City:3", "Self:1", "9" }, text => Assert.Null(GrantPlace.FromText(text)));
    }

    private static GrantPlace East(AdministratorScene scene) => new(ScopeKind.County, scene.Counties.East.Id);

    private static Task Give(AdministratorScene scene, long user, RolePreset role, GrantPlace place) =>
        scene.As(scene.Guardian, s => s.GetRequiredService<GiveRole>().Give(new RoleGift(user, role.Name, place, "任命")));

    private static Task Change(AdministratorScene scene, long user, GrantPlace place, IReadOnlyCollection<Function> functions, long? who = null) =>
        scene.As(who ?? scene.Guardian, s => s.GetRequiredService<ChangeGrants>().Change(new GrantChange(user, place, functions, "调整")));

    private static Task<GrantHolder> Of(AdministratorScene scene, long user) => scene.As(scene.Guardian, s => s.GetRequiredService<GrantQueries>().Of(user));

    private static Task<HeldGrants> Held(AdministratorScene scene, long user) => scene.As(user, s => s.GetRequiredService<AccessQueries>().GrantsOf(user));
}
