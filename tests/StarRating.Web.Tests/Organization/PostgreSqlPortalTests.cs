using System.Net;

namespace StarRating.Web.Tests.Organization;

/// <summary>The way through the site on the other engine: sign in, list, scope, save, conflict.</summary>
public sealed class PostgreSqlPortalTests(PostgreSqlPortalFactory portal) : IClassFixture<PostgreSqlPortalFactory>
{
    [PostgreSqlFact]
    public async Task A_village_is_found_and_edited_and_a_second_editor_is_told()
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        Assert.Contains("共 2 个村（社区）", await browser.GetStringAsync("/organization/villages?q=dhc"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/organization/villages/{portal.City.ForeignVillage.Id}")).StatusCode);

        var address = $"/organization/villages/{portal.City.Village.Id}/edit";
        var version = Browsing.FieldValue(await browser.GetStringAsync(address), "Form.Version");
        Assert.Equal(HttpStatusCode.Found, (await Save("甲改的村")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Save("乙改的村")).StatusCode);

        Task<HttpResponseMessage> Save(string name) => browser.PostFormAsync(address, new()
        {
            ["Form.Version"] = version,
            ["Form.Name"] = name,
            ["Form.EffectiveOn"] = "2026-01-01",
            ["Form.Reason"] = "核对更正",
        });
    }

    /// <summary>No text of this engine holds the character nought, and none is longer than its column.</summary>
    [PostgreSqlFact]
    public async Task The_character_nought_and_endless_names_are_no_way_to_an_error()
    {
        var browser = await portal.SignInAsync(portal.City.Manager);
        foreach (var page in new[] { "/organization/villages?q=%00", "/secretaries?q=a%00b", "/changes?who=%00&q=%00" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).StatusCode);
        }

        // In a form the framework itself does not take it; that is a bad request with a page, nothing more.
        var refused = await browser.PostFormAsync($"/organization/villages/{portal.City.NeighbourVillage.Id}/edit", new() { ["Form.Name"] = "丙\0村", ["Form.Reason"] = "更正" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("<title>", await refused.Content.ReadAsStringAsync());

        using var form = new MultipartFormDataContent { { new ByteArrayContent("姓名,身份证号\n张三,1"u8.ToArray()), "file", new string('a', 400) + ".csv" } };
        var uploaded = await browser.PostMultipartAsync("/imports/roster", form);
        Assert.Equal(HttpStatusCode.Found, uploaded.StatusCode);
    }
}
