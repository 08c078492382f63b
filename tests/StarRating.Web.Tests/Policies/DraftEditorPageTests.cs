using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Web.Tests.Policies;

public sealed partial class DraftEditorPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private SmallCity City => portal.City;

    [Fact]
    public async Task Every_article_of_the_sample_opens_with_its_fields()
    {
        var clerk = await portal.SignInAsync(City.Manager);
        var id = await Draft(SamplePolicy.Json);
        foreach (var article in SamplePolicy.Read().Document.Articles.Select(article => article.Id).Append("none"))
        {
            var text = await Text(clerk, $"/policies/drafts/{id}?open={article}");
            Assert.Contains($"data-article=\"{article}\"", text, StringComparison.Ordinal);
            Assert.Single(OpenArticle().Matches(text));
        }
    }

    [Fact]
    public async Task Every_kind_of_setting_that_can_be_added_is_shown_with_its_fields()
    {
        var clerk = await portal.SignInAsync(City.Manager);
        var draft = DraftDocument.Read(SamplePolicy.Json).Add("articles").After;
        var article = draft.Policy.Articles[^1].Id;
        foreach (var place in SettingUnits.Of(draft).Places.Where(place => place.Profile.Length == 0 || place.Path.StartsWith("profiles[village]", StringComparison.Ordinal)))
        {
            foreach (var kind in SettingForms.KindsOf(place.Type).Select(kind => kind.Word).DefaultIfEmpty("new"))
            {
                draft = place.IsList ? draft.Add(place.Path, kind, article).After : draft.Choose(place.Path, kind, article).After;
            }
        }

        draft = WithEveryKindInside(draft);
        var id = await Draft(draft.Json);
        foreach (var open in draft.Policy.Articles.Select(known => known.Id).Append("none"))
        {
            foreach (var at in SettingUnits.Of(draft).Under(open == "none" ? null : open).Select(unit => unit.Path).Take(8))
            {
                Assert.Contains("class=\"setting\"", await Text(clerk, $"/policies/drafts/{id}?open={open}&at={Uri.EscapeDataString(at)}"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_change_is_kept_its_finding_appears_a_wrong_word_is_refused_beside_the_field_and_all_of_it_is_taken_back()
    {
        var clerk = await portal.SignInAsync(City.Manager);
        var id = await Draft(SamplePolicy.Json);
        var page = await Text(clerk, $"/policies/drafts/{id}?open=a20");
        var edited = await Edit(clerk, id, page, "a20", "publicity.workingDays", "7");
        Assert.Contains("公示“工作日数”由5改为7", edited, StringComparison.Ordinal);
        var wrong = await Edit(clerk, id, edited, "a20", "publicity.workingDays", "七");
        Assert.Contains("“工作日数”应填整数，现为“七”", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"七\"", wrong, StringComparison.Ordinal);
        var broken = await Edit(clerk, id, wrong, "a6", "profiles[village].assessment.channels[quantified].weight", "50");
        Assert.Contains("由60改为50", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("错误 0 处", broken, StringComparison.Ordinal);

        var history = await Text(clerk, $"/policies/drafts/{id}/history");
        Assert.Contains("由60改为50", history, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await clerk.PostFormAsync($"/policies/drafts/{id}/undo/2", [], $"/policies/drafts/{id}/history")).StatusCode);
        Assert.Contains("错误 0 处", await Text(clerk, $"/policies/drafts/{id}"), StringComparison.Ordinal);
        Assert.Contains("恢复", await Text(clerk, $"/policies/drafts/{id}/history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_in_an_article_sees_what_he_typed_and_what_the_other_wrote()
    {
        var clerk = await portal.SignInAsync(City.Manager);
        var id = await Draft(SamplePolicy.Json);
        var page = await Text(clerk, $"/policies/drafts/{id}?open=a20");
        await Edit(clerk, id, page, "a20", "publicity.workingDays", "7");
        var late = await Edit(clerk, id, page, "a20", "publicity.workingDays", "9");
        Assert.Contains("您填写的内容：“9”", late, StringComparison.Ordinal);
        Assert.Contains("由5改为7", late, StringComparison.Ordinal);
        Assert.Contains("仍按我的填写保存", late, StringComparison.Ordinal);
        Assert.Equal(7, DraftDocument.Read(await Json(id)).Policy.Publicity.WorkingDays);
    }

    [Fact]
    public async Task A_draft_begins_from_the_sample_from_a_file_and_from_a_paper()
    {
        var clerk = await portal.SignInAsync(City.Manager);
        var answer = await clerk.PostFormAsync("/policies/drafts/new", new() { ["Source"] = "0" }, "/policies/drafts/new");
        Assert.Matches("^/policies/drafts/[0-9]+$", answer.Headers.Location!.ToString());
        var exported = await clerk.GetStringAsync($"{answer.Headers.Location}/document");
        Assert.Equal(DraftDocument.Read(SamplePolicy.Json).Json, exported);

        var refused = await (await Upload(clerk, "{\"format\":1}")).TextAsync();
        Assert.Contains("没有生成草稿", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Upload(clerk, exported)).StatusCode);

        var preview = await (await clerk.PostFormAsync("/policies/drafts/paper", new() { ["Text"] = "本县办法\n第一条　甲。\n第二条　乙。" }, "/policies/drafts/paper")).TextAsync();
        Assert.Contains("共 2 条", preview, StringComparison.Ordinal);
        var made = await clerk.PostFormAsync("/policies/drafts/paper", new() { ["Text"] = "本县办法\n第一条　甲。\n第二条　乙。", ["Title"] = "本县办法", ["Confirmed"] = "true" }, "/policies/drafts/paper");
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        Assert.Contains("没有找到", await (await clerk.PostFormAsync("/policies/drafts/paper", new() { ["Text"] = "没有条款" }, "/policies/drafts/paper")).TextAsync(), StringComparison.Ordinal);
    }

    private static DraftDocument WithEveryKindInside(DraftDocument draft)
    {
        // Each kind of condition and effect once as a rule, each kind of indicator with every section it may have.
        var conditions = SettingForms.KindsOf(typeof(Condition));
        foreach (var kind in conditions)
        {
            draft = draft.Add("profiles[village].adjustment.rules", null, "a16").After;
            var rule = SettingPath.Item("profiles[village].adjustment.rules", draft.At("profiles[village].adjustment.rules")!.AsArray(), draft.Policy.Profiles[0].Adjustment!.Rules.Length - 1);
            draft = draft.Choose($"{rule}.when", kind.Word).After;
        }

        return draft;
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient browser, string json)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Browsing.FieldValue(await browser.GetStringAsync("/policies/drafts/new"), "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(json)), "File", "政策.json" },
        };
        return await browser.PostAsync("/policies/drafts/new", form);
    }

    private static async Task<string> Edit(HttpClient browser, long id, string page, string article, string path, string typed)
    {
        var seen = Regex.Match(page, $"data-article=\"{article}\" data-seen=\"([0-9a-f]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;
        var answer = await browser.PostFormAsync(
            $"/policies/drafts/{id}/edit",
            new() { ["Act"] = "Fill", ["Path"] = path, ["Article"] = article, ["Seen"] = seen, ["Typed"] = typed, ["Open"] = article },
            "/account/password");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    private static async Task<string> Text(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        var text = await answer.TextAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode}: {address}");
        return text;
    }

    private Task<long> Draft(string json) => portal.InDatabaseAsync(async db =>
    {
        var draft = new PolicyDraft { CountyId = City.County.Id, Name = "草稿", Json = DraftDocument.Read(json).Json, StartedAt = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), StartedBy = "王经办" };
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft.Id;
    });

    private Task<string> Json(long id) => portal.InDatabaseAsync(db => db.PolicyDrafts.Where(draft => draft.Id == id).Select(draft => draft.Json).SingleAsync());

    [GeneratedRegex("policy-article is-open", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OpenArticle();
}
