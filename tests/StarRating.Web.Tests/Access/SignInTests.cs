using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Access;

public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Failure = "用户名或密码不正确。";

    [Fact]
    public async Task Whoever_has_not_signed_in_is_sent_to_the_sign_in_page_and_back()
    {
        var browser = portal.CreateBrowser();
        var sent = await browser.GetAsync("/organization/villages?q=zgq");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.EndsWith("/account/sign-in?from=%2Forganization%2Fvillages%3Fq%3Dzgq", sent.Headers.Location!.ToString());

        var answer = await Try(browser, portal.City.Manager.UserName!, PortalFactory.Password, "/organization/villages?q=zgq");
        Assert.Equal("/organization/villages?q=zgq", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Signing_in_never_leads_to_another_site(string from)
    {
        var answer = await Try(portal.CreateBrowser(), portal.City.Manager.UserName!, PortalFactory.Password, from);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike()
    {
        var wrongName = await (await Try(portal.CreateBrowser(), "nobody", PortalFactory.Password)).TextAsync();
        var user = await portal.AddUserAsync("mistyped");
        var wrongPassword = await (await Try(portal.CreateBrowser(), user.UserName!, "wrong password 1")).TextAsync();
        Assert.Contains(Failure, wrongName);
        Assert.Contains(Failure, wrongPassword);
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_fails_with_the_same_words()
    {
        var user = await portal.AddUserAsync("locked");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Try(portal.CreateBrowser(), "locked", $"wrong password {i}")).StatusCode);
        }

        var answer = await Try(portal.CreateBrowser(), "locked", PortalFactory.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Failure, await answer.TextAsync());
        var until = await portal.InDatabaseAsync(db => db.Users.Where(u => u.Id == user.Id).Select(u => u.LockoutEnd).SingleAsync());
        Assert.InRange(until!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Four_failures_do_not_lock()
    {
        await portal.AddUserAsync("careless");
        for (var i = 0; i < 4; i++)
        {
            await Try(portal.CreateBrowser(), "careless", $"wrong password {i}");
        }

        Assert.Equal(HttpStatusCode.Found, (await Try(portal.CreateBrowser(), "careless", PortalFactory.Password)).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_cannot_sign_in()
    {
        var user = await portal.AddUserAsync("leaver");
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == user.Id)).ClosedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            await db.SaveChangesAsync();
        });
        var answer = await Try(portal.CreateBrowser(), "leaver", PortalFactory.Password);
        Assert.Contains(Failure, await answer.TextAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await portal.CreateBrowser().PostAsync(
            "/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "manager", ["Password"] = PortalFactory.Password }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var answer = await Try(portal.CreateBrowser(), portal.City.Official.UserName!, PortalFactory.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(header => header.StartsWith("star=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task Over_https_the_cookie_never_travels_in_the_open()
    {
        var browser = portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var answer = await Try(browser, portal.City.Official.UserName!, PortalFactory.Password);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie));
    }

    [Fact]
    public async Task After_signing_out_the_pages_are_closed()
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        await browser.PostFormAsync("/account/sign-out", [], "/");
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_password_given_by_somebody_else_is_changed_first()
    {
        var user = await portal.AddUserAsync("newcomer");
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == user.Id)).MustChangePassword = true;
            await db.SaveChangesAsync();
        });
        var browser = await portal.SignInAsync(user);
        Assert.Equal("/account/password", (await browser.GetAsync("/")).Headers.Location!.ToString());

        var refused = await Change(browser, "wrong password 1", "another horse 8");
        Assert.Contains("当前密码不正确。", await refused.TextAsync());
        Assert.Contains("密码至少 10 位。", await (await Change(browser, PortalFactory.Password, "short 1")).TextAsync());

        Assert.Equal(HttpStatusCode.Found, (await Change(browser, PortalFactory.Password, "another horse 8")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
        Assert.Contains(Failure, await (await Try(portal.CreateBrowser(), "newcomer", PortalFactory.Password)).TextAsync());
    }

    private static Task<HttpResponseMessage> Change(HttpClient browser, string current, string wanted) =>
        browser.PostFormAsync("/account/password", new() { ["Current"] = current, ["New"] = wanted, ["Repeated"] = wanted });

    private static Task<HttpResponseMessage> Try(HttpClient browser, string name, string password, string from = "") =>
        browser.PostFormAsync("/account/sign-in", new() { ["UserName"] = name, ["Password"] = password, ["From"] = from });
}
