using Microsoft.Playwright;

namespace StarRating.Browser.Tests;

/// <summary>One installed Chromium for all tests; every walk has a context (cookies, cache) of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ExecutablePath(),
            Args =
            [
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-dev-shm-usage",
                "--disable-sync",
                "--lang=zh-CN",
                "--no-first-run",
                "--no-pings",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string ExecutablePath()
    {
        var named = Environment.GetEnvironmentVariable("STARRATING_CHROMIUM");
        var path = string.IsNullOrWhiteSpace(named) ? "/usr/bin/chromium" : named;
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"No Chromium at {path}: install it, or name it in STARRATING_CHROMIUM.", path);
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
