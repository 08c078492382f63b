using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Policies;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Tests.Policies;

public sealed class DraftTests
{
    private const string Years = "profiles[village].tenure.yearsPerStar";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory, Engines]
    public async Task A_field_filled_in_is_kept_told_in_words_and_taken_back(Engine engine)
    {
        await using var county = await Begun(engine);
        var edited = await county.Edit("王经办", Fill(county, "a11", Years, "8"));
        Assert.Equal("村党组织书记：任职年限“每星年数”由10改为8", edited.Words);
        await using (var db = county.Database.OpenAsSystem())
        {
            var kept = await db.PolicyDrafts.SingleAsync();
            Assert.Equal(8, DraftDocument.Read(kept.Json).Policy.Profiles[0].Tenure!.YearsPerStar);
            Assert.Equal([(1, "王经办", "a11", "10", "8")], (await db.PolicyDraftEdits.ToListAsync()).Select(e => (e.Number, e.UserName, e.Article, e.BeforeJson, e.NowJson)));
        }

        await using var desk = county.Desk("王经办");
        Assert.Equal(DraftDocument.Read(SamplePolicy.Json).Json, (await desk.Get<UndoEdit>().Undo(county.Id, 1)).Json);
        await using var again = county.Desk("王经办");
        await Assert.ThrowsAsync<Refusal>(() => again.Get<UndoEdit>().Undo(county.Id, 1));
    }

    [Theory, Engines]
    public async Task Two_clerks_in_two_articles_both_keep_their_edit_and_in_one_article_the_second_is_told(Engine engine)
    {
        await using var county = await Begun(engine);
        var first = Fill(county, "a11", Years, "8");
        var other = Fill(county, "a20", "publicity.workingDays", "7");
        var same = Fill(county, "a11", Years, "9");
        await county.Edit("王经办", first);
        await county.Edit("李经办", other);
        var moved = await Assert.ThrowsAsync<ArticleMoved>(() => county.Edit("李经办", same));
        Assert.Equal("a11", moved.Article);
        await using var db = county.Database.OpenAsSystem();
        var policy = DraftDocument.Read((await db.PolicyDrafts.SingleAsync()).Json).Policy;
        Assert.Equal((8, 7), (policy.Profiles[0].Tenure!.YearsPerStar, policy.Publicity.WorkingDays));
    }

    [Theory, Engines]
    public async Task Edits_at_the_same_moment_in_different_articles_are_all_kept(Engine engine)
    {
        await using var county = await Begun(engine);
        DraftWish[] wishes =
        [
            Fill(county, "a11", Years, "8"), Fill(county, "a20", "publicity.workingDays", "7"), Fill(county, "a4", "profiles[village].eligibility.months", "6"),
            Fill(county, "a3", "profiles[village].scale.highest", "9"), Fill(county, "a15", "profiles[village].adjustment.stepUp", "1"),
        ];
        await Task.WhenAll(wishes.Select((wish, i) => Task.Run(() => county.Edit($"经办{i}", wish))));
        await using var db = county.Database.OpenAsSystem();
        var policy = DraftDocument.Read((await db.PolicyDrafts.SingleAsync()).Json).Policy;
        var village = policy.Profiles[0];
        Assert.Equal((8, 7, 6, 9, 1), (village.Tenure!.YearsPerStar, policy.Publicity.WorkingDays, village.Eligibility.Months, village.Scale.Highest, village.Adjustment!.StepUp!.Value));
        Assert.Equal([1, 2, 3, 4, 5], await db.PolicyDraftEdits.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync());
    }

    [Theory, Engines]
    public async Task A_wrong_word_is_refused_in_words_and_nothing_is_kept(Engine engine)
    {
        await using var county = await Begun(engine);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => county.Edit("王经办", Fill(county, "a11", Years, "十")));
        Assert.Contains("“每星年数”应填整数", refusal.Message, StringComparison.Ordinal);
        await using var db = county.Database.OpenAsSystem();
        Assert.Empty(await db.PolicyDraftEdits.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_draft_is_seen_by_its_own_side_alone(Engine engine)
    {
        await using var county = await Begun(engine);
        await using var foreign = new Desk(county.Database, SessionScope.County(county.Counties.West.Id), Clock, "外县");
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<EditDraft>().Edit(Fill(county, "a11", Years, "8")));
        await using var city = new Desk(county.Database, SessionScope.City(), Clock, "市级");
        await Assert.ThrowsAsync<NotFound>(() => city.Get<EditDraft>().Edit(Fill(county, "a11", Years, "8")));
        await using var cityAgain = new Desk(county.Database, SessionScope.City(), Clock, "市级");
        var own = await cityAgain.Get<StartDraft>().FromDocument(null, SamplePolicy.Json);
        await using var east = county.Desk("王经办");
        await Assert.ThrowsAsync<NotFound>(() => east.Get<EditDraft>().Edit(Fill(county, "a11", Years, "8") with { DraftId = own }));
    }

    [Theory, Engines]
    public async Task A_document_that_is_none_begins_no_draft(Engine engine)
    {
        await using var county = await Begun(engine);
        await using var desk = county.Desk("王经办");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => desk.Get<StartDraft>().FromDocument(county.Counties.East.Id, "{\"format\":1}"));
        Assert.Contains("没有生成草稿", refusal.Message, StringComparison.Ordinal);
    }

    private static DraftWish Fill(County county, string article, string path, string typed) =>
        new(county.Id, DraftAct.Fill, path, article, SettingUnits.Of(DraftDocument.Read(SamplePolicy.Json)).Fingerprint(article)) { Typed = [typed] };

    private static async Task<County> Begun(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine, Clock);
        var counties = await TestCounties.AddAsync(database);
        await using var desk = new Desk(database, SessionScope.County(counties.East.Id), Clock, "王主管");
        var version = await desk.Get<PublishPolicy>().Publish(new(counties.East.Id, SamplePolicy.Json), default);
        await using var clerk = new Desk(database, SessionScope.County(counties.East.Id), Clock, "王经办");
        return new County(database, counties, await clerk.Get<StartDraft>().From(counties.East.Id, version));
    }

    private sealed record County(TestDatabase Database, TestCounties Counties, long Id) : IAsyncDisposable
    {
        public Desk Desk(string user) => new(Database, SessionScope.County(Counties.East.Id), Clock, user);

        public async Task<DraftEdited> Edit(string user, DraftWish wish)
        {
            await using var desk = Desk(user);
            return await desk.Get<EditDraft>().Edit(wish);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
