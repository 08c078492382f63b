using System.Net;
using StarRating.Data.Access;

namespace StarRating.Web.Tests.Access;

/// <summary>What one sees follows from the grants for the function of the page, and from nothing that one types.</summary>
public sealed class ScopeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task A_county_manager_sees_the_own_county_only()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var list = await (await browser.GetAsync("/organization/villages")).TextAsync();
        Assert.Contains("共 6 个村（社区）", list);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/organization/villages/{City.Village.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/organization/villages/{City.ForeignVillage.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_township_reviewer_sees_the_own_township_only()
    {
        var browser = await portal.SignInAsync(City.Reviewer);
        Assert.Contains("共 3 个村（社区）", await (await browser.GetAsync("/organization/villages")).TextAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/organization/villages/{City.NeighbourVillage.Id}")).StatusCode);
    }

    [Fact]
    public async Task Without_the_function_the_answer_is_403_whatever_the_scope()
    {
        var browser = await portal.SignInAsync(City.Reviewer);
        var answer = await browser.GetAsync($"/organization/villages/{City.Village.Id}/edit");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("没有这项权限", await answer.TextAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_the_frame()
    {
        var answer = await (await portal.SignInAsync(City.Reviewer)).GetAsync("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到", await answer.TextAsync());
    }

    [Fact]
    public async Task A_city_official_narrows_the_view_to_a_county_and_widens_it_again()
    {
        var browser = await portal.SignInAsync(City.Official);
        Assert.Contains("共 12 个村（社区）", await (await browser.GetAsync("/organization/villages")).TextAsync());

        await Pick(browser, City.OtherCounty.Id);
        Assert.Contains("共 6 个村（社区）", await (await browser.GetAsync("/organization/villages")).TextAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/organization/villages/{City.Village.Id}")).StatusCode);

        await Pick(browser, null);
        Assert.Contains("共 12 个村（社区）", await (await browser.GetAsync("/organization/villages")).TextAsync());
    }

    [Fact]
    public async Task A_county_outside_the_grants_cannot_be_picked()
    {
        var browser = await portal.SignInAsync(City.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await Pick(browser, City.OtherCounty.Id)).StatusCode);
        Assert.Contains("共 6 个村（社区）", await (await browser.GetAsync("/organization/villages")).TextAsync());
    }

    [Fact]
    public async Task A_form_sent_from_a_county_left_behind_is_not_found()
    {
        var user = await portal.AddUserAsync("two-counties",
        [
            .. new[] { City.County, City.OtherCounty }.SelectMany(county => RolePresets.CountyManager.Functions.Select(function =>
                new Grant { Function = function, ScopeKind = ScopeKind.County, CountyId = county.Id })),
        ]);
        var browser = await portal.SignInAsync(user);
        var edit = $"/organization/villages/{City.Village.Id}/edit";
        var page = await browser.GetStringAsync(edit);
        await Pick(browser, City.OtherCounty.Id);
        var answer = await browser.PostFormAsync(edit, new() { ["Form.Version"] = Browsing.FieldValue(page, "Form.Version"), ["Form.Name"] = "改名" }, "/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_about_one_county_asks_for_it_first()
    {
        var everyone = await portal.AddUserAsync("city-editor", new Grant { Function = Function.OrganizationEdit, ScopeKind = ScopeKind.City });
        var browser = await portal.SignInAsync(everyone);
        Assert.Contains("请选择县（市、区）", await (await browser.GetAsync("/organization/villages/new")).TextAsync());
        await Pick(browser, City.County.Id);
        Assert.Contains("新增村（社区）", await (await browser.GetAsync("/organization/villages/new")).TextAsync());
    }

    private static Task<HttpResponseMessage> Pick(HttpClient browser, long? countyId) =>
        browser.PostFormAsync("/scope", countyId is { } id ? new() { ["countyId"] = $"{id}" } : [], "/");
}
