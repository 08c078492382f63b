using System.Net;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;

namespace StarRating.Web.Tests.Policies;

public sealed class DraftReviewPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task A_clerk_turns_a_red_case_green_hands_in_and_the_manager_publishes_and_sees_the_history()
    {
        var id = await Draft();
        var clerk = await portal.SignInAsync(await portal.AddUserAsync("jingban", RolePresets.CountyStaff, City.County.Id));
        var page = await Text(clerk, $"/policies/drafts/{id}/cases");
        Assert.Contains("名样例人员全部与预期一致", page, StringComparison.Ordinal);
        Assert.Contains("没有样例", page, StringComparison.Ordinal);

        // A new case that expects one star too many.
        var cells = new string[Enum.GetValues<CaseColumn>().Length];
        Array.Fill(cells, "");
        (cells[0], cells[1], cells[(int)CaseColumn.Posts], cells[(int)CaseColumn.Grade], cells[(int)CaseColumn.Expected]) = ("新任书记", "2021", "书记 2019-01-01", "优秀", "3星");
        var asThePage = Cells(cells);
        (asThePage["Form.CaseId"], asThePage["Form.Seen"]) = ("", "");
        var saved = await clerk.PostFormAsync($"/policies/drafts/{id}/cases/edit", asThePage);
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("有 1 名与预期不符", await Text(clerk, $"/policies/drafts/{id}/cases/summary"), StringComparison.Ordinal);
        Assert.Contains("还不能提请审核", await Text(clerk, $"/policies/drafts/{id}/review"), StringComparison.Ordinal);

        // Corrected, with the fingerprint of the one on the page.
        var (code, seen) = await Case(id, "新任书记");
        cells[(int)CaseColumn.Expected] = "2星";
        var fixedOne = Cells(cells);
        (fixedOne["Form.CaseId"], fixedOne["Form.Seen"]) = (code, seen);
        Assert.Equal(HttpStatusCode.Found, (await clerk.PostFormAsync($"/policies/drafts/{id}/cases/edit", fixedOne, $"/policies/drafts/{id}/cases/edit?caseId={code}")).StatusCode);

        var review = await Text(clerk, $"/policies/drafts/{id}/review");
        Assert.DoesNotContain("还不能提请审核", review, StringComparison.Ordinal);
        var fields = new Dictionary<string, string> { ["Version"] = $"{await Version(id)}" };
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(review, "name=\"(Reasons\\[[0-9a-f]+\\])\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            fields[match.Groups[1].Value] = "已经核对";
        }

        Assert.Equal(HttpStatusCode.Found, (await clerk.PostFormAsync($"/policies/drafts/{id}/review/submit", fields, $"/policies/drafts/{id}/review")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.PostFormAsync($"/policies/drafts/{id}/review/publish", new() { ["Version"] = "1" }, $"/policies/drafts/{id}/review")).StatusCode);

        var manager = await portal.SignInAsync(City.Manager);
        Assert.Contains("审核发布", await Text(manager, $"/policies/drafts/{id}/review"), StringComparison.Ordinal);
        var published = await manager.PostFormAsync(
            $"/policies/drafts/{id}/review/publish", new() { ["Version"] = $"{await Version(id)}", ["DocumentNumber"] = "运组发〔2026〕9号", ["FirstYear"] = "2026" }, $"/policies/drafts/{id}/review");
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        var version = await Text(manager, published.Headers.Location!.ToString());
        Assert.Contains("版本沿革", version, StringComparison.Ordinal);
        Assert.Contains($"{await portal.InDatabaseAsync(db => db.PolicyDrafts.Where(d => d.Id == id).Select(d => d.SubmittedBy).SingleAsync())}起草提请", version, StringComparison.Ordinal);
        Assert.Equal(2026, await portal.InDatabaseAsync(db => db.PolicyVersions.Where(p => p.DocumentNumber == "运组发〔2026〕9号").Select(p => p.EffectiveFromYear).SingleAsync()));
    }

    [Fact]
    public async Task Pasted_rows_with_a_fault_are_told_by_row_and_column_and_none_is_added()
    {
        var id = await Draft();
        var clerk = await portal.SignInAsync(City.Manager);
        var answer = await clerk.PostFormAsync($"/policies/drafts/{id}/cases/paste", new() { ["Form.Text"] = "样例名称\t考核年度\n甲\t2021\t村\t书记 2019-01-01\t优秀\n" });
        var text = await answer.TextAsync();
        Assert.Contains("一名也没有增加", text, StringComparison.Ordinal);
        Assert.Contains("预期结果", text, StringComparison.Ordinal);
        Assert.Equal(SampleCases.Shipped.Length - 1, SampleCases.Read(await portal.InDatabaseAsync(db => db.PolicyDrafts.Where(d => d.Id == id).Select(d => d.CasesJson).SingleAsync())).Length);
    }

    private static Dictionary<string, string> Cells(string[] cells) => cells.Select((cell, i) => ($"Form.Cells[{i}]", cell)).ToDictionary(pair => pair.Item1, pair => pair.cell);

    private static async Task<string> Text(HttpClient browser, string address) => await (await browser.GetAsync(address)).TextAsync();

    private Task<int> Version(long id) => portal.InDatabaseAsync(db => db.PolicyDrafts.Where(d => d.Id == id).Select(d => d.Version).SingleAsync());

    private Task<(string Code, string Seen)> Case(long id, string name) => portal.InDatabaseAsync(async db =>
    {
        var known = SampleCases.Read(await db.PolicyDrafts.Where(d => d.Id == id).Select(d => d.CasesJson).SingleAsync()).Single(found => found.Name == name);
        return (known.Id, SampleCases.Fingerprint(known));
    });

    /// <summary>A county's draft of the sample; its bench lacks the case under investigation, so that one article is not exercised.</summary>
    private Task<long> Draft() => portal.InDatabaseAsync(async db =>
    {
        var draft = new PolicyDraft
        {
            CountyId = City.County.Id,
            Name = "修订草稿",
            StartedAt = new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc),
            Json = DraftDocument.Read(SamplePolicy.Json).Put("title", "\"修订办法\"").After.Json,
            CasesJson = SampleCases.Write(SampleCases.Shipped.Where(known => known.Investigations.IsEmpty || known.DecidedOn is not null)),
        };
        db.Session.Why.For("StartDraft");
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft.Id;
    });
}
