using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Access;
using StarRating.Application.Setup;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Access;

/// <summary>The 系统管理员 does not become another administrator by resetting a password.</summary>
public sealed class ResetConsentTests
{
    [Theory, Engines]
    public async Task An_administrators_password_is_reset_only_with_anothers_consent_and_only_once(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        Assert.Contains("须先申请，由安全管理员同意", (await Assert.ThrowsAsync<Refusal>(() => Reset(scene, scene.Auditor))).Message, StringComparison.Ordinal);

        Assert.Equal("安全管理员", await Ask(scene, scene.Auditor));
        var request = Assert.Single(await scene.As(scene.Guardian, s => s.GetRequiredService<ResetQueries>().WaitingFor(RolePresets.SecurityAdministrator)));
        await Assert.ThrowsAsync<Refusal>(() => Reset(scene, scene.Auditor));
        await Assert.ThrowsAsync<NotFound>(() => Decide(scene, scene.Auditor, request.Id, RolePresets.AuditAdministrator));
        await Decide(scene, scene.Guardian, request.Id, RolePresets.SecurityAdministrator);
        await Assert.ThrowsAsync<Refusal>(() => Decide(scene, scene.Guardian, request.Id, RolePresets.SecurityAdministrator));

        Assert.NotEmpty((await Reset(scene, scene.Auditor)).Password);
        await Assert.ThrowsAsync<Refusal>(() => Reset(scene, scene.Auditor));
        var told = await scene.Read(db => db.ChangeRecords.Where(r => r.UseCase == nameof(ConsentToReset)).Select(r => r.Reason).FirstAsync());
        Assert.Contains("同意重置账号“shenji”的密码", told, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_guardian_does_not_consent_to_the_guardians_own_reset_but_the_auditor(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        Assert.Equal("审计管理员", await Ask(scene, scene.Guardian));
        Assert.Empty(await scene.As(scene.Guardian, s => s.GetRequiredService<ResetQueries>().WaitingFor(RolePresets.SecurityAdministrator)));
        var request = Assert.Single(await scene.As(scene.Auditor, s => s.GetRequiredService<ResetQueries>().WaitingFor(RolePresets.AuditAdministrator)));
        await Decide(scene, scene.Auditor, request.Id, RolePresets.AuditAdministrator);

        scene.Clock.Advance(TimeSpan.FromHours(ResetRequest.HoursGood + 1));
        await Assert.ThrowsAsync<Refusal>(() => Reset(scene, scene.Guardian));
    }

    [Theory, Engines]
    public async Task What_was_refused_gives_nothing_and_an_ordinary_account_needs_no_consent(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await Ask(scene, scene.Auditor);
        var request = Assert.Single(await scene.As(scene.Guardian, s => s.GetRequiredService<ResetQueries>().WaitingFor(RolePresets.SecurityAdministrator)));
        await scene.As(scene.Guardian, s => s.GetRequiredService<ConsentToReset>().Decide(request.Id, RolePresets.SecurityAdministrator, false));
        await Assert.ThrowsAsync<Refusal>(() => Reset(scene, scene.Auditor));
        await Assert.ThrowsAsync<Refusal>(() => Ask(scene, scene.Clerk));
        Assert.NotEmpty((await Reset(scene, scene.Clerk)).Password);
    }

    [Theory, Engines]
    public async Task Each_administrator_finds_what_is_theirs_to_look_at(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await scene.Account("nobody");
        Assert.Contains(await scene.As(scene.Keeper, s => s.GetRequiredService<AdministratorTodos>().OfSystem()), todo => todo.Text.Contains("从未登录", StringComparison.Ordinal));
        Assert.Contains(await scene.As(scene.Guardian, s => s.GetRequiredService<AdministratorTodos>().OfSecurity()), todo => todo.Text == "1 个账号还没有授权" && todo.Detail == "nobody");
        await Reset(scene, scene.Clerk);
        Assert.Contains(await scene.As(scene.Auditor, s => s.GetRequiredService<AdministratorTodos>().OfAudit()), todo => todo.Text.Contains("1 次重置密码", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task The_city_gets_another_name_with_a_reason(Engine engine)
    {
        await using var scene = await AdministratorScene.Make(engine);
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s => s.GetRequiredService<RenameCity>().Rename(" ", "改名")));
        await Assert.ThrowsAsync<Refusal>(() => scene.As(scene.Keeper, s => s.GetRequiredService<RenameCity>().Rename("河东市", " ")));
        await scene.As(scene.Keeper, s => s.GetRequiredService<RenameCity>().Rename(" 河东市 ", "区划调整"));
        Assert.Equal("河东市", await scene.Read(db => db.Installation.Select(row => row.CityName).FirstAsync()));
        Assert.Equal("区划调整", await scene.Read(db => db.ChangeRecords.Where(r => r.UseCase == nameof(RenameCity)).Select(r => r.Reason).SingleAsync()));
    }

    private static Task<MadePassword> Reset(AdministratorScene scene, long account) => scene.As(scene.Keeper, s => s.GetRequiredService<ResetPassword>().Reset(account, "本人遗忘"));

    private static Task<string> Ask(AdministratorScene scene, long account) => scene.As(scene.Keeper, s => s.GetRequiredService<AskForReset>().Ask(account, "本人遗忘"));

    private static Task Decide(AdministratorScene scene, long who, long request, RolePreset role) => scene.As(who, s => s.GetRequiredService<ConsentToReset>().Decide(request, role, true));
}
