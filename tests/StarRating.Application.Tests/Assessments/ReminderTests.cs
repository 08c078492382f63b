using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public sealed class ReminderTests
{
    [Theory, Engines]
    public async Task Reaches_the_townships_that_have_not_submitted_once_a_day(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        await Begin(scene);
        var first = await Remind(scene);
        Assert.NotEmpty(first.Sent);
        var again = await Remind(scene);
        Assert.Empty(again.Sent);
        Assert.Equal(first.Sent, again.Before);

        await using (var db = scene.AsTownship())
        {
            var mine = Assert.Single(await db.Reminders.ToListAsync());
            Assert.Equal((scene.Township, ScoreScene.Staff), (mine.TownshipId, mine.SentBy));
            Assert.Contains("上报", (await new ReminderQueries(db).Latest(scene.Year))[scene.Township].Line, StringComparison.Ordinal);
        }

        scene.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(first.Sent, (await Remind(scene)).Sent);
    }

    [Theory, Engines]
    public async Task Is_refused_for_a_township_that_has_submitted_and_unknown_for_a_foreign_one(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        await scene.Submit();
        Assert.Contains("已经上报", (await Assert.ThrowsAsync<Refusal>(() => Remind(scene, scene.Township))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFound>(() => Remind(scene, 987654));
        await scene.MoveTo(YearStage.Grading);
        Assert.Contains("不再上报", (await Assert.ThrowsAsync<Refusal>(() => Remind(scene))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_township_is_late_a_month_into_scoring_or_as_soon_as_the_county_checks()
    {
        var began = new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
        DateOnly Day(int month, int day) => new(2026, month, day);
        Assert.Null(Lateness.Since(YearStage.Scoring, began, TownshipState.NotSubmitted, Day(2, 4)));
        Assert.Equal(Day(2, 5), Lateness.Since(YearStage.Scoring, began, TownshipState.NotSubmitted, Day(2, 5)));
        Assert.Equal(Day(1, 5), Lateness.Since(YearStage.Checking, began, TownshipState.SentBack, Day(1, 6)));
        Assert.Null(Lateness.Since(YearStage.Checking, began, TownshipState.Submitted, Day(3, 1)));
        Assert.Null(Lateness.Since(YearStage.Grading, began, TownshipState.NotSubmitted, Day(3, 1)));
    }

    /// <summary>The townships' rows are there as soon as anyone works in them.</summary>
    private static async Task Begin(ScoreScene scene)
    {
        await using var db = scene.AsCounty();
        if (!await db.TownshipProgress.AnyAsync(p => p.TownshipId == scene.Township))
        {
            db.TownshipProgress.Add(new TownshipProgress { CountyId = scene.County, RatingYearId = scene.Year, TownshipId = scene.Township });
            db.Session.Why.For("Test");
            await db.SaveChangesAsync();
        }
    }

    private static async Task<Reminded> Remind(ScoreScene scene, long? township = null)
    {
        await using var db = scene.AsCounty();
        return await new RemindTownships(db, db.Session, new DeadlineQueries(db, new PolicyStore(db, new PolicyCache())), scene.Clock).Run(scene.Year, township);
    }
}
