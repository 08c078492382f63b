using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit.Sdk;

namespace StarRating.Browser.Tests;

/// <summary>The walk's own eyes: what it must notice, shown on pages that have exactly one fault.</summary>
[Collection(BrowserTests.Name)]
public sealed class WalkTests(Chromium chromium) : IAsyncLifetime
{
    private WebApplication? _site;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _site = builder.Build();
        _site.MapGet("/{fault}", (string fault, HttpContext http) => Page(fault, http));
        await _site.StartAsync();
    }

    public async Task DisposeAsync() => await _site!.DisposeAsync();

    [Fact]
    public async Task A_page_without_a_fault_passes_and_is_kept_as_a_picture()
    {
        await using var walk = await BeginAsync();
        await walk.GoToAsync("/none");
        await walk.LookAsync("none");
        Assert.True(File.Exists(Screenshots.PathOf("faults-01-none.png")));
    }

    [Theory]
    [InlineData("console", "console error: 坏了")]
    [InlineData("throw", "script error: ")]
    [InlineData("foreign", "request to another host: http://localhost:1/x.png")]
    [InlineData("inline-under-csp", "console error: ")]
    [InlineData("no-label", "axe label (critical)")]
    [InlineData("no-language", "axe html-has-lang (serious)")]
    [InlineData("server-error", "server error 500")]
    public async Task A_fault_is_noticed(string fault, string complaint)
    {
        await using var walk = await BeginAsync();
        await walk.GoToAsync("/" + fault);
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => walk.LookAsync(fault));
        Assert.Contains(complaint, failure.Message);
    }

    private Task<Walk> BeginAsync() => Walk.BeginAsync(chromium, new Uri(_site!.Urls.First()), "faults");

    private static IResult Page(string fault, HttpContext http)
    {
        if (fault == "inline-under-csp")
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:";
        }

        var (language, body) = fault switch
        {
            "console" => (" lang=zh-CN", "<script>console.error('坏了')</script>"),
            "throw" => (" lang=zh-CN", "<script>throw new Error('坏了')</script>"),
            "foreign" => (" lang=zh-CN", "<img alt=图 src=http://localhost:1/x.png>"),
            "inline-under-csp" => (" lang=zh-CN", "<script>document.title = '改'</script>"),
            "no-label" => (" lang=zh-CN", "<input name=a>"),
            "no-language" => ("", ""),
            _ => (" lang=zh-CN", ""),
        };
        var html = $"<!doctype html><html{language}><head><meta charset=utf-8><title>页</title><link rel=icon href=data:,></head>"
            + $"<body><main><h1>页</h1>{body}</main></body></html>";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: fault == "server-error" ? 500 : 200);
    }
}
