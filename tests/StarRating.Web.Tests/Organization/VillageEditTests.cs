using System.Net;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Organization;

namespace StarRating.Web.Tests.Organization;

public sealed class VillageEditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task A_rename_needs_a_reason_and_keeps_what_was_typed()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var answer = await Edit(browser, City.NeighbourVillage, "新名村", reason: "");
        var text = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("请填写变更理由，供以后查考。", text);
        Assert.Contains("value=\"新名村\"", text);
    }

    [Fact]
    public async Task Two_people_on_one_village_get_the_conflict_page_and_the_first_stays()
    {
        var village = City.Villages.Last(village => village.CountyId == City.County.Id);
        var (first, second) = (await portal.SignInAsync(City.Manager), await portal.SignInAsync(City.Manager));
        var page = await second.GetStringAsync($"/organization/villages/{village.Id}/edit");

        Assert.Equal(HttpStatusCode.Found, (await Edit(first, village, "甲改的社区")).StatusCode);
        var lost = await Edit(second, village, "乙改的社区", version: Browsing.FieldValue(page, "Form.Version"));

        Assert.Equal(HttpStatusCode.Conflict, lost.StatusCode);
        var text = await lost.TextAsync();
        Assert.Contains("您的修改没有保存", text);
        Assert.Contains("甲改的社区", text);
        Assert.Contains("乙改的社区", text);
        Assert.Equal("甲改的社区", await portal.InDatabaseAsync(db => db.Villages.Where(v => v.Id == village.Id).Select(v => v.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_village_of_another_county_cannot_be_edited_by_its_address()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var address = $"/organization/villages/{City.ForeignVillage.Id}/edit";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
        var answer = await browser.PostFormAsync(address, Fields("改名", "1", "理由"), "/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_village_is_ended_with_its_successor_and_leaves_the_list()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var township = City.NeighbourTownship;
        var (ended, successor) = (City.Villages.First(v => v.TownshipId == township.Id && v.Name == "西姚村"), City.Villages.First(v => v.TownshipId == township.Id && v.Name == "东胡村"));
        var address = $"/organization/villages/{ended.Id}/end";
        var page = await browser.GetStringAsync(address);
        var answer = await browser.PostFormAsync(address, new()
        {
            ["Form.Version"] = Browsing.FieldValue(page, "Form.Version"),
            ["Form.EndsOn"] = "2020-01-01",
            ["Form.SuccessorId"] = $"{successor.Id}",
            ["Form.DocumentNumber"] = "运政发〔2019〕12号",
            ["Form.Reason"] = "合村并组",
        });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("由东胡村承接", await Text(browser, $"/organization/villages/{ended.Id}"));
        Assert.Contains("西姚村", await Text(browser, $"/organization/villages?ended=true&township={township.Id}"));
        Assert.DoesNotContain($"/organization/villages/{ended.Id}\"", await Text(browser, $"/organization/villages?township={township.Id}"));
    }

    private static async Task<string> Text(HttpClient browser, string address) => await (await browser.GetAsync(address)).TextAsync();

    private static async Task<HttpResponseMessage> Edit(HttpClient browser, Village village, string name, string reason = "核对更正", string? version = null)
    {
        var address = $"/organization/villages/{village.Id}/edit";
        version ??= Browsing.FieldValue(await browser.GetStringAsync(address), "Form.Version");
        return await browser.PostFormAsync(address, Fields(name, version, reason));
    }

    private static Dictionary<string, string> Fields(string name, string version, string reason) => new()
    {
        ["Form.Version"] = version,
        ["Form.Name"] = name,
        ["Form.EffectiveOn"] = "2026-01-01",
        ["Form.Reason"] = reason,
    };
}
