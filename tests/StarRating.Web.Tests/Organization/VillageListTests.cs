using System.Net;

namespace StarRating.Web.Tests.Organization;

public sealed class VillageListTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task The_list_is_filtered_and_says_how_many_it_found()
    {
        var browser = await portal.SignInAsync(City.Manager);
        Assert.Contains("共 2 个村（社区）", await Text(browser, "/organization/villages?kind=Community"));
        Assert.Contains("共 2 个村（社区）", await Text(browser, "/organization/villages?category=ClusteredUpgrade"));
        Assert.Contains("共 4 个村（社区）", await Text(browser, "/organization/villages?category=none"));
        Assert.Contains("共 3 个村（社区）", await Text(browser, $"/organization/villages?township={City.Township.Id}"));
        Assert.Contains("共 2 个村（社区）", await Text(browser, "/organization/villages?q=东胡"));
        Assert.Contains("共 3 个村（社区）", await Text(browser, $"/organization/villages?q={City.Township.Code}"));
        var nothing = await Text(browser, "/organization/villages?q=没有这样的村");
        Assert.Contains("没有符合条件的村（社区）", nothing);
    }

    [Theory]
    [InlineData("page=-5")]
    [InlineData("page=99999")]
    [InlineData("page=x&township=y&kind=z&sort=drop")]
    [InlineData("q=%27%20or%201%3D1--&category=%3Cscript%3E")]
    public async Task A_hostile_address_gets_a_page_and_never_an_error(string query)
    {
        var browser = await portal.SignInAsync(City.Manager);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/organization/villages?{query}")).StatusCode);
    }

    private static async Task<string> Text(HttpClient browser, string address) => await (await browser.GetAsync(address)).TextAsync();
}
