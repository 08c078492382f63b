using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StarRating.Application;
using StarRating.Application.Setup;

namespace StarRating.Browser.Tests.Setup;

/// <summary>From the first start to a county manager who opens 组织机构: four people, each at a browser of their own.</summary>
[Collection(BrowserTests.Name)]
public sealed class FirstStartWalkTests(Chromium chromium, FirstStartWalkTests.EmptySite site) : IClassFixture<FirstStartWalkTests.EmptySite>
{
    private const string Password = "correct horse 7";

    [Fact]
    public async Task A_city_is_set_up_and_a_county_manager_opens_the_divisions()
    {
        await SetUp();
        var temporary = await OpenAccount();
        await GiveRole();
        await Work(temporary);
        await Audit();
    }

    private async Task SetUp()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "first-start");
        await walk.GoToAsync("/");
        await walk.LookAsync("code");
        await walk.Page.FillAsync("#Code", await site.Code());
        await Next(walk, "form button[type=submit]", "/setup/city");
        await walk.LookAsync("city");
        await walk.Page.FillAsync("#CityName", "运城市");
        await walk.Page.SetInputFilesAsync("#Files", new[] { "counties.csv", "townships.csv", "villages.csv" }
            .Select(name => new FilePayload { Name = name, MimeType = "text/csv", Buffer = Divisions(name) }));
        await Next(walk, "form button[type=submit]", "/setup/divisions");
        Assert.Contains("盐湖区", await walk.Page.InnerTextAsync("table"));
        await walk.LookAsync("divisions");
        await Next(walk, "form button[type=submit]", "/setup/administrators");
        foreach (var (login, i) in new[] { "xitong", "anquan", "shenji" }.Select((login, i) => (login, i)))
        {
            await walk.Page.FillAsync($"#Accounts_{i}__Login", login);
            await walk.Page.FillAsync($"#Accounts_{i}__Name", $"{"张李王"[i]}管理");
            await walk.Page.FillAsync($"#Accounts_{i}__Password", $"{Password}{i}");
            await walk.Page.FillAsync($"#Accounts_{i}__Repeated", $"{Password}{i}");
        }

        await walk.LookAsync("administrators");
        await walk.Page.ClickAsync("form button[type=submit]");
        await walk.Page.WaitForSelectorAsync("#done");
        await walk.LookAsync("done");
    }

    private async Task<string> OpenAccount()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "first-accounts");
        await walk.SignInAsync("xitong", Password + "0");
        await walk.LookAsync("home");
        await walk.GoToAsync("/accounts");
        await walk.LookAsync("list");
        await walk.GoToAsync("/accounts/new");
        await walk.Page.FillAsync("#Form_Login", "yanhu-zhuguan");
        await walk.Page.FillAsync("#Form_Name", "盐湖区委组织部 赵主管");
        await walk.Page.FillAsync("#Form_Reason", "盐湖区来函");
        await walk.Page.SelectOptionAsync("#Form_Place", new SelectOptionValue { Label = "盐湖区" }, new() { Force = true });
        await walk.LookAsync("new");
        await walk.Page.ClickAsync("main form button[type=submit]");
        var password = await walk.Page.InnerTextAsync("[data-password]");
        await walk.LookAsync("made");
        await walk.Page.ClickAsync("#made .btn-primary");
        await walk.Page.WaitForSelectorAsync("#close");
        await walk.LookAsync("details");
        return password;
    }

    private async Task GiveRole()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "first-grants");
        await walk.SignInAsync("anquan", Password + "1");
        await walk.GoToAsync("/grants");
        await walk.LookAsync("list");
        await walk.Page.ClickAsync("a:text-is('yanhu-zhuguan')");
        await walk.Page.WaitForSelectorAsync("#give");
        await walk.LookAsync("nothing-yet");
        await walk.Page.SelectOptionAsync("#Form_Role", "县级主管");
        await walk.Page.SelectOptionAsync("#Form_Place", new SelectOptionValue { Label = "盐湖区" }, new() { Force = true });
        await walk.Page.FillAsync("#Form_Reason", "盐湖区来函");
        await walk.Page.ClickAsync("#give button[type=submit]");
        await walk.Page.WaitForSelectorAsync("[data-place]");
        await walk.LookAsync("given");
        await walk.GoToAsync("/password-rules");
        await walk.LookAsync("rules");
    }

    private async Task Work(string temporary)
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "first-manager");
        await walk.SignInAsync("yanhu-zhuguan", temporary);
        await walk.Page.FillAsync("#Current", temporary);
        await walk.Page.FillAsync("#New", "another horse 8");
        await walk.Page.FillAsync("#Repeated", "another horse 8");
        await walk.LookAsync("password");
        await walk.Page.ClickAsync("main form button[type=submit]");
        await walk.Page.WaitForURLAsync(address => !address.Contains("password", StringComparison.Ordinal));
        await walk.Page.ClickAsync("#menu a:text('组织机构')");
        await walk.Page.WaitForURLAsync(address => address.Contains("organization", StringComparison.Ordinal));
        Assert.Contains("中城街道", await walk.Page.InnerTextAsync("main"));
        await walk.LookAsync("divisions");
    }

    private async Task Audit()
    {
        await using var walk = await Walk.BeginAsync(chromium, site.Address, "first-audit");
        await walk.SignInAsync("shenji", Password + "2");
        await walk.GoToAsync("/audit");
        Assert.Contains("授予角色", await walk.Page.InnerTextAsync("#list"));
        await walk.LookAsync("log");
        await walk.GoToAsync("/audit?oldest=true");
        Assert.Contains("初始设置", await walk.Page.InnerTextAsync("#list"));
        await walk.LookAsync("oldest");
        await walk.GoToAsync("/audit?who=nobody");
        await walk.LookAsync("empty");
    }

    private static async Task Next(Walk walk, string button, string address)
    {
        await walk.Page.ClickAsync(button);
        await walk.Page.WaitForURLAsync(url => url.EndsWith(address, StringComparison.Ordinal));
    }

    private static byte[] Divisions(string name)
    {
        using var stream = typeof(Refusal).Assembly.GetManifestResourceStream($"StarRating.Application.Demonstration.Divisions.{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The site as it is installed.</summary>
    public sealed class EmptySite : Site
    {
        /// <summary>A new code, as the command prints it.</summary>
        public async Task<string> Code()
        {
            await using var scope = Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<SetupCode>().Issue())!;
        }

        protected override Task FurnishAsync() => Task.CompletedTask;
    }
}
