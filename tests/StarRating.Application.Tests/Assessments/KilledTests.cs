using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

/// <summary>The process is killed in the middle: the database is before or after, never between.</summary>
public sealed class KilledTests
{
    private const int Persons = 60;

    [Theory, Engines]
    public async Task A_seal_that_is_killed_sealed_everybody_or_nobody(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await SealTheYearTests.Announced(bench, [.. Enumerable.Range(0, Persons).Select(i => (int?)(i % 6))]);
        bench.Pass(TimeSpan.FromDays(8));
        for (var kill = 0; kill < 8; kill++)
        {
            await ChildProcess.KilledAfter(TimeSpan.FromMilliseconds(kill * 110), "seal", bench.Database, bench.EastId, year, bench.Clock);
            await using var db = bench.Database.OpenAsSystem();
            var sealedNow = await db.Ratings.CountAsync(r => r.SealedAt != null && r.VerificationCode != null);
            var stage = await bench.Stage(year);
            Assert.True((stage, sealedNow) is (YearStage.Notice, 0) or (YearStage.InEffect, Persons), $"{stage} with {sealedNow} sealed");
        }

        await using var desk = bench.East();
        Assert.Equal(Persons, await desk.Get<SealTheYear>().Seal(year));
        Assert.Equal(YearStage.InEffect, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task An_advance_that_is_killed_moved_with_its_record_or_not_at_all(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await bench.AddYear(YearStage.InEffect);
        for (var kill = 0; kill < 4 && await bench.Stage(year) == YearStage.InEffect; kill++)
        {
            await ChildProcess.KilledAfter(TimeSpan.FromMilliseconds(kill * 200), "advance", bench.Database, bench.EastId, year, bench.Clock);
            await using var desk = bench.East();
            var steps = await desk.Get<YearQueries>().Steps(year);
            Assert.Equal(await bench.Stage(year) == YearStage.Archived ? 1 : 0, steps.Count);
        }
    }

    [Theory, Engines]
    public async Task A_freeze_that_is_killed_listed_everybody_or_nobody(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await bench.AddYear(YearStage.Preparing);
        for (var i = 0; i < Persons; i++)
        {
            await bench.Appoint((await bench.AddSecretary($"书记{i}", i % 2)).Id, i % 2, Post.Secretary, "2015-03-01");
        }

        for (var kill = 0; kill < 6; kill++)
        {
            await ChildProcess.KilledAfter(TimeSpan.FromMilliseconds(kill * 180), "freeze", bench.Database, bench.EastId, year, bench.Clock);
            await using var db = bench.Database.OpenAsSystem();
            var members = await db.CohortMembers.CountAsync();
            var frozen = await db.RatingYears.Where(y => y.Id == year).Select(y => y.CohortFrozenAt).SingleAsync();
            Assert.True((frozen, members) is (null, 0) or (not null, Persons), $"{frozen} with {members} members");
        }

        await using var desk = bench.East();
        Assert.Equal(Persons, (await desk.Get<FreezeTheCohort>().Freeze(year)).Included);
    }
}
