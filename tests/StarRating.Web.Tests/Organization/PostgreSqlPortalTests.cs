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
}
