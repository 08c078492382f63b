using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Ratings;

/// <summary>The process is killed somewhere in a rating run: the year stands on the earlier proposal or on the new one, whole.</summary>
public sealed class KilledRunTests(ITestOutputHelper output)
{
    private const int Persons = 60;

    [Theory, Engines]
    public async Task A_run_that_is_killed_leaves_the_earlier_proposal_or_a_whole_new_one(Engine engine)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 1, 10, 12, 0, 0, TimeSpan.FromHours(8)));
        await using var database = await TestDatabase.CreateAsync(engine, clock);
        var scene = await RatingScene.Make(database, Persons);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db, clock).Run(scene.YearId, default);
        }

        var rated = (await Stand(database)).Ratings;
        var times = new KillTimes(11);
        for (var kill = 0; kill < KillTimes.Count(3, 25); kill++)
        {
            var before = await Stand(database);
            var moment = times.Next();
            var done = await ChildProcess.KilledAfter(moment, "rate", database, scene.CountyId, scene.YearId, clock);
            var after = await Stand(database);
            times.Saw(moment, after != before);
            output.WriteLine($"{engine}, killed at {moment.TotalMilliseconds:0} ms: {(after == before ? "before" : "after")}, {(done ? "it had finished" : "it was at work")}");
            Assert.True(
                after == before || (after.Runs == before.Runs + 1 && after.RunOfRatings > before.RunOfRatings && after.Records > before.Records),
                $"{after} after {before}");
            Assert.Equal((1, rated), (after.RunsOfRatings, after.Ratings));
            Assert.True(!done || after != before, "It said that it was done.");
        }

        await using var last = scene.Open();
        var run = await RatingScene.Rating(last, clock).Run(scene.YearId, default);
        Assert.Equal(run.Id, (await Stand(database)).RunOfRatings);
    }

    private static async Task<State> Stand(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var of = await db.Ratings.Select(r => r.RatingRunId).Distinct().ToListAsync();
        return new(
            await db.RatingRuns.CountAsync(), of.Max() ?? 0, of.Count, await db.Ratings.CountAsync(),
            await db.ChangeRecords.CountAsync(r => r.UseCase == nameof(StarRating.Application.Ratings.RateTheYear) && r.Entity == "RatingRun"));
    }

    /// <summary>What a run changes.</summary>
    private sealed record State(int Runs, long RunOfRatings, int RunsOfRatings, int Ratings, int Records);
}
