using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Notices;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public sealed class StageTests
{
    [Theory, Engines]
    public async Task A_stage_with_something_left_to_do_does_not_move_and_says_what(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Preparing);
        await using var desk = bench.East();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => desk.Get<AdvanceStage>().Advance(year, YearStage.Preparing));
        Assert.Contains("名单尚未锁定", refusal.Message);
        Assert.Equal(YearStage.Preparing, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task What_keeps_a_stage_is_asked_of_the_stage_that_is_left_not_of_the_next_one(Engine engine)
    {
        // Results are there, but no run since the stage began: as after stepping back to correct something.
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Rating);
        await bench.AddRatings(year, 3, 2);
        await using var desk = bench.East();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => desk.Get<AdvanceStage>().Advance(year, YearStage.Rating));
        Assert.Contains("请重新评星", refusal.Message);
        Assert.Equal(YearStage.Rating, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task A_finished_stage_moves_on_and_says_who_moved_it(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.InEffect);
        await using var desk = bench.East("李主管");
        Assert.Equal(YearStage.Archived, await desk.Get<AdvanceStage>().Advance(year, YearStage.InEffect));
        var step = Assert.Single(await desk.Get<YearQueries>().Steps(year));
        Assert.Equal(("李主管", "由“生效”推进到“归档”"), (step.By, step.What));
        var last = await Assert.ThrowsAsync<Refusal>(() => desk.Get<AdvanceStage>().Advance(year, YearStage.Archived));
        Assert.Contains("没有下一阶段", last.Message);
    }

    [Theory, Engines]
    public async Task Two_sessions_moving_one_stage_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.InEffect);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var desk = bench.East();
            var advance = desk.Get<AdvanceStage>();
            return await Record.ExceptionAsync(() => Task.Run(() => advance.Advance(year, YearStage.InEffect)));
        }));
        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.OfType<Exception>(), o => Assert.Contains("他人", Assert.IsType<Refusal>(o).Message));
        Assert.Equal(YearStage.Archived, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task The_page_of_an_older_stage_moves_nothing(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Grading);
        await using var desk = bench.East();
        Assert.Contains("已由他人变动", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<AdvanceStage>().Advance(year, YearStage.Checking))).Message);
        Assert.Contains("已由他人变动", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<StepBack>().Back(year, YearStage.Rating, YearStage.Grading, "原因"))).Message);
        Assert.Equal(YearStage.Grading, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task Another_countys_year_is_not_found(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.InEffect);
        await using var west = bench.West();
        await Assert.ThrowsAsync<NotFound>(() => west.Get<AdvanceStage>().Advance(year, YearStage.InEffect));
        await Assert.ThrowsAsync<NotFound>(() => west.Get<StepBack>().Back(year, YearStage.InEffect, YearStage.Notice, "原因"));
        await Assert.ThrowsAsync<NotFound>(() => west.Get<SealTheYear>().Seal(year));
        Assert.Null(await west.Get<YearQueries>().Find(YearBench.Year));
    }

    [Theory, Engines]
    public async Task A_sealed_year_never_steps_back_and_a_step_back_needs_a_reason(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Checking);
        await using var desk = bench.East();
        var back = desk.Get<StepBack>();
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => back.Back(year, YearStage.Checking, YearStage.Scoring, "  "))).Field);
        await Assert.ThrowsAsync<Refusal>(() => back.Back(year, YearStage.Checking, YearStage.Preparing, "跳过一个阶段"));
        await back.Back(year, YearStage.Checking, YearStage.Scoring, "两个镇漏报");
        Assert.Equal(YearStage.Scoring, await bench.Stage(year));
    }

    [Theory, Engines]
    public async Task Stepping_back_from_publicity_voids_the_notice_and_says_why(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Notice);
        await bench.AddRatings(year, 3, 2);
        await using var desk = bench.East();
        await desk.Get<PostNotice>().Post(year, new NoticeToPost("", "公示", new DateOnly(2025, 1, 6), "0359-2020000"));
        await using var other = bench.East();
        await other.Get<StepBack>().Back(year, YearStage.Notice, YearStage.Rating, "异议成立");
        var notice = await other.Db.Notices.AsNoTracking().SingleAsync();
        Assert.NotNull(notice.VoidedAt);
        Assert.Contains("异议成立", notice.VoidReason);
    }

    /// <summary>Whatever is clicked in whatever order, a year only ever moves along a transition that exists, and a sealed one never back.</summary>
    [Theory, Engines]
    public async Task Any_sequence_of_clicks_moves_along_existing_transitions_only(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var random = new Random(20240101);
        foreach (var start in YearStages.All)
        {
            await using (var clean = bench.Database.OpenAsSystem())
            {
                // A fresh year for each start: the former one is moved out of the way.
                foreach (var old in await clean.RatingYears.ToListAsync())
                {
                    old.Year -= 50;
                }

                await clean.SaveChangesAsync();
            }

            var year = await bench.AddYear(start);
            for (var click = 0; click < 8; click++)
            {
                var before = await bench.Stage(year);
                var shown = YearStages.All[random.Next(YearStages.All.Count)];
                var target = YearStages.All[random.Next(YearStages.All.Count)];
                await using var desk = bench.East();
                var problem = await Record.ExceptionAsync(() => random.Next(3) switch
                {
                    0 => desk.Get<AdvanceStage>().Advance(year, shown),
                    1 => desk.Get<StepBack>().Back(year, shown, target, "试"),
                    _ => desk.Get<SealTheYear>().Seal(year),
                });
                var after = await bench.Stage(year);
                Assert.True(problem is null or Refusal, problem?.ToString());
                Assert.True(before == after || YearStages.Transition(before, after) is not null, $"{before} → {after}");
                Assert.False(before.IsSealed() && after < before, $"{before} → {after}");
            }
        }
    }
}
