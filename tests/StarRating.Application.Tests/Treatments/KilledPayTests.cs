using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Treatments;

namespace StarRating.Application.Tests.Treatments;

/// <summary>Money: the process is killed while a month is drafted anew, or locked.</summary>
public sealed class KilledPayTests
{
    [Theory, Engines]
    public async Task A_draft_that_is_killed_is_the_old_sheet_or_the_new_one(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, persons: 60);
        var drafted = await scene.Draft("2025-01");
        var lines = (await scene.Lines(drafted.Id)).Count;
        var times = new KillTimes(5);
        for (var kill = 0; kill < 6; kill++)
        {
            var before = await Stand(scene, drafted.Id);
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            var moment = times.Next();
            await ChildProcess.KilledAfter(moment, "draft", scene.Rated.Database, scene.Rated.CountyId, 202501, scene.Clock);
            var after = await Stand(scene, drafted.Id);
            times.Saw(moment, after.ComputedAt != before.ComputedAt);
            Assert.Equal((lines, drafted.Total), (after.Lines, after.Total));
            Assert.Equal(after.ComputedAt == before.ComputedAt, after.FirstLine == before.FirstLine);
        }
    }

    [Theory, Engines]
    public async Task A_lock_that_is_killed_is_a_lock_with_its_record_or_none(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, persons: 20);
        var drafted = await scene.Draft("2025-01");
        var random = new Random(3);
        for (var kill = 0; kill < 6 && (await scene.Page(drafted.Id)).Sheet.State == PaySheetState.Draft; kill++)
        {
            await ChildProcess.KilledAfter(TimeSpan.FromMilliseconds((kill * 150) + random.Next(150)), "lock", scene.Rated.Database, scene.Rated.CountyId, drafted.Id, scene.Clock);
            await using var db = scene.Rated.Database.OpenAsSystem();
            var sheet = await db.PaySheets.AsNoTracking().SingleAsync(s => s.Id == drafted.Id);
            var records = await db.ChangeRecords.CountAsync(r => r.UseCase == nameof(StarRating.Application.Treatments.LockPaySheet) && r.EntityId == drafted.Id);
            Assert.True(
                (sheet.State, sheet.LockedAt, records) is (PaySheetState.Draft, null, 0) or (PaySheetState.Locked, not null, 1),
                $"{sheet.State}, {sheet.LockedAt}, {records} records");
        }
    }

    private static async Task<(int Lines, decimal Total, long FirstLine, DateTime? ComputedAt)> Stand(PayScene scene, long sheet)
    {
        var lines = await scene.Lines(sheet);
        await using var db = scene.Rated.Database.OpenAsSystem();
        return (lines.Count, lines.Sum(l => l.Amount), lines[0].Id, await db.PaySheets.Where(s => s.Id == sheet).Select(s => s.ComputedAt).SingleAsync());
    }
}
