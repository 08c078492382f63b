using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Reports;
using StarRating.Application.Tests.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Jobs;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Jobs;

/// <summary>The node is killed while it exports: the job has its one file or none, and another node brings it to its end.</summary>
public sealed class KilledExportTests(ITestOutputHelper output)
{
    [Theory, Engines]
    public async Task An_export_whose_node_is_killed_ends_with_one_whole_file_on_another(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, persons: 60);
        await using var desk = await ReportScene.Desk(scene);
        await using var other = JobNode.Of(scene.Rated.Database.Factory, scene.Clock);
        var times = new KillTimes(23);
        for (var kill = 0; kill < KillTimes.Count(3, 25); kill++)
        {
            var id = await desk.Get<AskForJob>().Ask<ReportExportJob, ReportRequest>("导出星级评定汇总表", Function.ReportsExport, new ReportRequest("summary", "2024"));
            var moment = times.Next();
            var done = await ChildProcess.KilledAfter(moment, "job", scene.Rated.Database, scene.Rated.CountyId, id, scene.Clock);
            var (state, files) = await Stand(scene, id);
            times.Saw(moment, state == JobState.Done);
            output.WriteLine($"{engine}, killed at {moment.TotalMilliseconds:0} ms: {state} with {files} files, {(done ? "it had finished" : "it was at work")}");
            Assert.True((state, files) is (JobState.Waiting or JobState.Running, 0) or (JobState.Done, 1), $"{state} with {files} files");
            Assert.True(!done || state == JobState.Done, "It said that it was done.");

            scene.Clock.Advance(JobLeases.Length + TimeSpan.FromSeconds(1));
            Assert.Equal(state != JobState.Done, await other.GetRequiredService<JobRunner>().RunNext());
            Assert.Equal((JobState.Done, 1), await Stand(scene, id));
            var file = await desk.Get<JobQueries>().File(id);
            using var book = new XLWorkbook(new MemoryStream(file.Bytes));
            Assert.Contains("书记0", book.Worksheet(1).CellsUsed().Select(cell => cell.GetString()));
        }
    }

    /// <summary>Files made for other jobs are not counted.</summary>
    private static async Task<(JobState State, int Files)> Stand(PayScene scene, long id)
    {
        await using var db = scene.Rated.Database.OpenAsSystem();
        var job = await db.Jobs.IgnoreQueryFilters([Filter.Holder]).AsNoTracking().SingleAsync(row => row.Id == id);
        var others = await db.Jobs.IgnoreQueryFilters([Filter.Holder]).CountAsync(row => row.Id != id && row.ResultFileId != null);
        return (job.State, await db.Files.IgnoreQueryFilters([Filter.Holder]).CountAsync() - others);
    }
}
