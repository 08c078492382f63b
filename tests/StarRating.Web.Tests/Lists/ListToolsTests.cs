using System.Net;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace StarRating.Web.Tests.Lists;

/// <summary>What an account keeps for a list, and what it takes away of it.</summary>
public sealed partial class ListToolsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Villages = "/organization/villages";

    private SmallCity City => portal.City;

    [Fact]
    public async Task The_workbook_has_the_columns_rows_and_order_of_the_page()
    {
        var browser = await portal.SignInAsync(City.Manager);
        await browser.PostFormAsync("/lists/villages/columns", new() { ["offered"] = "code,kind,category,township", ["shown"] = "kind", ["from"] = Villages }, Villages);
        foreach (var query in new[] { "?sort=-name", "?kind=Village&sort=code", "?q=hc", "?q=没有这样的村", $"?township={City.Township.Id}&sort=-kind" })
        {
            var page = await Text(browser, Villages + query);
            var shown = Table(page);
            var rows = await Exported(browser, $"{Villages}/export{query}", Villages);
            if (shown.Count == 0)
            {
                Assert.Equal(["序号", "名称", "类型"], Assert.Single(rows));
                continue;
            }

            Assert.Equal(["序号", "名称", "类型"], rows[0]);
            Assert.Equal(shown, rows);
        }
    }

    [Fact]
    public async Task Townships_accounts_and_grants_leave_as_they_are_shown()
    {
        var keeper = await portal.SignInAsync(await portal.AddUserAsync("list-keeper", StarRating.Data.Access.RolePresets.SystemAdministrator));
        var guardian = await portal.SignInAsync(await portal.AddUserAsync("list-guardian", StarRating.Data.Access.RolePresets.SecurityAdministrator));
        var official = await portal.SignInAsync(City.Official);
        foreach (var (browser, list, queries) in new[]
        {
            (official, "/organization/townships", new[] { "?sort=-name", "?kind=Town", "?q=zhen&sort=kind" }),
            (keeper, "/accounts", ["?sort=-name", "?q=list&sort=login", "?state=Open&sort=-signed"]),
            (guardian, "/grants", ["?sort=-functions", "?q=list-keeper"]),
        })
        {
            foreach (var query in queries)
            {
                var shown = Table(await Text(browser, list + query));
                Assert.True(shown.Count > 1, list + query);
                Assert.Equal(shown, await Exported(browser, $"{list}/export{query}", list));
            }
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.PostFormAsync("/grants/export", [], "/accounts")).StatusCode);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://a\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("0123456789012345678")]
    public async Task Text_that_looks_like_a_formula_or_a_number_leaves_as_text(string name)
    {
        await portal.InDatabaseAsync(async db =>
        {
            db.Session.Why.For("测试");
            var village = await db.Villages.AsTracking().OrderByDescending(v => v.Id).FirstAsync();
            village.Name = name;
            await db.SaveChangesAsync();
        });
        var official = await portal.SignInAsync(City.Official);
        using var book = new XLWorkbook(await Workbook(official, $"{Villages}/export", Villages));
        var cell = book.Worksheet(1).CellsUsed().Single(c => c.GetString() == name);
        Assert.False(cell.HasFormula);
        Assert.Equal(XLDataType.Text, cell.DataType);
    }

    [Fact]
    public async Task Columns_and_filters_are_remembered_for_the_account_and_for_nobody_else()
    {
        var mine = await portal.SignInAsync(City.Reviewer);
        var other = await portal.SignInAsync(await portal.AddUserAsync("colleague", StarRating.Data.Access.RolePresets.CountyStaff, City.County.Id));
        await mine.PostFormAsync("/lists/villages/columns", new() { ["offered"] = "code,kind", ["shown"] = "code", ["from"] = Villages }, Villages);
        var kept = await mine.PostFormAsync("/lists/villages/views", new() { ["name"] = "本乡社区", ["query"] = "?kind=Community", ["from"] = Villages + "?kind=Community" }, Villages);
        Assert.Equal(Villages + "?kind=Community", kept.Headers.Location!.OriginalString);

        var again = await portal.SignInAsync(City.Reviewer);
        var page = await Text(again, Villages);
        Assert.DoesNotContain("<th col=\"kind\"", page);
        Assert.DoesNotContain(">类型</a></th>", page);
        Assert.Contains($"href=\"{Villages}?kind=Community\">本乡社区</a>", page);
        var theirs = await Text(other, Villages);
        Assert.DoesNotContain("本乡社区", theirs);
        Assert.Contains("类型", Regex.Match(theirs, "<thead>.*?</thead>", RegexOptions.Singleline).Value);

        var id = await portal.InDatabaseAsync(db => db.SavedViews.IgnoreQueryFilters([StarRating.Data.Access.Filter.Holder]).Where(v => v.Name == "本乡社区").Select(v => v.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostFormAsync($"/lists/views/{id}/remove", [], Villages)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await mine.PostFormAsync($"/lists/views/{id}/remove", [], Villages)).StatusCode);
        Assert.DoesNotContain("本乡社区", await Text(again, Villages));
    }

    [Theory]
    [InlineData("no-such-list", "名", "?a=b", HttpStatusCode.NotFound)]
    [InlineData("villages", "", "?a=b", HttpStatusCode.Conflict)]
    [InlineData("villages", "这个名字实在是太长了长得超过了二十个字不能保存", "", HttpStatusCode.Conflict)]
    [InlineData("villages", "名", "javascript:alert(1)", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_kept_is_refused_in_words(string list, string name, string query, HttpStatusCode answer)
    {
        var browser = await portal.SignInAsync(City.Manager);
        Assert.Equal(answer, (await browser.PostFormAsync($"/lists/{list}/views", new() { ["name"] = name, ["query"] = query }, Villages)).StatusCode);
    }

    [Fact]
    public async Task One_is_led_back_to_a_page_of_this_site_only()
    {
        var browser = await portal.SignInAsync(City.Manager);
        var answer = await browser.PostFormAsync("/lists/villages/columns", new() { ["offered"] = "code", ["shown"] = "code", ["from"] = "https://example.org/" }, Villages);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    private static async Task<string> Text(HttpClient browser, string address) => await (await browser.GetAsync(address)).TextAsync();

    /// <summary>Head and rows of the page's list; nothing when it is empty.</summary>
    private static List<List<string>> Table(string page)
    {
        var list = page[page.IndexOf("<div id=\"list\">", StringComparison.Ordinal)..];
        return [.. Row().Matches(list).Select(row => Cell().Matches(row.Value).Where(cell => !cell.Groups[1].Value.Contains("acts", StringComparison.Ordinal))
            .Select(cell => WebUtility.HtmlDecode(Tag().Replace(cell.Groups[2].Value, "")).Trim()).ToList())];
    }

    private static async Task<List<List<string>>> Exported(HttpClient browser, string address, string page)
    {
        using var book = new XLWorkbook(await Workbook(browser, address, page));
        var used = book.Worksheet(1).RangeUsed();
        return [.. used.Rows().Select(row => row.Cells().Select(cell => cell.GetString()).ToList())];
    }

    private static async Task<Stream> Workbook(HttpClient browser, string address, string page)
    {
        var done = await browser.PostFormAsync(address, [], page);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var file = await browser.GetAsync(done.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        return new MemoryStream(await file.Content.ReadAsByteArrayAsync());
    }

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd]([^>]*)>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
