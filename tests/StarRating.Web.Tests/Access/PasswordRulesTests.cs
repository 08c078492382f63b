using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data.Access;

namespace StarRating.Web.Tests.Access;

/// <summary>The rules at work: changed on the page, they hold for the next password, the next failure, the next page.</summary>
public sealed class PasswordRulesTests(PasswordRulesTests.AheadPortal portal) : IClassFixture<PasswordRulesTests.AheadPortal>
{
    [Fact]
    public async Task Changed_rules_hold_at_once()
    {
        var guardian = await portal.SignInAsync(await portal.AddUserAsync("guardian", RolePresets.SecurityAdministrator));
        var clerk = await portal.AddUserAsync("clerk", RolePresets.CountyStaff, portal.City.County.Id);
        var browser = await portal.SignInAsync(clerk);
        await portal.AddUserAsync("careless-2", new Grant { Function = Function.OrganizationSee, ScopeKind = ScopeKind.City });

        Assert.Contains("须在 8 至 64 之间", await (await Change(guardian, ("MinLength", "6"))).TextAsync());
        Assert.Contains("请填写原因", await (await Change(guardian, ("Reason", ""))).TextAsync());
        Assert.Equal(HttpStatusCode.Found, (await Change(guardian, ("MinLength", "16"), ("MinKinds", "4"), ("MaxFailures", "3"), ("LockMinutes", "60"), ("ExpiryDays", "30"), ("IdleMinutes", "10"))).StatusCode);

        // The next password.
        var weak = await browser.PostFormAsync("/account/password", new() { ["Current"] = PortalFactory.Password, ["New"] = "another horse 8", ["Repeated"] = "another horse 8" });
        Assert.Contains("密码至少 16 位。", await weak.TextAsync());
        Assert.Contains("至少 16 位", await (await browser.GetAsync("/account/password")).TextAsync());

        // The next page: some minutes of quiet are allowed again and again, eleven in a row are not.
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Ahead += TimeSpan.FromMinutes(7);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/organization/villages")).StatusCode);
        }

        portal.Clock.Ahead += TimeSpan.FromMinutes(12);
        Assert.Contains("sign-in", (await browser.GetAsync("/organization/villages")).Headers.Location!.ToString());

        // The next failures.
        for (var i = 0; i < 3; i++)
        {
            await SignIn("careless-2", $"wrong password {i}");
        }

        Assert.Equal(HttpStatusCode.OK, (await SignIn("careless-2", PortalFactory.Password)).StatusCode);
        var (until, locked) = await portal.InDatabaseAsync(async db => (
            await db.Users.Where(u => u.UserName == "careless-2").Select(u => u.LockoutEnd).SingleAsync(),
            await db.ChangeRecords.CountAsync(r => r.UseCase == "LockAccount")));
        Assert.Equal(1, locked);
        Assert.True(until > TimeProvider.System.GetUtcNow().AddMinutes(40));

        // A month later the password is too old.
        portal.Clock.Ahead += TimeSpan.FromDays(31);
        var later = portal.CreateBrowser();
        await later.PostFormAsync("/account/sign-in", new() { ["UserName"] = "clerk", ["Password"] = PortalFactory.Password });
        Assert.Equal("/account/password", (await later.GetAsync("/")).Headers.Location!.ToString());
    }

    private async Task<HttpResponseMessage> SignIn(string name, string password) =>
        await portal.CreateBrowser().PostFormAsync("/account/sign-in", new() { ["UserName"] = name, ["Password"] = password });

    private static async Task<HttpResponseMessage> Change(HttpClient guardian, params (string Field, string Value)[] changes)
    {
        var page = await guardian.GetStringAsync("/password-rules");
        var fields = new[] { "Version", "MinLength", "MaxFailures", "LockMinutes", "ExpiryDays", "IdleMinutes" }.ToDictionary(field => field, field => Browsing.FieldValue(page, field));
        (fields["MinKinds"], fields["Reason"]) = ("2", "上级要求");
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return await guardian.PostFormAsync("/password-rules", fields);
    }

    /// <summary>A site whose clock can be put ahead.</summary>
    public sealed class AheadPortal : PortalFactory
    {
        public AheadClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }

    public sealed class AheadClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
