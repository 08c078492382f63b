using Microsoft.Playwright;

namespace StarRating.Browser.Tests.Years;

/// <summary>Somebody at a browser who clicks what can be seen: menu lines, links, buttons, and fills labelled fields.</summary>
internal sealed class Official : IAsyncDisposable
{
    private readonly Walk walk;

    private Official(Walk walk) => this.walk = walk;

    public IPage Page => walk.Page;

    public static async Task<Official> ArriveAsync(Chromium chromium, YearSite site, string login, bool withoutMouse = false)
    {
        var begun = await Walk.BeginAsync(chromium, site.Address, $"year-{login}");
        begun.Page.SetDefaultTimeout(10_000);
        await (withoutMouse ? Keyboard.SignInAsync(begun.Page, site.Address, login, YearSite.Password) : begun.SignInAsync(login, YearSite.Password));
        return new Official(begun);
    }

    public Task Menu(string text) => Act(() => Page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" }).GetByRole(AriaRole.Link, new() { Name = text, Exact = true }).ClickAsync());

    public Task Follow(string link) => Act(() => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());

    public Task Press(string button) => Act(() => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

    public Task Click(string selector) => Act(() => Page.ClickAsync(selector));

    public Task Fill(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    public Task Sees(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public Task Look(string what) => walk.LookAsync(what);

    /// <summary>年度进度 → 推进到… → 推进.</summary>
    public async Task Advance(string stage)
    {
        await Menu("年度进度");
        await Click("#advance");
        await Look($"advance-to-{stage}");
        await Press("推进");
        await Sees($"已推进到“{stage}”阶段");
    }

    /// <summary>Presses a button that answers with a workbook of that name.</summary>
    public async Task Download(string button, string name)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());
        Assert.Contains(name, download.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        var file = await download.PathAsync();
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
        Assert.True(bytes.Length > 4_000, $"{bytes.Length} bytes");
    }

    public ValueTask DisposeAsync() => walk.DisposeAsync();

    private async Task Act(Func<Task> act)
    {
        try
        {
            await Page.ToNextPage(act);
        }
        catch (Exception failure) when (failure is TimeoutException or PlaywrightException)
        {
            await Page.ScreenshotAsync(new() { Path = Screenshots.PathOf("year-failed.png") });
            throw;
        }
    }
}
