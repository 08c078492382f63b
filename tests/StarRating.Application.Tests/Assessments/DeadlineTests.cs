using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Policies;

namespace StarRating.Application.Tests.Assessments;

/// <summary>Deadlines of a year's stages: from the policy's procedure, changed by the county manager with a reason, read wherever something is late. The scene is on 2026-01-10.</summary>
public sealed class DeadlineTests
{
    private static PolicyDocument Policy { get; } = ScorePolicy.Document with
    {
        Procedure = new ProcedureSettings
        {
            Steps =
            [
                new ProcedureStep { Id = "s1", Name = "乡镇评分", Month = 1, Day = 15, Stage = YearStage.Scoring },
                new ProcedureStep { Id = "s2", Name = "乡镇党委审定", Month = 1, Day = 20, Stage = YearStage.Scoring },
                new ProcedureStep { Id = "s3", Name = "县级审核", Month = 2, Stage = YearStage.Checking },
                new ProcedureStep { Id = "s4", Name = "存档", Month = 12, Day = 31, InAssessedYear = true },
            ],
        },
    };

    [Theory, Engines]
    public async Task A_stage_is_due_on_the_last_day_of_its_steps_and_late_the_day_after(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine, rules: Policy);
        await scene.FillIn();
        var due = await Deadlines(scene);
        Assert.Equal((new DateOnly(2026, 1, 20), new DateOnly(2026, 2, 28), null), (due[YearStage.Scoring], due[YearStage.Checking], due[YearStage.Notice]));
        Assert.All(await Waiting(scene), item => Assert.False(item.IsLate));
        Assert.Contains(await Waiting(scene), item => item.Detail.Contains("2026-01-20", StringComparison.Ordinal));

        // A month is given only where nothing says otherwise: on the 21st it is late, on the 11th day.
        scene.Clock.Advance(TimeSpan.FromDays(10));
        Assert.All(await Waiting(scene), item => Assert.False(item.IsLate));
        scene.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(await Waiting(scene), item => item.IsLate && item.Text.Contains("尚未上报", StringComparison.Ordinal));
        await Remind(scene);
        await using var township = scene.AsTownship();
        Assert.Contains("自2026-01-21起已逾期", (await township.Reminders.SingleAsync(r => r.TownshipId == scene.Township)).Words, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_manager_puts_a_deadline_off_with_a_reason_and_takes_it_back(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine, rules: Policy);
        await scene.FillIn();
        scene.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Contains(await Waiting(scene), item => item.IsLate);
        Assert.Contains("理由", (await Assert.ThrowsAsync<Refusal>(() => Set(scene, new(YearStage.Scoring, new(2026, 2, 5), 0, " ")))).Message, StringComparison.Ordinal);
        Assert.Contains("核对年份", (await Assert.ThrowsAsync<Refusal>(() => Set(scene, new(YearStage.Scoring, new(2062, 2, 5), 0, "笔误")))).Message, StringComparison.Ordinal);
        Assert.Contains("已过", (await Assert.ThrowsAsync<Refusal>(() => Set(scene, new(YearStage.Preparing, new(2026, 2, 5), 0, "太晚")))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFound>(() => Set(scene, new(YearStage.Archived, new(2026, 2, 5), 0, "没有")));
        await Assert.ThrowsAsync<Refusal>(() => Set(scene, new(YearStage.Scoring, null, 0, "没有可恢复的")));

        await Set(scene, new(YearStage.Scoring, new(2026, 2, 5), 0, "雪灾，县通知延期"));
        Assert.All(await Waiting(scene), item => Assert.False(item.IsLate));
        var changed = (await Deadlines(scene)).Stages.Single(s => s.Stage == YearStage.Scoring);
        Assert.Equal((new DateOnly(2026, 2, 5), new DateOnly(2026, 1, 20), "雪灾，县通知延期"), (changed.DueOn, changed.OfPolicy, changed.Reason));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Set(scene, new(YearStage.Scoring, new(2026, 2, 9), changed.Version + 1, "别人改过")));

        await Set(scene, new(YearStage.Scoring, null, changed.Version, "恢复原期限"));
        Assert.Equal(new DateOnly(2026, 1, 20), (await Deadlines(scene))[YearStage.Scoring]);
        Assert.Contains(await Waiting(scene), item => item.IsLate);
    }

    [Fact]
    public void By_a_deadline_alone_where_there_is_one()
    {
        var began = new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
        var due = new YearDeadlines([new StageDue(YearStage.Scoring, new(2026, 3, 31), null), new StageDue(YearStage.InEffect, new(2026, 6, 30), null)]);
        Assert.Null(Lateness.Since(YearStage.Scoring, began, TownshipState.NotSubmitted, new(2026, 3, 31), due));
        Assert.Equal(new DateOnly(2026, 4, 1), Lateness.Since(YearStage.Scoring, began, TownshipState.NotSubmitted, new(2026, 4, 2), due));
        Assert.Null(Lateness.Since(YearStage.Checking, began, TownshipState.SentBack, new(2026, 3, 1), due));
        Assert.Null(Lateness.Since(YearStage.Checking, began, TownshipState.Accepted, new(2026, 5, 1), due));
        Assert.Equal(new DateOnly(2026, 2, 5), Lateness.OfStage(YearStage.Checking, began, new(2026, 3, 1), due));
        Assert.Equal(new DateOnly(2026, 7, 1), Lateness.OfStage(YearStage.InEffect, began, new(2026, 7, 1), due));
        Assert.Null(Lateness.OfStage(YearStage.InEffect, began, new(2027, 7, 1)));
    }

    private static Desk County(ScoreScene scene) => new(scene.Database, SessionScope.County(scene.County), scene.Clock, "王主管");

    private static async Task<YearDeadlines> Deadlines(ScoreScene scene)
    {
        await using var desk = County(scene);
        return await desk.Get<DeadlineQueries>().Of(scene.Year);
    }

    private static async Task Set(ScoreScene scene, DeadlineWish wish)
    {
        await using var desk = County(scene);
        await desk.Get<SetDeadline>().Set(scene.Year, wish);
    }

    private static async Task Remind(ScoreScene scene)
    {
        await using var desk = County(scene);
        await desk.Get<RemindTownships>().Run(scene.Year);
    }

    private static async Task<IReadOnlyList<Waiting>> Waiting(ScoreScene scene)
    {
        await using var desk = County(scene);
        var queries = desk.Get<WaitingQueries>();
        var work = Assert.Single(await queries.YearsAtWork());
        return await queries.For(work, [StageActor.TownshipReviewer]);
    }
}
