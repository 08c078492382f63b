using Microsoft.Playwright;

namespace StarRating.Browser.Tests;

/// <summary>
/// One person's way through the site. Every page that it looks at must be free of script errors, of requests to another
/// host, of server errors and of accessibility violations; what it looked at is kept in artifacts/screenshots.
/// </summary>
public sealed class Walk : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly string _name;
    private readonly List<string> _complaints = [];
    private int _looks;

    private Walk(IBrowserContext context, IPage page, Uri site, string name) =>
        (_context, Page, _site, _name) = (context, page, site, name);

    public IPage Page { get; }

    /// <summary>What went wrong since the last look.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Walk> BeginAsync(Chromium chromium, Uri site, string name, int width = 1366, int height = 768)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        var walk = new Walk(context, page, site, name);
        walk.Listen();
        return walk;
    }

    /// <summary>Signs in on the sign-in page and waits for the page behind it.</summary>
    public async Task SignInAsync(string login, string password)
    {
        await GoToAsync("/account/sign-in");
        await Page.FillAsync("input[autocomplete=username]", login);
        await Page.FillAsync("input[autocomplete=current-password]", password);
        await Page.ClickAsync("form button[type=submit]");
        await Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.OrdinalIgnoreCase));
    }

    public async Task GoToAsync(string path) =>
        await Page.GotoAsync(new Uri(_site, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>Looks at the page as it stands: nothing to complain about, nothing that axe finds, one screenshot.</summary>
    public async Task LookAsync(string what)
    {
        await Page.ScreenshotAsync(new() { Path = Screenshots.PathOf($"{_name}-{++_looks:00}-{what}.png"), FullPage = false });
        _complaints.AddRange(await Axe.ViolationsAsync(Page));
        AssertNoComplaint(what);
    }

    /// <summary>Fails with all complaints since the last look, if there are any.</summary>
    public void AssertNoComplaint(string what)
    {
        var found = string.Join(Environment.NewLine, _complaints);
        _complaints.Clear();
        Assert.True(found.Length == 0, $"{_name}, {what} ({Page.Url}):{Environment.NewLine}{found}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        _context.Page += (_, page) => Listen(page);
        Listen(Page);
    }

    private void Listen(IPage page)
    {
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url), $"request to another host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 500, $"server error {response.Status}: {response.Url}");
        page.Crash += (_, _) => Note(true, "the page crashed");
    }

    private void Note(bool applies, string complaint)
    {
        if (applies)
        {
            _complaints.Add(complaint);
        }
    }

    private bool IsElsewhere(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme is not ("data" or "blob" or "about")
        && address.Authority != _site.Authority;
}
