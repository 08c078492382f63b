using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Application.Ratings;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Ratings;

/// <summary>Six persons in two townships: four rated, the fifth suspended, the sixth too new; the first and the fourth with a city award.</summary>
public sealed class RatingQueriesTests
{
    [Theory, Engines]
    public async Task The_list_is_filtered_by_outcome_stars_township_name_and_what_waits(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);

        Assert.Equal(6, (await List(new())).Total);
        Assert.Equal("书记4", Assert.Single((await List(new() { Outcome = OutcomeKind.Suspended })).Rows).SecretaryName);
        Assert.Equal("书记5", Assert.Single((await List(new() { Outcome = OutcomeKind.NotEligible })).Rows).SecretaryName);
        Assert.Equal("书记0", Assert.Single((await List(new() { Stars = 5 })).Rows).SecretaryName);
        Assert.Equal("书记3", Assert.Single((await List(new() { Text = "第3村" })).Rows).SecretaryName);
        Assert.Equal("书记4", Assert.Single((await List(new() { Waiting = true })).Rows).SecretaryName);
        Assert.Equal(4, (await List(new() { Change = StarChange.New })).Total);
        Assert.Equal(0, (await List(new() { Change = StarChange.Fallen })).Total);
        Assert.Equal([scene.TownshipIds[1]], (await List(new() { TownshipId = scene.TownshipIds[1] })).Rows.Select(row => row.TownshipId).Distinct());
        Assert.Equal(5, (await List(new() { Outcome = OutcomeKind.Rated }, "-stars")).Rows[0].Stars);
        var last = await List(new(), page: 9, size: 4);
        Assert.Equal((2, 2), (last.Number, last.Rows.Count));

