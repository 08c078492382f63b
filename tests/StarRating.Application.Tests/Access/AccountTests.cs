using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Access;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Access;

/// <summary>账号管理: opened without any function, never deleted, and always somebody who can go on.</summary>
public sealed class AccountTests
{
    [Theory, Engines]
    public async Task A_new_account_may_do_nothing_and_must_change_its_password(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var made = await Open(scene, "wang.li");

        var user = await scene.Read(db => db.Users.Include(u => u.Grants).SingleAsync(u => u.Id == made.UserId));
        Assert.Empty(user.Grants);
        Assert.True(user.MustChangePassword);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, made.Password));
        Assert.Empty(new PasswordRules().Faults(made.Password, made.Login));
        var record = await scene.Read(db => db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(OpenAccount)));
        Assert.Equal(("User", made.UserId, "新到任", scene.Keeper), (record.Entity, record.EntityId!.Value, record.Reason, record.UserId!.Value));
        Assert.DoesNotContain(made.Password, record.ChangesJson, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_login_is_used_once_whatever_its_case_and_even_after_closing(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var made = await Open(scene, "Wang.Li");
        await scene.As(scene.Keeper, s => s.GetRequiredService<CloseAccount>().Close(made.UserId, "调离"));

        Assert.Contains("已被使用", (await Assert.ThrowsAsync<Refusal>(() => Open(scene, "wang.li"))).Message, StringComparison.Ordinal);
        Assert.Contains("3 至 40 位", (await Assert.ThrowsAsync<Refusal>(() => Open(scene, "王力"))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_township_of_another_county_is_no_place_for_an_account(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var foreign = scene.Counties.Townships[2];
        Assert.NotEqual(scene.Counties.East.Id, foreign.CountyId);
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s =>
            s.GetRequiredService<OpenAccount>().Open(new NewAccount("wang", "王", scene.Counties.East.Id, foreign.Id, "新到任"))));
    }

    [Theory, Engines]
    public async Task A_reset_unlocks_ends_the_sessions_and_is_recorded_without_the_password(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await scene.Read(db => db.Users.Where(u => u.Id == scene.Clerk).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, scene.Clock.GetUtcNow().AddHours(1))));
        var stamp = await scene.Read(db => db.Users.Where(u => u.Id == scene.Clerk).Select(u => u.SecurityStamp).SingleAsync());
        Assert.Equal(AccountState.Locked, (await scene.As(scene.Keeper, s => s.GetRequiredService<AccountQueries>().Of(scene.Clerk))).State);

        var made = await scene.As(scene.Keeper, s => s.GetRequiredService<ResetPassword>().Reset(scene.Clerk, "本人遗忘"));

        var user = await scene.Read(db => db.Users.SingleAsync(u => u.Id == scene.Clerk));
        Assert.True(user is { MustChangePassword: true, LockoutEnd: null } && user.SecurityStamp != stamp);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, made.Password));
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s => s.GetRequiredService<ResetPassword>().Reset(scene.Keeper, "自己")));
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s => s.GetRequiredService<ResetPassword>().Reset(scene.Clerk, " ")));
    }

    [Theory, Engines]
    public async Task A_locked_account_is_found_by_its_state_and_unlocked(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await scene.Read(db => db.Users.Where(u => u.Id == scene.Clerk).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, scene.Clock.GetUtcNow().AddHours(1))));
        await scene.Read(db => db.Users.Where(u => u.Id == scene.Auditor).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, scene.Clock.GetUtcNow().AddHours(-1))));

        Assert.Equal([scene.Clerk], await Ids(scene, AccountState.Locked));
        Assert.Equal(new[] { scene.Guardian, scene.Auditor, scene.Keeper }.Order(), (await Ids(scene, AccountState.Open)).Order());
        await scene.As(scene.Keeper, s => s.GetRequiredService<UnlockAccount>().Unlock(scene.Clerk, "本人在场"));
        Assert.Empty(await Ids(scene, AccountState.Locked));
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s => s.GetRequiredService<UnlockAccount>().Unlock(scene.Clerk, "再来")));
    }

    [Theory, Engines]
    public async Task A_closed_account_loses_every_function_at_once_and_has_them_again_when_reopened(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await scene.As(scene.Keeper, s => s.GetRequiredService<CloseAccount>().Close(scene.Clerk, "调离"));
        Assert.False((await Held(scene)).Allow(Function.SecretariesSee));
        Assert.Equal([scene.Clerk], await Ids(scene, AccountState.Closed));

        await scene.As(scene.Keeper, s => s.GetRequiredService<ReopenAccount>().Reopen(scene.Clerk, "调回"));
        Assert.True((await Held(scene)).Allow(Function.SecretariesSee));
    }

    [Theory, Engines]
    public async Task The_last_of_those_who_keep_accounts_or_give_functions_is_not_closed(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var other = await scene.Account("xitong2", RolePresets.SystemAdministrator);

        Assert.Contains("自己", (await Assert.ThrowsAsync<Refusal>(() => Close(scene, scene.Keeper))).Message, StringComparison.Ordinal);
        Assert.Contains("唯一可用的安全管理员", (await Assert.ThrowsAsync<Refusal>(() => Close(scene, scene.Guardian))).Message, StringComparison.Ordinal);
        await Close(scene, other);
        await Assert.ThrowsAsync<Refusal>(() => Close(scene, scene.Keeper, other));
        await scene.Account("anquan2", RolePresets.SecurityAdministrator);
        await Close(scene, scene.Guardian);
        await Close(scene, scene.Auditor);
    }

    [Theory, Engines]
    public async Task Two_who_close_each_other_at_the_same_moment_leave_one(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var other = await scene.Account("xitong2", RolePresets.SystemAdministrator);

        var ends = await Task.WhenAll(Try(scene.Keeper, other), Try(other, scene.Keeper));

        Assert.Equal(1, ends.Count(refused => !refused));
        Assert.Single(await scene.Read(db => db.Users.Where(u => u.ClosedAt == null && u.Grants.Any(g => g.Function == Function.AccountsEdit)).ToListAsync()));

        async Task<bool> Try(long who, long whom)
        {
            try
            {
                await Task.Run(() => Close(scene, whom, who));
                return false;
            }
            catch (Refusal)
            {
                return true;
            }
        }
    }

    [Theory, Engines]
    public async Task Who_saves_second_over_the_same_account_is_told(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var seen = await scene.As(scene.Keeper, s => s.GetRequiredService<AccountQueries>().Of(scene.Clerk));
        await Edit("甲");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Edit("乙"));

        Task Edit(string name) => scene.As(scene.Keeper, s => s.GetRequiredService<EditAccount>().Edit(new AccountEdit(scene.Clerk, seen.Stamp, name, null, null, "更正")));
    }

    [Theory, Engines]
    public async Task The_rules_of_passwords_hold_on_this_node_at_once_and_on_another_within_seconds(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        var (here, elsewhere) = (scene.Node(), scene.Node());
        Assert.Equal(10, (await elsewhere.GetRequiredService<PasswordRuleBook>().Read()).MinLength);
        await using (var scope = here.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Session>().Enter(SessionScope.Nobody, scene.Guardian, "安全管理员");
            var change = scope.ServiceProvider.GetRequiredService<ChangePasswordRules>();
            await Assert.ThrowsAsync<Refusal>(() => change.Change(new(0, 4, 3, 5, 15, 0, 60, "太短")));
            await Assert.ThrowsAsync<Refusal>(() => change.Change(new(0, 14, 3, 5, 15, 0, 60, "")));
            await change.Change(new(0, 14, 3, 5, 15, 90, 60, "上级要求"));
        }

        Assert.Equal(14, (await here.GetRequiredService<PasswordRuleBook>().Read()).MinLength);
        scene.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal((14, 90), ((await elsewhere.GetRequiredService<PasswordRuleBook>().Read()).MinLength, (await elsewhere.GetRequiredService<PasswordRuleBook>().Read()).ExpiryDays));
        var record = await scene.Read(db => db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(ChangePasswordRules)));
        Assert.Equal("上级要求", record.Reason);
    }

    [Theory, Engines]
    public async Task Accounts_are_found_and_ordered_by_the_pinyin_of_their_names(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        foreach (var (login, name) in new[] { ("zed", "安小平"), ("abc", "周大力"), ("mid", "单雄") })
        {
            await scene.As(scene.Keeper, s => s.GetRequiredService<OpenAccount>().Open(new NewAccount(login, name, scene.Counties.East.Id, null, "新到任")));
        }

        Assert.Equal(["单雄"], await Names(new AccountFilter("shan")));
        Assert.Equal(["周大力"], await Names(new AccountFilter("zdl")));
        Assert.Equal(["安小平"], await Names(new AccountFilter("ZED")));
        var ordered = (await Names(new AccountFilter(CountyId: scene.Counties.East.Id), "name")).Where(name => name is "安小平" or "周大力" or "单雄");
        Assert.Equal(["安小平", "单雄", "周大力"], ordered);

        // Accounts that an earlier version opened get their columns with the migration.
        await scene.Read(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Users\" SET \"Search\" = ''"));
        Assert.Empty(await Names(new AccountFilter("zdl")));
        await scene.As(scene.Keeper, async s =>
        {
            await Schema.NameAccountsAsync(s.GetRequiredService<StarRatingContext>());
            return true;
        });
        Assert.Equal(["周大力"], await Names(new AccountFilter("zdl")));

        async Task<IReadOnlyList<string>> Names(AccountFilter filter, string? sort = null) =>
            [.. (await scene.As(scene.Keeper, s => s.GetRequiredService<AccountQueries>().Page(filter, sort, new()))).Rows.Select(row => row.Name)];
    }

    private static Task<MadePassword> Open(AdministratorScene scene, string login) =>
        scene.As(scene.Keeper, s => s.GetRequiredService<OpenAccount>().Open(new NewAccount(login, "王力", scene.Counties.East.Id, scene.Counties.Townships[0].Id, "新到任")));

    private static Task Close(AdministratorScene scene, long whom, long? who = null) =>
        scene.As(who ?? scene.Keeper, s => s.GetRequiredService<CloseAccount>().Close(whom, "调离"));

    private static Task<HeldGrants> Held(AdministratorScene scene) => scene.As(scene.Clerk, s => s.GetRequiredService<AccessQueries>().GrantsOf(scene.Clerk));

    private static async Task<IReadOnlyList<long>> Ids(AdministratorScene scene, AccountState state) =>
        [.. (await scene.As(scene.Keeper, s => s.GetRequiredService<AccountQueries>().Page(new AccountFilter(State: state), null, new()))).Rows.Select(row => row.Id)];
}
