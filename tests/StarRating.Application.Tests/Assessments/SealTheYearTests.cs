using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Notices;

namespace StarRating.Application.Tests.Assessments;

public sealed class SealTheYearTests
{
    [Theory, Engines]
    public async Task After_the_last_working_day_the_year_is_sealed_and_every_seal_can_be_computed_again(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await Announced(bench, 3, 2, null);
        bench.Pass(TimeSpan.FromDays(8));
        await using var desk = bench.East();
        var preview = await desk.Get<SealQueries>().Preview(year);
        Assert.Equal((2, 1, 1, 0, 1), (preview.Rated, preview.Suspended, preview.Risen, preview.Fallen, preview.Unchanged));
        Assert.Equal(3, await desk.Get<SealTheYear>().Seal(year));
        Assert.Equal(YearStage.InEffect, await bench.Stage(year));
        foreach (var rating in await desk.Db.Ratings.AsNoTracking().ToListAsync())
        {
            Assert.NotNull(rating.SealedAt);
            Assert.Equal(64, rating.SealHash.Length);
            Assert.Equal(14, rating.VerificationCode!.Length);
        }
    }

    [Theory, Engines]
    public async Task Sealing_again_changes_nothing(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await Announced(bench, 3, 2);
        bench.Pass(TimeSpan.FromDays(8));
        await using var first = bench.East();
        await first.Get<SealTheYear>().Seal(year);
        var before = await first.Db.Ratings.AsNoTracking().OrderBy(r => r.Id).Select(r => new { r.SealHash, r.SealedAt, r.Version }).ToListAsync();
        bench.Pass(TimeSpan.FromDays(1));
        await using var second = bench.East();
        Assert.Equal(2, await second.Get<SealTheYear>().Seal(year));
        Assert.Equal(before, await second.Db.Ratings.AsNoTracking().OrderBy(r => r.Id).Select(r => new { r.SealHash, r.SealedAt, r.Version }).ToListAsync());
    }

    [Theory, Engines]
    public async Task While_publicity_runs_nothing_is_sealed(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await Announced(bench, 3);

        // Posted on Monday 6 January: the five working days are 7, 8, 9, 10 and 13 January.
        bench.Pass(TimeSpan.FromDays(7));
        await using var desk = bench.East();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => desk.Get<SealTheYear>().Seal(year));
        Assert.Contains("还有 1 个工作日", refusal.Message);
        Assert.Equal(0, await desk.Db.Ratings.CountAsync(r => r.SealedAt != null));
    }

    [Theory, Engines]
    public async Task An_open_or_upheld_objection_keeps_the_year_from_being_sealed(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await Announced(bench, 3);
        await using var desk = bench.East();
        var notice = await desk.Db.Notices.Select(n => n.Id).SingleAsync();
        bench.Pass(TimeSpan.FromDays(2));
        var id = await desk.Get<RecordObjection>().Record(notice, new ObjectionToRecord(null, new DateOnly(2025, 1, 8), "", "", "名单不全"));
        bench.Pass(TimeSpan.FromDays(10));
        await using var seal = bench.East();
        Assert.Contains("1 件异议未作出处理决定", (await Assert.ThrowsAsync<Refusal>(() => seal.Get<SealTheYear>().Seal(year))).Message);
        await using var decide = bench.East();
        await decide.Get<DecideObjection>().Decide(id, new DecisionOnObjection("属实", ObjectionDecision.Upheld, new DateOnly(2025, 1, 10), 1));
        await using var again = bench.East();
        Assert.Contains("异议成立", (await Assert.ThrowsAsync<Refusal>(() => again.Get<SealTheYear>().Seal(year))).Message);
        await using var change = bench.East();
        await change.Get<DecideObjection>().Decide(id, new DecisionOnObjection("再查不属实", ObjectionDecision.Rejected, new DateOnly(2025, 1, 11), 2));
        await using var last = bench.East();
        Assert.Equal(1, await last.Get<SealTheYear>().Seal(year));
    }

    [Theory, Engines]
    public async Task Sealed_by_several_at_once_it_is_sealed_once(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine, "2025-01-06");
        var year = await Announced(bench, 3, 2, 1, 0);
        bench.Pass(TimeSpan.FromDays(8));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            await using var desk = bench.East();
            var seal = desk.Get<SealTheYear>();
            return await Record.ExceptionAsync(() => Task.Run(() => seal.Seal(year)));
        }));
        Assert.Contains(outcomes, o => o is null);
        Assert.All(outcomes.OfType<Exception>(), o => Assert.IsType<Refusal>(o));
        await using var db = bench.Database.OpenAsSystem();
        Assert.All(await db.Ratings.ToListAsync(), r => Assert.Equal(2, r.Version));
    }

    /// <summary>A year in publicity since today with these stars.</summary>
    internal static async Task<long> Announced(YearBench bench, params int?[] stars)
    {
        var year = await bench.AddYear(YearStage.Notice);
        await bench.AddRatings(year, stars);
        await using var desk = bench.East();
        var today = bench.Clock.Today();
        await desk.Get<PostNotice>().Post(year, new NoticeToPost("组字1号", "公示", today, "0359-2020000"));
        return year;
    }
}
