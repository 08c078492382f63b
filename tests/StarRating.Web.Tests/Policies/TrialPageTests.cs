using System.Net;
using StarRating.Web.Tests.Access.Isolation;

namespace StarRating.Web.Tests.Policies;

/// <summary>The pages of a trial as a browser gets them; the furnished city has one sealed year in each of two counties.</summary>
public sealed class TrialPageTests(FurnishedPortal portal) : IClassFixture<FurnishedPortal>
{
    private string Trial => $"/policies/drafts/{portal.Own[Thing.Draft]}/trial";

    [Fact]
    public async Task A_county_manager_sees_that_the_version_itself_moves_nobody_and_leads_to_the_persons()
    {
        using var browser = await portal.SignInAsync(portal.City.Manager);
        var page = await Text(browser, Trial);
        Assert.Contains("data-figure=\"same\">2<", page, StringComparison.Ordinal);
        Assert.Contains("没有人的结果变化", page, StringComparison.Ordinal);
        Assert.Contains("比原标准", page, StringComparison.Ordinal);
        var persons = await Text(browser, $"{Trial}/persons?move=Same");
        Assert.Contains(portal.Own.PersonName, persons, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Foreign.PersonName, persons, StringComparison.Ordinal);
        var person = await Text(browser, $"{Trial}/person?ratingId={portal.Own[Thing.Rating]}");
        Assert.Contains("data-side=\"试算\"", person, StringComparison.Ordinal);
        using var foreign = await browser.GetAsync($"{Trial}/person?ratingId={portal.Foreign[Thing.Rating]}");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_slider_answers_in_words_with_figures_and_a_wrong_number_is_said_in_its_place()
    {
        using var browser = await portal.SignInAsync(portal.Staff);
        var path = Uri.EscapeDataString("profiles[village].assessment.channels[quantified].weight");
        var lever = await Text(browser, $"{Trial}/lever?path={path}");
        Assert.Contains("type=\"range\"", lever, StringComparison.Ordinal);
        var step = await Text(browser, $"{Trial}/step?path={path}&value=50&budget=100");
        Assert.Contains("组织评价 20% → 25%", step, StringComparison.Ordinal);
        Assert.Contains("超出预算", step, StringComparison.Ordinal);
        Assert.Contains("id=\"curve-table\"", await Text(browser, $"{Trial}/curve?path={path}&from=40&to=60&step=10"), StringComparison.Ordinal);
        Assert.Contains("填写的数值无法识别", await Text(browser, $"{Trial}/step?path={path}&value=abc"), StringComparison.Ordinal);
        Assert.Contains("权重应在 0 至 100 之间", await Text(browser, $"{Trial}/step?path={path}&value=120"), StringComparison.Ordinal);
        Assert.Contains("这项设置已不存在", await Text(browser, $"{Trial}/step?path=title&value=1"), StringComparison.Ordinal);
        Assert.Contains("最多 41 个", await Text(browser, $"{Trial}/curve?path={path}&from=0&to=100&step=0.001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_for_the_editor_is_a_part_of_a_page()
    {
        using var browser = await portal.SignInAsync(portal.Staff);
        var part = await Text(browser, $"{Trial}/summary");
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("查看试算详情", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_is_handed_out()
    {
        using var browser = await portal.SignInAsync(portal.Staff);
        using var answer = await browser.PostFormAsync($"{Trial}/export?year=2024", [], Trial);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trial_stands_among_the_tabs_of_the_draft_and_says_what_it_makes_of_treatments()
    {
        using var browser = await portal.SignInAsync(portal.City.Manager);
        var page = await Text(browser, Trial);
        Assert.Contains("aria-current=\"page\">试算<", page, StringComparison.Ordinal);
        Assert.Contains("id=\"treatments\"", page, StringComparison.Ordinal);
        // One closed year: a year that is not there to begin from is left out.
        Assert.DoesNotContain("id=\"years\"", await Text(browser, $"{Trial}?year=2024&since=2019"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_reviewer_and_the_other_county_try_nothing()
    {
        using var reviewer = await portal.SignInAsync(portal.City.Reviewer);
        using var refused = await reviewer.GetAsync(Trial);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var manager = await portal.SignInAsync(portal.City.Manager);
        using var foreign = await manager.GetAsync($"/policies/drafts/{portal.Foreign[Thing.Draft]}/trial");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    private static async Task<string> Text(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {address}\n{text[..Math.Min(2000, text.Length)]}");
        return text;
    }
}
