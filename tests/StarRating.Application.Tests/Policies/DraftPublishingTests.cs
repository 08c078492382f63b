using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Policies;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Tests.Data;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Policies;

public sealed class DraftPublishingTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory, Engines]
    public async Task A_draft_of_the_sample_has_its_bench_and_a_second_person_publishes_it(Engine engine)
    {
        await using var county = await Begun(engine);
        await county.Put("profiles[village].tenure.maximum", "3");
        await county.Submit("王经办");
        var refused = await Assert.ThrowsAsync<Refusal>(() => county.Publish("王经办"));
        Assert.Contains("应由另一人审核发布", refused.Message, StringComparison.Ordinal);
        var id = await county.Publish("李主管");

        await using var db = county.Database.OpenAsSystem();
        var version = await db.PolicyVersions.SingleAsync(p => p.Id == id);
        Assert.Equal((2, PolicyStatus.Published, "东发〔2026〕2号", "李主管"), (version.Number, version.Status, version.DocumentNumber, version.PublishedBy));
        Assert.Equal(3, PolicyJson.Read(version.Json).Document.Profiles[0].Tenure!.Maximum);
        Assert.Equal(version.Hash, PolicyJson.Read(version.Json).Hash);
        Assert.Equal(SampleCases.Shipped.Length, SampleCases.Read(version.CasesJson).Length);
        Assert.Equal(PolicyStatus.Superseded, (await db.PolicyVersions.SingleAsync(p => p.Number == 1)).Status);
        var draft = await db.PolicyDrafts.SingleAsync();
        Assert.Equal((DraftState.Published, (long?)id, "王经办"), (draft.State, draft.VersionId, draft.SubmittedBy));
    }

    [Theory, Engines]
    public async Task A_red_case_an_error_and_an_unnamed_warning_keep_a_draft_back(Engine engine)
    {
        await using var county = await Begun(engine);
        await county.Put("profiles[village].gradeStars.grades[优秀].stars", "3");
        Assert.Contains("与预期不符", (await Assert.ThrowsAsync<Refusal>(() => county.Submit("王经办"))).Message, StringComparison.Ordinal);
        await county.Put("profiles[village].gradeStars.grades[优秀].stars", "2");
        await county.Put("profiles[village].tenure.yearsPerStar", "0");
        Assert.Contains("错误必须改正", (await Assert.ThrowsAsync<Refusal>(() => county.Submit("王经办"))).Message, StringComparison.Ordinal);
        await county.Put("profiles[village].tenure.yearsPerStar", "10");

        await using (var desk = county.Desk("王经办"))
        {
            var bench = await desk.Get<DraftBench>().Of(county.Id);
            await desk.Get<SaveCases>().Save(county.Id, [.. bench.Cases.Where(known => !known.Awards.IsEmpty).Select(known => new CaseWish(known.Id, null, SampleCases.Fingerprint(known)))]);
        }

        var unnamed = await Assert.ThrowsAsync<Refusal>(() => county.Submit("王经办", named: false));
        Assert.Contains("写明可以放行的理由", unnamed.Message, StringComparison.Ordinal);
        await county.Submit("王经办");
        await using var db = county.Database.OpenAsSystem();
        Assert.Contains("第十四条没有样例人员验证", (await db.PolicyDrafts.SingleAsync()).AcceptedWarningsJson, StringComparison.Ordinal);
        await county.Publish("李主管");
    }

    [Theory, Engines]
    public async Task A_draft_goes_back_with_a_reason_is_taken_back_by_its_submitter_alone_and_is_abandoned_for_good(Engine engine)
    {
        await using var county = await Begun(engine);
        await county.Put("profiles[village].tenure.maximum", "3");
        await county.Submit("王经办");
        await county.Act("李主管", desk => Assert.ThrowsAsync<Refusal>(async () => await desk.Get<WithdrawDraft>().Withdraw(county.Id, await county.Version())));
        await county.Act("王经办", async desk => await desk.Get<WithdrawDraft>().Withdraw(county.Id, await county.Version()));
        await county.Submit("王经办");
        await county.Act("李主管", desk => Assert.ThrowsAsync<Refusal>(async () => await desk.Get<SendBackDraft>().SendBack(county.Id, await county.Version(), " ")));
        await county.Act("李主管", async desk => await desk.Get<SendBackDraft>().SendBack(county.Id, await county.Version(), "第十一条上限再议"));
        Assert.Equal((DraftState.Editing, "李主管退回：第十一条上限再议"), await county.State());
        await county.Act("李主管", async desk => await desk.Get<AbandonDraft>().Abandon(county.Id, await county.Version(), "不再修订"));
        await Assert.ThrowsAsync<Refusal>(() => county.Submit("王经办"));
        await Assert.ThrowsAsync<Refusal>(() => county.Put("profiles[village].tenure.maximum", "4"));
    }

    [Theory, Engines]
    public async Task Of_two_who_act_at_the_same_moment_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var county = await Begun(engine);
        await county.Put("profiles[village].tenure.maximum", "3");
        await county.Submit("王经办");
        var seen = await county.Version();
        var acts = await Task.WhenAll(
            Tried(() => county.Publish("李主管")),
            Tried(() => county.Act("赵主管", desk => desk.Get<SendBackDraft>().SendBack(county.Id, seen, "再议"))),
            Tried(() => county.Act("王经办", desk => desk.Get<WithdrawDraft>().Withdraw(county.Id, seen))));

        Assert.Single(acts, done => done);
        await using var db = county.Database.OpenAsSystem();
        var published = await db.PolicyVersions.CountAsync(p => p.Status == PolicyStatus.Published && p.Number == 2);
        Assert.Equal((await county.State()).State == DraftState.Published ? 1 : 0, published);
    }

    [Theory, Engines]
    public async Task Cases_are_added_changed_and_removed_and_who_saw_an_older_one_is_told(Engine engine)
    {
        await using var county = await Begun(engine);
        var first = SampleCases.Shipped[0];
        await county.Act("王经办", async desk =>
        {
            var added = await desk.Get<SaveCases>().Save(county.Id, [new CaseWish(null, first with { Name = "新的" })]);
            Assert.Equal($"c{SampleCases.Shipped.Length + 1}", Assert.Single(added));
        });
        var wish = new CaseWish(first.Id, first with { Expected = new(OutcomeKind.Rated, 5) }, SampleCases.Fingerprint(first));
        await county.Act("王经办", desk => desk.Get<SaveCases>().Save(county.Id, [wish]));
        await county.Act("李经办", async desk =>
        {
            var told = await Assert.ThrowsAsync<Refusal>(() => desk.Get<SaveCases>().Save(county.Id, [wish with { Case = null }]));
            Assert.Contains("已被他人修改", told.Message, StringComparison.Ordinal);
        });
        await using var last = county.Desk("王经办");
        var bench = await last.Get<DraftBench>().Of(county.Id);
        Assert.Equal([first.Id], bench.Result.Cases.Where(found => !found.Passed).Select(found => found.Case.Id));
    }

    [Theory, Engines]
    public async Task An_edit_and_a_case_saved_at_the_same_moment_are_both_kept(Engine engine)
    {
        await using var county = await Begun(engine);
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => county.Act($"经办{i}", desk => desk.Get<SaveCases>().Save(county.Id, [new CaseWish(null, SampleCases.Shipped[i])])))
                .Append(county.Put("profiles[village].tenure.yearsPerStar", "8")));
        await using var desk = county.Desk("王经办");
        var bench = await desk.Get<DraftBench>().Of(county.Id);
        Assert.Equal(SampleCases.Shipped.Length + 4, bench.Cases.Length);
        Assert.Equal(8, bench.Document.Policy.Profiles[0].Tenure!.YearsPerStar);
    }

    [Theory, Engines]
    public async Task What_a_city_locked_keeps_a_county_draft_from_being_handed_in(Engine engine)
    {
        // A policy of the county's own making, begun from its document, may depart before anybody edits it.
        var departing = DraftDocument.Read(SamplePolicy.Json).Fill("profiles[village].tenure.yearsPerStar", ["8"]).After.Fill("profiles[village].tenure.bridgeMonths", ["6"]).After;
        await using var county = await Begun(engine, ofCity: true, departing.Json);
        await using (var desk = county.Desk("王经办"))
        {
            var review = await desk.Get<DraftReviews>().Of(county.Id);
            Assert.Contains(review.Gate.Errors, finding => finding.Code == "binding.locked");
        }

        Assert.Contains("处错误必须改正", (await Assert.ThrowsAsync<Refusal>(() => county.Submit("王经办"))).Message, StringComparison.Ordinal);

        // It is put right step by step, and not put wrong again.
        await county.Put("profiles[village].tenure.yearsPerStar", "10");
        await county.Put("profiles[village].tenure.bridgeMonths", "12");
        var refused = await Assert.ThrowsAsync<Refusal>(() => county.Put("profiles[village].tenure.yearsPerStar", "8"));
        Assert.Contains("市级文件第十一条为锁定条款", refused.Message, StringComparison.Ordinal);
        await using var again = county.Desk("王经办");
        Assert.Empty((await again.Get<DraftReviews>().Of(county.Id)).Gate.Errors);
    }

    private static async Task<bool> Tried(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    private static async Task<County> Begun(Engine engine, bool ofCity = false, string? document = null)
    {
        var database = await TestDatabase.CreateAsync(engine, Clock);
        var counties = await TestCounties.AddAsync(database);
        long version;
        await using (var publisher = new Desk(database, ofCity ? SessionScope.City() : SessionScope.County(counties.East.Id), Clock, "先前主管"))
        {
            version = await publisher.Get<PublishPolicy>().Publish(new(ofCity ? null : counties.East.Id, SamplePolicy.Json), default);
        }

        await using var clerk = new Desk(database, SessionScope.County(counties.East.Id), Clock, "王经办");
        var start = clerk.Get<StartDraft>();
        return new County(database, counties, document is null ? await start.From(counties.East.Id, version) : await start.FromDocument(counties.East.Id, document));
    }

    private sealed record County(TestDatabase Database, TestCounties Counties, long Id) : IAsyncDisposable
    {
        public Desk Desk(string user) => new(Database, SessionScope.County(Counties.East.Id), Clock, user);

        public async Task Act(string user, Func<Desk, Task> act)
        {
            await using var desk = Desk(user);
            await act(desk);
        }

        public Task Put(string path, string json) => Act("王经办", async desk =>
        {
            await using var db = Database.OpenAsSystem();
            var document = DraftDocument.Read((await db.PolicyDrafts.SingleAsync(d => d.Id == Id)).Json);
            var units = SettingUnits.Of(document);
            var article = units.Holding(path)!.Article;
            await desk.Get<EditDraft>().Edit(new DraftWish(Id, DraftAct.Put, path, article, units.Fingerprint(article)) { Json = json });
        });

        public Task Submit(string user, bool named = true) => Act(user, async desk =>
        {
            var review = await desk.Get<DraftReviews>().Of(Id);
            var reasons = review.Gate.Warnings.ToDictionary(PassedWarning.KeyOf, _ => named ? "已经核对，符合本县实际" : " ");
            await desk.Get<SubmitDraft>().Submit(Id, review.Draft.Version, reasons);
        });

        public async Task<long> Publish(string user)
        {
            await using var desk = Desk(user);
            return await desk.Get<PublishDraft>().Publish(new(Id, await Version(), "东发〔2026〕2号", 2020, null));
        }

        public async Task<int> Version()
        {
            await using var db = Database.OpenAsSystem();
            return (await db.PolicyDrafts.SingleAsync(d => d.Id == Id)).Version;
        }

        public async Task<(DraftState State, string Remark)> State()
        {
            await using var db = Database.OpenAsSystem();
            var draft = await db.PolicyDrafts.SingleAsync(d => d.Id == Id);
            return (draft.State, draft.Remark);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
