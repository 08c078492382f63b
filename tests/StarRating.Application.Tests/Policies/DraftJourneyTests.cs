using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Tests.Policies;

public sealed class DraftJourneyTests
{
    private const string StarTable = "profiles[village].awards.levels";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory, Engines]
    public async Task Cells_of_a_spreadsheet_are_put_into_a_grid_and_rows_are_added(Engine engine)
    {
        await using var side = await Side.Begin(engine);
        var draft = (await side.View()).Document;
        var article = SettingUnits.Of(draft).Holding(StarTable)!.Article;
        var edited = await side.Edit(new DraftWish(side.Id, DraftAct.Paste, StarTable, article, Seen(draft, article))
        {
            Typed = ["国家级\t个人或集体\t5\r\n省级\t个人或集体\t4\r\n市级\t个人或集体\t3\r\n县级\t个人或集体\t1\r\n"],
            Columns = ["level", "holder", "stars"],
            Column = "level",
        });
        Assert.Equal([5, 4, 3, 1], edited.Draft.Policy.Profiles[0].Awards!.Levels.Select(level => level.Stars));
        var refused = await Assert.ThrowsAsync<Refusal>(async () => await side.Edit(new DraftWish(side.Id, DraftAct.Paste, StarTable, article, Seen(edited.Draft, article))
        {
            Typed = ["三"],
            To = 1,
            Columns = ["level", "holder", "stars"],
            Column = "stars",
        }));
        Assert.Contains("粘贴内容第 1 行：“星数”应填整数", refused.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_an_edit_chose_is_told_by_its_name_not_its_code(Engine engine)
    {
        await using var side = await Side.Begin(engine);
        var draft = (await side.View()).Document;
        var edited = await side.Edit(new DraftWish(side.Id, DraftAct.Fill, "profiles[village].awards.article", "a14", Seen(draft, "a14")) { Typed = ["a16"] });
        Assert.EndsWith("“条款”由第十四条改为第十六条", edited.Words, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task An_edit_taken_back_is_made_again(Engine engine)
    {
        await using var side = await Side.Begin(engine);
        var draft = (await side.View()).Document;
        await side.Edit(new DraftWish(side.Id, DraftAct.Fill, "publicity.workingDays", "a20", Seen(draft, "a20")) { Typed = ["7"] });
        await side.Do<UndoEdit>(undo => undo.Undo(side.Id, 1));
        Assert.Equal(5, (await side.View()).Document.Policy.Publicity.WorkingDays);
        await side.Do<RedoEdit>(redo => redo.Redo(side.Id, 1));
        Assert.Equal(7, (await side.View()).Document.Policy.Publicity.WorkingDays);
        await Assert.ThrowsAsync<Refusal>(() => side.Do<RedoEdit>(redo => redo.Redo(side.Id, 1)));
    }

    [Theory, Engines]
    public async Task An_article_with_settings_under_it_is_not_removed_and_an_empty_one_is(Engine engine)
    {
        await using var side = await Side.Begin(engine);
        var draft = (await side.View()).Document;
        var refused = await Assert.ThrowsAsync<Refusal>(() => side.Edit(new DraftWish(side.Id, DraftAct.Remove, "articles[a20]", "a20", Seen(draft, "a20"))));
        Assert.Contains("还有 1 项设置", refused.Message, StringComparison.Ordinal);
        var added = await side.Edit(new DraftWish(side.Id, DraftAct.Add, "articles", null, Seen(draft, null)));
        var fresh = added.Draft.Policy.Articles[^1].Id;
        var removed = await side.Edit(new DraftWish(side.Id, DraftAct.Remove, $"articles[{fresh}]", fresh, Seen(added.Draft, fresh)));
        Assert.Equal(draft.Policy.Articles.Select(article => article.Id), removed.Draft.Policy.Articles.Select(article => article.Id));
    }

    [Theory, Engines]
    public async Task A_new_city_version_is_taken_over_by_article_and_the_whole_is_taken_back_at_once(Engine engine)
    {
        await using var side = await Side.Begin(engine, Sample(document => document));
        var old = (await side.View()).Draft.CityVersionId;
        Assert.NotNull(old);
        var draft = (await side.View()).Document;
        await side.Edit(new DraftWish(side.Id, DraftAct.Fill, "profiles[village].awards.cap", "a14", Seen(draft, "a14")) { Typed = ["4"] });
        await side.PublishForCity(Sample(document => document
            .Fill("publicity.workingDays", ["7"]).After.Fill("profiles[village].awards.cap", ["5"]).After));

        var view = await side.View();
        Assert.Equal(2, view.NewerCity!.Number);
        await side.Do<FollowCity>(follow => follow.Follow(side.Id, view.NewerCity.Id, ["a20"], CanonicalJson.HashOf(view.Draft.Json)));
        var after = await side.View();
        Assert.Null(after.NewerCity);
        Assert.Equal((7, 4), (after.Document.Policy.Publicity.WorkingDays, after.Document.Policy.Profiles[0].Awards!.Cap!.Value));
        await Assert.ThrowsAsync<Refusal>(() => side.Do<FollowCity>(follow => follow.Follow(side.Id, view.NewerCity.Id, [], CanonicalJson.HashOf(view.Draft.Json))));
        await side.Do<UndoEdit>(undo => undo.Undo(side.Id, 2));
        var back = await side.View();
        Assert.Equal((5, old, view.NewerCity.Id), (back.Document.Policy.Publicity.WorkingDays, back.Draft.CityVersionId, back.NewerCity?.Id));
        await side.Do<RedoEdit>(redo => redo.Redo(side.Id, 2));
        var again = await side.View();
        Assert.Equal((7, (long?)view.NewerCity.Id), (again.Document.Policy.Publicity.WorkingDays, again.Draft.CityVersionId));
    }

    [Theory, Engines]
    public async Task An_edit_does_not_reach_beyond_its_article_nor_beyond_what_the_city_allows(Engine engine)
    {
        const string days = "publicity.workingDays";
        await using var side = await Side.Begin(engine, Sample(document => document.Put("articles[a20].parameters", $$"""[{"setting":"{{days}}","least":5,"most":10}]""").After));
        var draft = (await side.View()).Document;
        DraftWish Fill(string path, string article, string typed) => new(side.Id, DraftAct.Fill, path, article, Seen(draft, article)) { Typed = [typed] };
        async Task Refused(DraftWish wish, string words)
        {
            var refused = await Assert.ThrowsAsync<Refusal>(() => side.Edit(wish));
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
            Assert.Equal(wish.Path, refused.Field);
        }

        await Refused(Fill("profiles[village].tenure.yearsPerStar", "a6", "8"), "不在第六条之下");
        await Refused(Fill("articles[a11].text", "a6", "每满八年加1星。"), "不在第六条之下");
        await Refused(Fill("profiles[village].tenure.yearsPerStar", "a11", "8"), "第十一条为锁定条款");
        await Refused(Fill("articles[a11].text", "a11", "每满八年加1星。"), "条款原文应与市级一致");
        await Refused(Fill("profiles[village].tenure.article", "a11", "a1"), "第十一条为锁定条款");
        await Refused(Fill(days, "a20", "3"), "允许的范围（5至10）");
        await Refused(new DraftWish(side.Id, DraftAct.Add, "profiles[village].adjustment.rules", "a15", Seen(draft, "a15")), "不得增加");
        await Refused(new DraftWish(side.Id, DraftAct.Remove, "profiles[village].adjustment.rules[grade-basic]", "a16", Seen(draft, "a16")), "不得取消");
        await Refused(new DraftWish(side.Id, DraftAct.Remove, "articles[a1]", null, Seen(draft, null)), "不在所在的一处之下");
        await Refused(new DraftWish(side.Id, DraftAct.Add, "profiles[village].vetoes", "nowhere", Seen(draft, "nowhere")), "请刷新页面");
        Assert.Equal(draft.Json, (await side.View()).Document.Json);

        Assert.Equal(7, (await side.Edit(Fill(days, "a20", "7"))).Draft.Policy.Publicity.WorkingDays);
        Assert.NotEmpty((await side.Edit(new DraftWish(side.Id, DraftAct.Add, "profiles[village].vetoes", "a18", Seen(draft, "a18")))).Words);
    }

    [Theory, Engines]
    public async Task A_paper_becomes_a_draft_whose_settings_wait_for_their_articles(Engine engine)
    {
        await using var side = await Side.Begin(engine);
        var paper = PaperText.Split(PaperFile.Read(Word("某县办法", "第一条　为规范管理。", "第二条　每满八年加一星。")));
        var id = 0L;
        await side.Do<StartDraft>(async start => id = await start.FromPaper(side.County, paper.Title, paper.Articles));
        var document = (await side.View(id)).Document;
        Assert.Equal(["第一条", "第二条"], document.Policy.Articles.Select(article => article.Number));
        Assert.All(SettingUnits.Of(document).All, unit => Assert.Null(unit.Article));
        var moved = await side.Edit(new DraftWish(id, DraftAct.Fill, "profiles[village].tenure.article", null, Seen(document, null)) { Typed = ["p2"] });
        Assert.Equal(["profiles[village].tenure"], SettingUnits.Of(moved.Draft).Under("p2").Select(unit => unit.Path));
        await Assert.ThrowsAsync<Refusal>(() => side.Do<StartDraft>(start => start.FromPaper(side.County, "空", [])));
    }

    [Fact]
    public void A_file_that_is_no_paper_is_refused_in_words()
    {
        foreach (var wrong in new byte[][] { [0x50, 0x4b, 3, 4, 1, 2, 3], [0, 1, 2], new byte[PaperFile.MaxBytes + 1] })
        {
            Assert.NotEqual("", Assert.Throws<Refusal>(() => PaperFile.Read(wrong)).Message);
        }

        Assert.Equal("第一条 甲", PaperFile.Read(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("第一条 甲")));
    }

    [Theory, Engines]
    public async Task The_city_reads_which_county_departs_where_and_by_how_much(Engine engine)
    {
        await using var side = await Side.Begin(engine, Sample(document => document));
        await side.Publish(Sample(document => document.Fill("profiles[village].tenure.yearsPerStar", ["8"]).After.Fill("profiles[community].eligibility.months", ["6"]).After));
        await using var city = new Desk(side.Database, SessionScope.City(), Clock, "市级");
        var counties = await city.Get<CityConformity>().Of();
        var east = counties.Single(county => county.CountyId == side.County);
        Assert.Contains(("第十一条", "每星年数", "10", "8", -2m), east.Departures.Select(found => (found.Article, found.Field, found.City, found.Own, found.By ?? 0)));
        Assert.Contains(east.Departures, found => found is { Field: "月数", By: -6 });
        Assert.All(counties.Where(county => county.CountyId != side.County), county => Assert.Empty(county.Departures));
    }

    private static string Seen(DraftDocument draft, string? article) => SettingUnits.Of(draft).Fingerprint(article);

    private static string Sample(Func<DraftDocument, DraftDocument> change) => change(DraftDocument.Read(SamplePolicy.Json)).Json;

    private static byte[] Word(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var body = new DocumentFormat.OpenXml.Wordprocessing.Body(paragraphs.Select(text => new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)))));
            word.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>A county at work on a draft of its own; with a city policy where one is given.</summary>
    private sealed record Side(TestDatabase Database, long County, long Id) : IAsyncDisposable
    {
        public static async Task<Side> Begin(Engine engine, string? city = null)
        {
            var database = await TestDatabase.CreateAsync(engine, Clock);
            var counties = await TestCounties.AddAsync(database);
            var side = new Side(database, counties.East.Id, 0);
            if (city is not null) await side.PublishForCity(city);
            var id = 0L;
            await side.Do<StartDraft>(async start => id = await start.FromDocument(counties.East.Id, SamplePolicy.Json));
            return side with { Id = id };
        }

        public async Task PublishForCity(string json)
        {
            await using var desk = new Desk(Database, SessionScope.City(), Clock, "市级");
            await desk.Get<PublishPolicy>().Publish(new(null, json), default);
        }

        public Task Publish(string json) => Do<PublishPolicy>(publish => publish.Publish(new(County, json), default));

        public async Task<DraftView> View(long? id = null)
        {
            await using var desk = new Desk(Database, SessionScope.County(County), Clock, "王经办");
            return await desk.Get<DraftQueries>().View(id ?? Id);
        }

        public async Task<DraftEdited> Edit(DraftWish wish)
        {
            await using var desk = new Desk(Database, SessionScope.County(County), Clock, "王经办");
            return await desk.Get<EditDraft>().Edit(wish);
        }

        public async Task Do<T>(Func<T, Task> work)
            where T : notnull
        {
            await using var desk = new Desk(Database, SessionScope.County(County), Clock, "王经办");
            await work(desk.Get<T>());
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