        Task<KeyPage<RatingRow>> List(RatingFilter filter, string? sort = null, int page = 1, int size = 20) =>
            Ask(scene, queries => queries.List(scene.YearId, filter, sort, new PageAsk(page, Size: size), default));
    }

    [Theory, Engines]
    public async Task The_totals_count_the_whole_year_and_the_last_run_names_engine_and_policy(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);

        var totals = await Ask(scene, queries => queries.Totals(scene.YearId, default));
        Assert.Equal((6, 4, 0, 0, 1), (totals.Persons, totals.New, totals.Risen, totals.Fallen, totals.Waiting));
        Assert.Equal(6, totals.Outcomes.Sum(outcome => outcome.Persons));
        Assert.Equal(4, totals.Outcomes.Where(outcome => outcome.Outcome == OutcomeKind.Rated).Sum(outcome => outcome.Persons));
        var run = await Ask(scene, queries => queries.LastRun(scene.YearId, default));
        Assert.Equal(("县级经办", EngineRevision.Current), (run!.RunBy, run.EngineRevision));
        var townships = await Ask(scene, queries => queries.Townships(scene.YearId, default));
        Assert.Equal(scene.TownshipIds, townships.Select(township => township.Id));
    }

    [Theory, Engines]
    public async Task A_township_sees_its_own_persons_and_a_stranger_nobody(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);
        var own = SessionScope.Townships(scene.CountyId, scene.TownshipIds[0]);
        var stranger = SessionScope.County(scene.CountyId + 1000);

        Assert.Equal(3, (await Ask(scene, queries => queries.List(scene.YearId, new(), null, new PageAsk(), default), own)).Total);
        Assert.Equal(3, (await Ask(scene, queries => queries.Totals(scene.YearId, default), own)).Persons);
        Assert.Equal(0, (await Ask(scene, queries => queries.List(scene.YearId, new(), null, new PageAsk(), default), stranger)).Total);
        Assert.Equal(0, (await Ask(scene, queries => queries.Totals(scene.YearId, default), stranger)).Persons);
        Assert.Null(await Ask(scene, queries => queries.LastRun(scene.YearId, default), stranger));
    }

    [Theory, Engines]
    public async Task An_explanation_leads_from_the_facts_by_the_articles_to_the_star(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);
        var rating = await Of(database, scene.SecretaryIds[0]);

        var page = await Explain(scene, rating.Id, SessionScope.County(scene.CountyId));

        Assert.Equal(("书记0", 5, "示例县", RatingScene.Year), (page.Result.SecretaryName, page.Result.Stars, page.CountyName, page.Year));
        Assert.Equal(new DateOnly(2025, 1, 1), page.AsOf);
        Assert.Equal(["第8条", "第9条", "第10条"], page.Steps.Select(step => step.ArticleNumber).Where(number => number is "第8条" or "第9条" or "第10条"));
        Assert.All(page.Steps.Where(step => step.ArticleNumber.Length > 0), step => Assert.NotEqual("", step.ArticleText));
        Assert.Contains(page.Steps, step => step.Facts.Any(fact => fact.Contains("2001-03-01", StringComparison.Ordinal)));
        Assert.Equal((rating.PolicyHash, EngineRevision.Current), (page.PolicyHash, page.EngineRevision));
        Assert.Equal((1, true), (Assert.Single(page.Versions).Sequence, Assert.Single(page.History).IsThis));
    }

    [Theory, Engines]
    public async Task An_explanation_of_a_suspension_names_the_case_and_no_star(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);

        var page = await Explain(scene, (await Of(database, scene.SecretaryIds[4])).Id, SessionScope.County(scene.CountyId));

        Assert.Equal((OutcomeKind.Suspended, null), (page.Result.Outcome, page.Result.Stars));
        Assert.Contains(page.Summary, sentence => sentence.Contains("暂缓评定", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task A_foreign_explanation_is_not_found(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);
        var id = (await Of(database, scene.SecretaryIds[0])).Id;

        await Assert.ThrowsAsync<NotFound>(() => Explain(scene, id, SessionScope.County(scene.CountyId + 1000)));
        await Assert.ThrowsAsync<NotFound>(() => Explain(scene, id, SessionScope.Townships(scene.CountyId, scene.TownshipIds[1])));
        await Assert.ThrowsAsync<NotFound>(() => Explain(scene, id, SessionScope.Self(scene.CountyId, scene.TownshipIds[0], scene.SecretaryIds[2])));
        var own = await Explain(scene, id, SessionScope.Self(scene.CountyId, scene.TownshipIds[0], scene.SecretaryIds[0]));
        Assert.Equal("书记0", own.Result.SecretaryName);
    }

    [Theory, Engines]
    public async Task An_explanation_stays_as_it_was_when_the_files_change_afterwards(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Rated(database);
        var id = (await Of(database, scene.SecretaryIds[0])).Id;
        var before = await Explain(scene, id, SessionScope.County(scene.CountyId));
        await using (var db = database.OpenAsSystem())
        {
            (await db.Appointments.SingleAsync(a => a.SecretaryId == scene.SecretaryIds[0])).StartsOn = new DateOnly(2020, 1, 1);
            await db.SaveChangesAsync();
        }

        var after = await Explain(scene, id, SessionScope.County(scene.CountyId));

        Assert.Equal(before.Summary.AsEnumerable(), after.Summary);
        Assert.Equal(before.Steps.Select(step => step.Arithmetic), after.Steps.Select(step => step.Arithmetic));
    }

    private static async Task<RatingScene> Rated(TestDatabase database)
    {
        var scene = await RatingScene.Make(database);
        await using var db = scene.Open();
        await RatingScene.Rating(db).Run(scene.YearId, default);
        return scene;
    }

    private static async Task<T> Ask<T>(RatingScene scene, Func<RatingQueries, Task<T>> ask, SessionScope? scope = null)
    {
        await using var db = scene.Database.Open(scope ?? SessionScope.County(scene.CountyId));
        return await ask(new RatingQueries(db));
    }

    private static async Task<RatingExplanation> Explain(RatingScene scene, long id, SessionScope scope)
    {
        await using var desk = new Desk(scene.Database, scope, TimeProvider.System);
        return await desk.Get<RatingExplanations>().Of(id, default);
    }

    private static async Task<Rating> Of(TestDatabase database, long secretary)
    {
        await using var db = database.OpenAsSystem();
        return await db.Ratings.AsNoTracking().SingleAsync(r => r.SecretaryId == secretary);
    }
}
