using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Policies;

namespace StarRating.Application.Tests.Assessments;

public sealed class OpenTheYearTests
{
    [Theory, Engines]
    public async Task A_year_opens_in_preparation_as_of_the_first_of_January(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        await using var desk = bench.East();
        var id = await desk.Get<OpenTheYear>().Open(new YearToOpen(2024, bench.PolicyId));
        var year = await desk.Db.RatingYears.AsNoTracking().SingleAsync(y => y.Id == id);
        Assert.Equal((YearStage.Preparing, new DateOnly(2025, 1, 1), bench.EastId), (year.Stage, year.AsOf, year.CountyId));
        var step = Assert.Single(await desk.Get<YearQueries>().Steps(id));
        Assert.Contains("开启2024年度", step.What);
        Assert.Equal("王主管", step.By);
    }

    [Theory, Engines]
    public async Task A_second_opening_of_the_same_year_is_refused_in_words(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        await using var desk = bench.East();
        await desk.Get<OpenTheYear>().Open(new YearToOpen(2024, bench.PolicyId));
        await using var other = bench.East();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => other.Get<OpenTheYear>().Open(new YearToOpen(2024, bench.PolicyId)));
        Assert.Contains("已经开启", refusal.Message);
        Assert.Equal(nameof(YearToOpen.Year), refusal.Field);
    }

    [Theory, Engines]
    public async Task Opened_twice_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var desk = bench.East();
            var open = desk.Get<OpenTheYear>();
            return await Record.ExceptionAsync(() => Task.Run(() => open.Open(new YearToOpen(2024, bench.PolicyId))));
        }));
        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.OfType<Exception>(), o => Assert.IsType<Refusal>(o));
        await using var db = bench.Database.OpenAsSystem();
        Assert.Equal(1, await db.RatingYears.CountAsync());
    }

    [Theory, Engines]
    public async Task A_year_that_has_not_begun_or_a_policy_of_other_years_is_refused(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        await using var desk = bench.East();
        var open = desk.Get<OpenTheYear>();
        Assert.Contains("尚未开始", (await Assert.ThrowsAsync<Refusal>(() => open.Open(new YearToOpen(2026, bench.PolicyId)))).Message);
        Assert.Contains("超过10年", (await Assert.ThrowsAsync<Refusal>(() => open.Open(new YearToOpen(2010, bench.PolicyId)))).Message);
        Assert.Contains("不能用于2019年度", (await Assert.ThrowsAsync<Refusal>(() => open.Open(new YearToOpen(2019, bench.PolicyId)))).Message);
        Assert.Empty(await desk.Db.RatingYears.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_draft_or_another_countys_policy_is_not_taken(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        await using var db = bench.Database.OpenAsSystem();
        var draft = new PolicyVersion { CountyId = bench.EastId, Name = "草案", Number = 2, Status = PolicyStatus.Draft, Json = "{}", Hash = "d", EffectiveFromYear = 2020 };
        db.Add(draft);
        await db.SaveChangesAsync();
        await using var east = bench.East();
        Assert.Contains("草稿", (await Assert.ThrowsAsync<Refusal>(() => east.Get<OpenTheYear>().Open(new YearToOpen(2024, draft.Id)))).Message);
        await using var west = bench.West();
        await Assert.ThrowsAsync<NotFound>(() => west.Get<OpenTheYear>().Open(new YearToOpen(2024, bench.PolicyId)));
    }
}
