using System.Net;

namespace StarRating.Web.Tests.Hosting;

public sealed class SecurityHeaderTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.Found)]
    [InlineData("/no/such/page", HttpStatusCode.Found)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_policy(string path, HttpStatusCode status)
    {
        var answer = await portal.CreateBrowser().GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Nobody_is_led_to_the_host_that_a_request_names()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/secretaries") { Headers = { Host = "elsewhere.example" } };
        request.Headers.Add("X-Forwarded-Host", "elsewhere.example");
        Assert.Equal("/account/sign-in?from=%2Fsecretaries", (await portal.CreateBrowser().SendAsync(request)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Pages_are_kept_by_no_cache()
    {
        var answer = await portal.CreateBrowser().GetAsync("/account/sign-in");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Files_with_a_version_in_their_address_are_kept_for_a_year_others_are_asked_for_again()
    {
        var browser = portal.CreateBrowser();
        var versioned = await browser.GetAsync("/css/site.css?v=1");
        var plain = await browser.GetAsync("/css/site.css");
        Assert.Equal(TimeSpan.FromDays(365), versioned.Headers.CacheControl!.MaxAge);
        Assert.True(plain.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_page_loads_nothing_from_another_host_and_runs_nothing_inline()
    {
        var page = await portal.CreateBrowser().GetStringAsync("/account/sign-in");
        Assert.DoesNotContain("//", string.Concat(
            System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href|action)=\"([^\"]*)\"").Select(match => match.Groups[1].Value)));
        Assert.DoesNotContain(" style=", page);
        Assert.DoesNotContain(" onclick=", page);
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
    }

    [Fact]
    public async Task The_site_says_that_it_lives_and_is_ready()
    {
        var browser = portal.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).StatusCode);
    }
}
