using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;

namespace StarRating.Web.Tests.Access;

/// <summary>An account on its way: opened by one, given a role by another, used, locked, closed; and what the third reads of it.</summary>
public sealed class AdministrationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_account_is_opened_given_a_role_used_and_closed()
    {
        var keeper = await portal.SignInAsync(await portal.AddUserAsync("keeper-1", RolePresets.SystemAdministrator));
        var guardian = await portal.SignInAsync(await portal.AddUserAsync("guardian-1", RolePresets.SecurityAdministrator));
        var auditor = await portal.SignInAsync(await portal.AddUserAsync("auditor-1", RolePresets.AuditAdministrator));

        var made = await (await keeper.PostFormAsync("/accounts/new", new()
        {
            ["Form.Login"] = "new-manager",
            ["Form.Name"] = "新主管",
            ["Form.Place"] = $"{portal.City.County.Id}",
            ["Form.Reason"] = "组织部来函",
        })).TextAsync();
        var password = Regex.Match(made, "data-password>([^<]+)<").Groups[1].Value;
        var id = await portal.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "new-manager").Select(u => u.Id).SingleAsync());
        Assert.DoesNotContain(password, await (await keeper.GetAsync($"/accounts/{id}")).TextAsync());

        // Signed in with nothing given yet, after choosing a password.
        var manager = portal.CreateBrowser();
        await manager.PostFormAsync("/account/sign-in", new() { ["UserName"] = "new-manager", ["Password"] = password });
        Assert.Equal("/account/password", (await manager.GetAsync("/")).Headers.Location!.ToString());
        await manager.PostFormAsync("/account/password", new() { ["Current"] = password, ["New"] = "another horse 8", ["Repeated"] = "another horse 8" });
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/organization/villages")).StatusCode);

        var given = await guardian.PostFormAsync($"/grants/{id}/give", new() { ["Form.Role"] = "县级主管", ["Form.Place"] = $"County:{portal.City.County.Id}", ["Form.Reason"] = "任命" }, $"/grants/{id}");
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        Assert.Contains("盐湖区：县级主管", await (await guardian.GetAsync("/grants?q=new-manager")).TextAsync());
        Assert.Contains("共 6 个村（社区）", await (await manager.GetAsync("/organization/villages")).TextAsync());

        // One of the three it cannot become.
        var refused = await guardian.PostFormAsync($"/grants/{id}/give", new() { ["Form.Role"] = "审计管理员", ["Form.Place"] = "Installation", ["Form.Reason"] = "兼任" }, $"/grants/{id}");
        Assert.Contains("互不兼任", await refused.TextAsync());

        await keeper.PostFormAsync($"/accounts/{id}/close", new() { ["reason"] = "调离" }, $"/accounts/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.GetAsync("/organization/villages")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.CreateBrowser().PostFormAsync("/account/sign-in", new() { ["UserName"] = "new-manager", ["Password"] = "another horse 8" })).StatusCode);

        var log = await (await auditor.GetAsync("/audit")).TextAsync();
        Assert.All(["新增账号", "登录", "修改密码", "授予角色", "停用账号", "登录失败"], what => Assert.Contains($"<td class=\"nowrap\">{what}</td>", log));
        Assert.DoesNotContain("组织部来函", log);
        var file = await auditor.PostFormAsync("/audit/export", new() { ["What"] = "GiveRole" }, "/audit");
        Assert.Equal(HttpStatusCode.Found, file.StatusCode);
        Assert.Contains("授予角色", await (await auditor.GetAsync(file.Headers.Location)).TextAsync());
    }

    [Fact]
    public async Task An_administrator_sees_no_business_page_and_each_only_the_own_one()
    {
        var pages = new[] { "/accounts", "/grants", "/password-rules", "/audit", "/organization/villages", "/secretaries", "/years", "/reports" };
        await Sees("keeper-2", RolePresets.SystemAdministrator, "/accounts");
        await Sees("guardian-2", RolePresets.SecurityAdministrator, "/grants", "/password-rules");
        await Sees("auditor-2", RolePresets.AuditAdministrator, "/audit");

        async Task Sees(string name, RolePreset role, params string[] own)
        {
            var browser = await portal.SignInAsync(await portal.AddUserAsync(name, role));
            foreach (var page in pages)
            {
                Assert.Equal(own.Contains(page) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.GetAsync(page)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_name_that_nobody_has_leaves_nothing_of_what_was_typed()
    {
        await portal.CreateBrowser().PostFormAsync("/account/sign-in", new() { ["UserName"] = "my secret password", ["Password"] = "x" });
        var last = await portal.InDatabaseAsync(db => db.ChangeRecords.Where(r => r.UseCase == "SignInFailed" && r.UserId == null).OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal(("", "", "[]"), (last.UserName, last.Reason, last.ChangesJson));
    }
}
