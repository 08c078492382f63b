using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Ratings;
using StarRating.Secretaries;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Ratings;

public class RateTheYearTests(ITestOutputHelper output)
{
    [Theory, Engines]
    public async Task A_run_stores_a_result_with_facts_and_trace_for_everyone_of_the_cohort(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            var run = await RatingScene.Rating(db).Run(scene.YearId, default);
            Assert.Equal((4, 0, 1, 1), (run.RatedCount, run.NoStarCount, run.SuspendedCount, run.NotEligibleCount));
        }

        await using var after = scene.Open();
        var ratings = await after.Ratings.OrderBy(r => r.SecretaryId).ToListAsync();
        Assert.Equal(6, ratings.Count);

        // Since 2001-03-01: 23 completed years make 2, 优秀 2, one award of the city 1.
        Assert.Equal(5, ratings[0].Stars);
        Assert.Equal(OutcomeKind.Suspended, ratings[4].OutcomeKind);
        Assert.Equal(OutcomeKind.NotEligible, ratings[5].OutcomeKind);
        var again = Rate(ratings[0].FactsJson);
        Assert.Equal(ratings[0].TraceJson, RatingJson.Write(again));
        Assert.Equal(1, await after.ChangeRecords.CountAsync(c => c.Entity == "RatingRun" && c.Kind == ChangeKind.Done));
        Assert.Equal(0, await after.ChangeRecords.CountAsync(c => c.Entity == "Rating"));
    }

    [Theory, Engines]
    public async Task A_second_run_replaces_the_proposal_keeps_both_runs_and_says_whose_result_changed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        await using (var db = scene.Open())
        {
            db.Session.Why.For("Test");
            db.Add(new Award { CountyId = scene.CountyId, SecretaryId = scene.SecretaryIds[1], Title = "模范", Level = AwardLevel.City, AwardedOn = new DateOnly(2022, 7, 1) });
            await db.SaveChangesAsync();
            var differences = await new FreezeDifferences(db, new YearFactsReader(db, new FactsReader(db), new PolicyStore(db, new PolicyCache())), new PolicyStore(db, new PolicyCache())).Of(scene.YearId, default);
            var one = Assert.Single(differences);
            Assert.Equal(["个人奖励"], one.Sections);
            Assert.True(one.WouldChange);
        }

        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        await using var after = scene.Open();
        Assert.Equal(2, await after.RatingRuns.CountAsync());
        Assert.Equal(6, await after.Ratings.CountAsync());
        var record = await after.ChangeRecords.Where(c => c.Entity == "RatingRun" && c.Kind == ChangeKind.Done).OrderBy(c => c.Id).LastAsync();
        Assert.Contains("书记1", record.ChangesJson, StringComparison.Ordinal);
        Assert.DoesNotContain("书记2", record.ChangesJson, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_was_confirmed_stays_confirmed_while_the_result_is_the_same(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
            var waiting = await db.Ratings.AsNoTracking().SingleAsync(r => r.ExceptionText != "");
            await Assert.ThrowsAsync<Refusal>(() => new ConfirmRating(db, TimeProvider.System).Run(new Confirmation(waiting.Id, waiting.Version, " "), default));
            await new ConfirmRating(db, TimeProvider.System).Run(new Confirmation(waiting.Id, waiting.Version, "已与县纪委核实"), default);
        }

        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        await using var after = scene.Open();
        Assert.Equal("已与县纪委核实", (await after.Ratings.SingleAsync(r => r.ConfirmedAt != null)).Reason);
    }

    [Theory, Engines]
    public async Task A_tie_that_waits_or_another_stage_refuses_the_run(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using var db = scene.Open();
        db.Session.Why.For("Test");
        var grade = await db.GradeResults.AsTracking().FirstAsync();
        grade.NeedsDecision = true;
        await db.SaveChangesAsync();
        Assert.Contains("并列", (await Assert.ThrowsAsync<Refusal>(() => RatingScene.Rating(db).Run(scene.YearId, default))).Message, StringComparison.Ordinal);

        grade.NeedsDecision = false;
        var year = await db.RatingYears.AsTracking().SingleAsync();
        year.Stage = YearStage.Grading;
        await db.SaveChangesAsync();
        Assert.Contains("定等次", (await Assert.ThrowsAsync<Refusal>(() => RatingScene.Rating(db).Run(scene.YearId, default))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await db.Ratings.CountAsync());
    }

    [Theory, Engines]
    public async Task Of_two_runs_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database, persons: 60, townships: 5);
        async Task<bool> Run()
        {
            await using var db = scene.Open();
            try
            {
                await RatingScene.Rating(db).Run(scene.YearId, default);
                return true;
            }
            catch (Refusal refusal)
            {
                Assert.Contains("未保存", refusal.Message, StringComparison.Ordinal);
                return false;
            }
        }

        var won = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Run)));
        await using var after = scene.Open();
        Assert.Contains(true, won);
        Assert.Equal(won.Count(w => w), await after.RatingRuns.CountAsync());
        Assert.Equal(60, await after.Ratings.CountAsync());
        Assert.Single(await after.Ratings.Select(r => r.RatingRunId).Distinct().ToListAsync());
    }

    [Theory, Engines]
    public async Task Another_countys_year_is_not_found(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using var foreign = database.Open(SessionScope.County(scene.CountyId + 1));
        await Assert.ThrowsAsync<NotFound>(() => RatingScene.Rating(foreign).Run(scene.YearId, default));
        await using var township = database.Open(SessionScope.Townships(scene.CountyId, scene.TownshipIds[0]));
        Assert.Equal(0, await township.Ratings.CountAsync());
    }

    [Theory, Engines]
    public async Task A_sealed_rating_replays_to_the_byte_and_a_changed_one_is_found(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
            foreach (var rating in await db.Ratings.AsTracking().ToListAsync())
            {
                rating.Seal(DateTime.UnixEpoch);
            }

            db.Session.Why.For("Test");
            await db.SaveChangesAsync();
            var report = await new ReplaySealed(db, new PolicyStore(db, new PolicyCache())).Run(scene.YearId, default);
            Assert.Equal(6, report.Checked);
            Assert.Empty(report.Differences);
        }

        await using (var behind = database.OpenAsSystem())
        {
            var first = await behind.Ratings.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
            await behind.Ratings.Where(r => r.Id == first).ExecuteUpdateAsync(set => set.SetProperty(r => r.Stars, 9));
        }

        await using var after = scene.Open();
        var found = await new ReplaySealed(after, new PolicyStore(after, new PolicyCache())).Run(scene.YearId, default);
        Assert.Contains("签封不符", Assert.Single(found.Differences).What, StringComparison.Ordinal);
    }

    /// <summary>No assertion on time: the figures are printed for the record.</summary>
    [Theory, Engines]
    public async Task A_county_of_three_hundred_is_rated(Engine engine)
    {
        var persons = int.TryParse(Environment.GetEnvironmentVariable("STARRATING_RUN_PERSONS"), out var asked) ? asked : 300;
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database, persons, townships: 15);
        for (var i = 0; i < 3; i++)
        {
            await using var db = scene.Open();
            var started = Stopwatch.GetTimestamp();
            var run = await RatingScene.Rating(db).Run(scene.YearId, default);
            output.WriteLine($"{engine} {persons} persons, run {i + 1}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
            Assert.Equal(persons, run.RatedCount + run.NoStarCount + run.SuspendedCount + run.NotEligibleCount);
        }
    }

    private static RatingResult Rate(string factsJson)
    {
        var document = FactsJson.Read(factsJson);
        var person = document.Persons[0];
        return new Rater(StarRating.Policies.PolicyJson.Hash(ScenePolicy.Document), document)
            .Rate(person, person.Years.Single(y => y.Year == document.Year), person.Previous);
    }
}
