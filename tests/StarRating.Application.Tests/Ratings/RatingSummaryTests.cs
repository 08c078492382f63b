using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StarRating.Application.Ratings.Corrections;
using StarRating.Application.Tests.Demonstration;
using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Ratings;

/// <summary>A year's summary is what a GROUP BY over its present ratings says, whatever happened to them.</summary>
public sealed class RatingSummaryTests
{
    [Theory, Engines]
    public async Task After_a_run_another_run_and_one_that_was_stopped_it_says_what_the_ratings_say(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            Assert.Empty(await db.RatingSummaries.ToListAsync());
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        var first = await Agreed(scene.Open());
        Assert.Equal(6, first.Sum(s => s.Persons));

        await using (var db = scene.Open())
        {
            db.Session.Why.For("Test");
            db.Add(new Award { CountyId = scene.CountyId, SecretaryId = scene.SecretaryIds[1], Title = "模范", Level = AwardLevel.City, AwardedOn = new DateOnly(2022, 7, 1) });
            await db.SaveChangesAsync();
        }

        await using (var db = scene.Open())
        {
            using var stopped = new CancellationTokenSource();
            await stopped.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RatingScene.Rating(db).Run(scene.YearId, stopped.Token));
        }

        Assert.Equal(first, await Agreed(scene.Open()));
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        Assert.NotEqual(first, await Agreed(scene.Open()));
    }

    [Theory, Engines]
    public async Task A_correction_changes_it_when_it_takes_effect_and_not_before(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var before = await Agreed(scene.Pay.Rated.Open());
        Assert.Equal(6, before.Sum(s => s.Persons));
        await scene.ServedSince(3, new DateOnly(2003, 3, 1));
        var withdrawn = await scene.Propose(3, CorrectionGround.Service);
        Assert.Equal(before, await Agreed(scene.Pay.Rated.Open()));
        var version = (await scene.Correction(withdrawn)).Version;
        await scene.At<WithdrawCorrection>(CorrectionScene.Staff, use => use.Withdraw(withdrawn, version));
        Assert.Equal(before, await Agreed(scene.Pay.Rated.Open()));
        await scene.Finish(await scene.Propose(3, CorrectionGround.Service));
        var after = await Agreed(scene.Pay.Rated.Open());
        Assert.NotEqual(before, after);
        Assert.Equal(6, after.Sum(s => s.Persons));
    }

    [Theory, Engines]
    public async Task Years_rated_before_there_were_summaries_are_counted_when_the_database_is_brought_up(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var db = scene.Open())
        {
            await RatingScene.Rating(db).Run(scene.YearId, default);
        }

        await using (var db = database.OpenAsSystem())
        {
            var all = db.Database.GetMigrations().ToList();
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync(all[all.FindIndex(name => name.EndsWith("_AddRatingSummaries", StringComparison.Ordinal)) - 1]);
            await migrator.MigrateAsync();
        }

        Assert.Equal(6, (await Agreed(scene.Open())).Sum(s => s.Persons));
    }

    /// <summary>The summary, after it was held against the ratings.</summary>
    internal static async Task<List<Line>> Agreed(StarRatingContext open)
    {
        await using var db = open;
        var kept = await db.RatingSummaries.AsNoTracking().Select(s => new Line(s.RatingYearId, s.Year, s.OutcomeKind, s.Stars, s.Persons, s.Risen, s.Fallen)).ToListAsync();
        var counted = (await db.Ratings.AsNoTracking().Where(r => r.IsCurrent).Select(r => new { r.RatingYearId, r.Year, r.OutcomeKind, r.Stars, r.Delta }).ToListAsync())
            .GroupBy(r => (r.RatingYearId, r.Year, r.OutcomeKind, r.Stars))
            .Select(g => new Line(g.Key.RatingYearId, g.Key.Year, g.Key.OutcomeKind, g.Key.Stars, g.Count(), g.Count(r => r.Delta > 0), g.Count(r => r.Delta < 0))).ToList();
        Assert.Equal(Ordered(counted), Ordered(kept));
        return Ordered(kept);

        static List<Line> Ordered(List<Line> lines) => [.. lines.OrderBy(l => l.Year).ThenBy(l => l.RatingYearId).ThenBy(l => l.Outcome).ThenBy(l => l.Stars)];
    }

    internal sealed record Line(long RatingYearId, int Year, OutcomeKind Outcome, int? Stars, int Persons, int Risen, int Fallen);
}

/// <summary>The same over three years of a whole city, with corrections, supplements and years sent back.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class DemonstrationSummaryTests(MadeDemonstration made)
{
    [Fact]
    public async Task The_summaries_of_the_demonstration_are_what_its_ratings_say()
    {
        await using var scope = made.Open();
        var db = (StarRatingContext)scope.ServiceProvider.GetService(typeof(StarRatingContext))!;
        Assert.NotEmpty(await RatingSummaryTests.Agreed(db));
    }
}
