using System.Net;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Organization;

public sealed class TermTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task A_term_begins_after_the_one_before_and_its_last_day_is_the_day_that_was_typed()
    {
        var manager = await portal.SignInAsync(City.Manager);
        Assert.Contains("还没有登记届次", await Text(manager, "/organization/terms"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Save(manager, "/organization/terms/new", "第十二届", "2020-12-01", "")).StatusCode);

        var over = await (await Save(manager, "/organization/terms/new", "第十三届", "2025-12-01", "")).TextAsync();
        Assert.Contains("与“第十二届”（2020-12-01 起，届满日期未定）重叠", over, StringComparison.Ordinal);

        var first = await portal.InDatabaseAsync(db => db.TermsOfOffice.SingleAsync(term => term.Name == "第十二届"));
        Assert.Contains("届满日期应晚于开始日期", await (await Save(manager, $"/organization/terms/{first.Id}/edit", "第十二届", "2020-12-01", "2019-01-01")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Save(manager, $"/organization/terms/{first.Id}/edit", "第十二届", "2020-12-01", "2025-11-30")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Save(manager, "/organization/terms/new", "第十三届", "2025-12-01", "")).StatusCode);

        Assert.Equal(new DateOnly(2025, 12, 1), await portal.InDatabaseAsync(db => db.TermsOfOffice.Where(term => term.Id == first.Id).Select(term => term.EndsOn).SingleAsync()));
        Assert.Contains("2025-11-30", await Text(manager, "/organization/terms"), StringComparison.Ordinal);
        Assert.Contains("已经登记", await (await Save(manager, "/organization/terms/new", "第十三届", "2031-12-01", "")).TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> Text(HttpClient browser, string address) => await (await browser.GetAsync(address)).TextAsync();

    private static async Task<HttpResponseMessage> Save(HttpClient browser, string address, string name, string from, string last)
    {
        var page = await browser.GetStringAsync(address);
        return await browser.PostFormAsync(address, new()
        {
            ["Form.Version"] = address.EndsWith("/edit", StringComparison.Ordinal) ? Browsing.FieldValue(page, "Form.Version") : "0",
            ["Form.Name"] = name,
            ["Form.StartsOn"] = from,
            ["Form.LastDay"] = last,
            ["Form.Reason"] = "换届文件",
        });
    }
}
