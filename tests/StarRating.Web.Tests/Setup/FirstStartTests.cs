using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Setup;

namespace StarRating.Web.Tests.Setup;

/// <summary>The first start: every page leads to the set-up, the code opens it, and it closes for good.</summary>
public sealed class FirstStartTests(FirstStartTests.EmptyPortal portal) : IClassFixture<FirstStartTests.EmptyPortal>
{
    private const string Divisions = "代码,名称\n140802,盐湖区\n140802101,解州镇\n140802101201,东胡村\n140802101001,北门社区\n140821100,猗氏镇\n140821100201,西姚村\n1408021,缺位村\n";

    [Fact]
    public async Task From_the_first_start_to_the_first_sign_in_and_then_never_again()
    {
        var browser = portal.CreateBrowser();
        foreach (var page in new[] { "/", "/account/sign-in", "/organization/villages", "/no/such/page" })
        {
            Assert.Equal("/setup", (await browser.GetAsync(page)).Headers.Location?.ToString());
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/css/site.css")).StatusCode);

        // Nothing goes on without the code.
        Assert.Equal("/setup", (await browser.GetAsync("/setup/administrators")).Headers.Location!.ToString());
        Assert.Equal("/setup", (await browser.PostFormAsync("/setup/administrators", Three(), "/setup")).Headers.Location!.ToString());
        var code = (await portal.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<SetupCode>().Issue())!;
        Assert.Contains("口令不正确", await (await browser.PostFormAsync("/setup", new() { ["Code"] = "ABCD-EFGH" })).TextAsync());
        Assert.Equal("/setup/city", (await browser.PostFormAsync("/setup", new() { ["Code"] = code })).Headers.Location!.ToString());

        Assert.Contains("请选择区划表格", await (await Upload(browser, "运城市", null)).TextAsync());
        Assert.Contains("没有找到“代码”和“名称”两列", await (await Upload(browser, "运城市", "姓名\n张三")).TextAsync());
        Assert.Equal("/setup/divisions", (await Upload(browser, "运城市", Divisions)).Headers.Location!.ToString());
        var preview = await (await browser.GetAsync("/setup/divisions")).TextAsync();
        Assert.Contains("第 8 行", preview);
        Assert.Contains("Names[140821]", preview);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Counties.CountAsync()));

        // The county without a name, then what was not understood, must be answered for.
        Assert.Contains("请填写每个县", await (await browser.PostFormAsync("/setup/divisions", new() { ["LeaveOut"] = "true" })).TextAsync());
        Assert.Contains("其余照此建立", await (await browser.PostFormAsync("/setup/divisions", new() { ["Names[140821]"] = "临猗县" })).TextAsync());
        var agreed = await browser.PostFormAsync("/setup/divisions", new() { ["Names[140821]"] = "临猗县", ["LeaveOut"] = "true" });
        Assert.Equal("/setup/administrators", agreed.Headers.Location!.ToString());

        var weak = Three();
        weak["Accounts[1].Password"] = weak["Accounts[1].Repeated"] = "short 1";
        Assert.Contains("安全管理员：密码至少 10 位。", await (await browser.PostFormAsync("/setup/administrators", weak)).TextAsync());
        var other = portal.CreateBrowser();
        var done = await browser.PostFormAsync("/setup/administrators", Three());
        Assert.Contains("接下来", await done.TextAsync());
        Assert.Equal((2, 3), await portal.InDatabaseAsync(async db => (await db.Counties.CountAsync(), await db.Villages.CountAsync())));

        foreach (var step in new[] { "/setup", "/setup/city", "/setup/divisions", "/setup/administrators" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(step)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(step)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostFormAsync("/setup", new() { ["Code"] = code }, "/account/sign-in")).StatusCode);
        var first = await browser.PostFormAsync("/account/sign-in", new() { ["UserName"] = "xitong", ["Password"] = "correct horse 1" });
        Assert.Equal("/", first.Headers.Location!.ToString());
        Assert.Contains("账号管理", await (await browser.GetAsync("/")).TextAsync());
    }

    private static Dictionary<string, string> Three() => new[] { "xitong", "anquan", "shenji" }.SelectMany((login, i) => new Dictionary<string, string>
    {
        [$"Accounts[{i}].Login"] = login,
        [$"Accounts[{i}].Name"] = $"管理员{i}",
        [$"Accounts[{i}].Password"] = $"correct horse {i + 1}",
        [$"Accounts[{i}].Repeated"] = $"correct horse {i + 1}",
    }).ToDictionary();

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, string city, string? file)
    {
        var page = await browser.GetStringAsync("/setup/city");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(city), "CityName" },
            { new StringContent(Browsing.FieldValue(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
        };
        if (file is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Files", "区划.csv");
        }

        return await browser.PostAsync("/setup/city", form);
    }

    /// <summary>The site as it is installed: no account, no county.</summary>
    public sealed class EmptyPortal : PortalFactory
    {
        protected override Task FurnishAsync() => Task.CompletedTask;
    }
}
