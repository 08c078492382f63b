using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;
using StarRating.Data.Imports;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Imports;

/// <summary>The process is killed while a workbook is committed: everybody is there with the posts and the history, or nobody.</summary>
public sealed class KilledImportTests(ITestOutputHelper output)
{
    private const int Persons = 40;

    [Theory, Engines]
    public async Task A_commit_that_is_killed_wrote_everybody_or_nobody(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var times = new KillTimes(17);
        var (workbook, id) = (0, await Upload(import, 0));
        for (var kill = 0; kill < KillTimes.Count(3, 25); kill++)
        {
            var before = await Stand(import, id);
            var moment = times.Next();
            var done = await ChildProcess.KilledAfter(moment, "import", import.Scene.Database, import.Scene.Counties.East.Id, id, import.Scene.Clock);
            var after = await Stand(import, id);
            times.Saw(moment, after.State == ImportState.Committed);
            output.WriteLine($"{engine}, killed at {moment.TotalMilliseconds:0} ms: {after.State}, {(done ? "it had finished" : "it was at work")}");
            var whole = before with { State = ImportState.Committed, People = before.People + Persons, Posts = before.Posts + Persons, Records = after.Records };
            Assert.True(after == before || (after == whole && after.Records > before.Records), $"{after} after {before}");
            Assert.True(!done || after != before, "It said that it was done.");
            if (after.State == ImportState.Committed)
            {
                id = await Upload(import, ++workbook);
            }
        }

        await import.Commit(id, key: "child");
        Assert.Equal((ImportState.Committed, (workbook + 1) * Persons), ((await Stand(import, id)).State, (await Stand(import, id)).Posts));
    }

    private static Task<long> Upload(ImportScene import, int workbook) => import.Upload("roster", ImportScene.Book(
    [
        "序号|乡镇|村|姓名|身份证号码|学历|职务|任职时间|电话",
        .. Enumerable.Range(0, Persons).Select(i => $"{i}|第0镇|第0村|张甲|{SecretaryScene.IdOf($"{1960 + workbook}-01-01", i + 1)}||委员|2021-03|"),
    ]));

    private static async Task<Standing> Stand(ImportScene import, long batch) => new(
        (await import.Batch(batch)).State,
        await import.Scene.ReadAsync(db => db.Secretaries.CountAsync()),
        await import.Scene.ReadAsync(db => db.Appointments.CountAsync()),
        await import.Scene.ReadAsync(db => db.ChangeRecords.CountAsync(r => r.UseCase == nameof(Application.Imports.Flow.CommitImport))));

    private sealed record Standing(ImportState State, int People, int Posts, int Records);
}
