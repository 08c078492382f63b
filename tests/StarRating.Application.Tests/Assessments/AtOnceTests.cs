using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

/// <summary>Two officials decide the same thing at the same moment: one wins, the other is told, and nothing is half of each.</summary>
public sealed class AtOnceTests
{
    [Theory, Engines]
    public async Task Accepted_and_sent_back_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        for (var round = 0; round < 6; round++)
        {
            await scene.Submit();
            var outcomes = await Task.WhenAll(
                Task.Run(() => Record.ExceptionAsync(scene.Accept)),
                Task.Run(() => Record.ExceptionAsync(() => scene.SendBack("请核对"))));
            var (accepted, sentBack) = (outcomes[0] is null, outcomes[1] is null);
            Assert.True(accepted || sentBack, $"{outcomes[0]}{outcomes[1]}");
            Assert.All(outcomes.OfType<Exception>(), told => Assert.IsType<Refusal>(told));

            // An accepted township may still be sent back; a township sent back is not there to be accepted.
            Assert.Equal(sentBack ? TownshipState.SentBack : TownshipState.Accepted, await scene.State());
            if (!sentBack)
            {
                await scene.SendBack("再次核对");
            }
        }
    }

    [Theory, Engines]
    public async Task Submitted_twice_at_once_it_is_submitted_once(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Record.ExceptionAsync(scene.Submit))));
        Assert.Single(outcomes, told => told is null);
        Assert.All(outcomes.OfType<Exception>(), told => Assert.IsType<Refusal>(told));
        Assert.Equal(TownshipState.Submitted, await scene.State());
    }

    [Theory, Engines]
    public async Task Two_who_confirm_one_exception_from_the_same_page_one_wins_and_the_other_gets_the_conflict(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Rating);
        await bench.AddRatings(year, 3);
        await using var db = bench.Database.OpenAsSystem();
        var rating = await db.Ratings.AsTracking().SingleAsync();
        rating.ExceptionText = "初次评定";
        await db.SaveChangesAsync();
        string[] names = ["甲主管", "乙主管"];
        var outcomes = await Task.WhenAll(names.Select(name => Task.Run(async () =>
        {
            await using var desk = bench.East(name);
            return await Record.ExceptionAsync(() => desk.Get<ConfirmRating>().Run(new Confirmation(rating.Id, rating.Version, $"{name}核对"), default));
        })));
        Assert.Single(outcomes, told => told is null);
        Assert.IsType<DbUpdateConcurrencyException>(Assert.Single(outcomes.OfType<Exception>()));
        await using var after = bench.Database.OpenAsSystem();
        var confirmed = await after.Ratings.SingleAsync();
        Assert.Equal($"{confirmed.ConfirmedBy}核对", confirmed.Reason);
    }

    [Theory, Engines]
    public async Task Stepped_back_by_several_at_once_it_is_one_step_with_one_record(Engine engine)
    {
        await using var bench = await YearBench.CreateAsync(engine);
        var year = await bench.AddYear(YearStage.Grading);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            await using var desk = bench.East($"主管{i}");
            return await Record.ExceptionAsync(() => desk.Get<StepBack>().Back(year, YearStage.Grading, YearStage.Checking, $"原因{i}"));
        })));
        Assert.Single(outcomes, told => told is null);
        Assert.All(outcomes.OfType<Exception>(), told => Assert.Contains("他人", Assert.IsType<Refusal>(told).Message));
        await using var reader = bench.East();
        Assert.Single(await reader.Get<YearQueries>().Steps(year));
        Assert.Equal(YearStage.Checking, await bench.Stage(year));
    }
}
