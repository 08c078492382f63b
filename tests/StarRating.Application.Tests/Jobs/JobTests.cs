using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using StarRating.Application.Jobs;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;
using StarRating.Data.Jobs;

namespace StarRating.Application.Tests.Jobs;

/// <summary>Long work: done once, as the one who asked, all or nothing, whatever happens to the node.</summary>
public sealed class JobTests
{
    [Theory, Engines]
    public async Task A_job_is_done_as_its_asker_and_leaves_its_file_to_the_asker_alone(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        Assert.Equal(JobState.Waiting, (await scene.Row(id)).State);

        Assert.True(await JobScene.Runner(scene.Node()).RunNext());
        Assert.False(await JobScene.Runner(scene.Node()).RunNext());

        var row = await scene.Row(id);
        Assert.Equal((JobState.Done, "改好了", "/organization/townships", "结果.txt"), (row.State, row.Words, row.ResultUrl, row.FileName));
        Assert.Equal("新名镇", await scene.TownshipName());
        var file = await scene.As(scene.Asker, services => services.GetRequiredService<JobQueries>().File(id));
        Assert.Equal("好"u8.ToArray(), file.Bytes);
        await Assert.ThrowsAsync<NotFound>(() => scene.Row(id, scene.Colleague));
        await Assert.ThrowsAsync<NotFound>(() => scene.As(scene.Colleague, services => services.GetRequiredService<JobQueries>().File(id)));
        await Assert.ThrowsAsync<NotFound>(() => scene.Cancel(id, scene.Colleague));
        await using var db = scene.Database.OpenAsSystem();
        var change = Assert.Single(await db.ChangeRecords.Where(c => c.UseCase == nameof(RenameWork)).ToListAsync());
        Assert.Equal((scene.Asker, "提出人"), (change.UserId!.Value, change.UserName));
        Assert.False(await db.ChangeRecords.AnyAsync(c => c.Entity == nameof(Job)));
    }

    [Theory, Engines]
    public async Task A_finished_file_is_kept_for_its_days_and_then_cleared_away(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        var node = scene.Node();
        await JobScene.Runner(node).RunNext();
        var expired = node.GetRequiredService<ExpiredFiles>();
        scene.Clock.Advance(TimeSpan.FromDays(FileDraft.DaysKept - 1));
        Assert.Equal(0, await expired.Clear());
        Assert.NotNull((await scene.Row(id)).FileId);

        scene.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await expired.Clear());
        var row = await scene.Row(id);
        Assert.Null(row.FileId);
        Assert.Equal((JobState.Done, "改好了"), (row.State, row.Words));
        await Assert.ThrowsAsync<NotFound>(() => scene.As(scene.Asker, services => services.GetRequiredService<JobQueries>().File(id)));
    }

    [Theory, Engines]
    public async Task A_foreign_row_is_not_there_for_a_job_either_and_a_refusal_is_its_end(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var foreign = await scene.Ask("新名镇", scene.Counties.Townships[2].Id);
        var empty = await scene.Ask("");
        var runner = JobScene.Runner(scene.Node());
        await runner.RunNext();
        await runner.RunNext();

        Assert.Equal(JobState.Failed, (await scene.Row(foreign)).State);
        Assert.Contains("权限范围", (await scene.Row(foreign)).Words, StringComparison.Ordinal);
        Assert.Equal((JobState.Failed, "请填写名称。"), ((await scene.Row(empty)).State, (await scene.Row(empty)).Words));
    }

    [Theory, Engines]
    public async Task A_job_that_breaks_says_its_number_and_nothing_of_what_broke(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        var broken = new Mock<IJobWork>();
        broken.Setup(work => work.Run(It.IsAny<string>(), It.IsAny<JobProgress>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("140802196501011236"));
        await JobScene.Runner(scene.Node(work: broken.Object)).RunNext();

        var row = await scene.Row(id);
        Assert.Equal(JobState.Failed, row.State);
        Assert.Contains($"任务编号 {id}", row.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("140802", row.Words, StringComparison.Ordinal);
        Assert.Equal("第0镇", await scene.TownshipName());
    }

    [Theory, Engines]
    public async Task Whoever_lost_the_function_meanwhile_gets_nothing_done(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        await using (var db = scene.Database.OpenAsSystem())
        {
            await db.Grants.Where(grant => grant.UserId == scene.Asker).ExecuteDeleteAsync();
        }

        await JobScene.Runner(scene.Node()).RunNext();
        Assert.Equal(JobState.Failed, (await scene.Row(id)).State);
        Assert.Equal("第0镇", await scene.TownshipName());
    }

    [Theory, Engines]
    public async Task Two_nodes_never_take_the_same_job(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        for (var i = 0; i < AskForJob.MaxAtOnce; i++)
        {
            await scene.Ask($"第{i}次改名镇");
        }

        await Assert.ThrowsAsync<Refusal>(() => scene.Ask("太多"));
        var leases = new[] { scene.Node(), scene.Node(), scene.Node() }.Select(node => node.GetRequiredService<JobLeases>()).ToList();
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => TakeWhenFree(leases[i % 3]))));

        Assert.Equal(AskForJob.MaxAtOnce, taken.Count(job => job is not null));
        Assert.Equal(AskForJob.MaxAtOnce, taken.OfType<Job>().Select(job => job.Id).Distinct().Count());
    }

    [Theory, Engines]
    public async Task The_job_of_a_node_that_died_is_done_by_another_once_its_lease_ran_out(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        Assert.NotNull(await scene.Node().GetRequiredService<JobLeases>().Take(default));

        var other = JobScene.Runner(scene.Node());
        Assert.False(await other.RunNext());
        scene.Clock.Advance(JobLeases.Length + TimeSpan.FromSeconds(1));
        Assert.True(await other.RunNext());
        Assert.Equal(JobState.Done, (await scene.Row(id)).State);
        Assert.Equal("新名镇", await scene.TownshipName());
    }

    [Theory, Engines]
    public async Task A_job_that_kills_every_node_is_given_up(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        for (var start = 0; start < Job.MaxStarts; start++)
        {
            Assert.NotNull(await scene.Node().GetRequiredService<JobLeases>().Take(default));
            scene.Clock.Advance(JobLeases.Length + TimeSpan.FromSeconds(1));
        }

        Assert.False(await JobScene.Runner(scene.Node()).RunNext());
        var row = await scene.Row(id);
        Assert.Equal(JobState.Failed, row.State);
        Assert.Contains("中断了 3 次", row.Words, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_waiting_job_is_cancelled_at_once_and_one_that_is_over_is_not(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        await scene.Cancel(id);

        Assert.Equal(JobState.Cancelled, (await scene.Row(id)).State);
        Assert.False(await JobScene.Runner(scene.Node()).RunNext());
        await Assert.ThrowsAsync<Refusal>(() => scene.Cancel(id));
    }

    [Theory, Engines]
    public async Task A_running_job_that_is_cancelled_keeps_nothing(Engine engine)
    {
        await using var scene = await JobScene.Make(engine);
        var id = await scene.Ask("新名镇");
        var reached = new TaskCompletionSource();
        var node = scene.Node(async pause =>
        {
            reached.SetResult();
            await Task.Delay(TimeSpan.FromMinutes(1), pause.Stop);
        });
        var running = Task.Run(() => JobScene.Runner(node).RunNext());
        await await Task.WhenAny(reached.Task, running);
        await scene.Cancel(id);
        while (!running.IsCompleted)
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        Assert.Equal((JobState.Cancelled, "已取消，没有保留任何内容。"), ((await scene.Row(id)).State, (await scene.Row(id)).Words));
        Assert.Equal("第0镇", await scene.TownshipName());
    }

    private static async Task<Job?> TakeWhenFree(JobLeases leases)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await leases.Take(default);
            }
            catch (Exception busy) when (attempt < 20 && busy.IsCollision())
            {
                await Task.Delay(10);
            }
        }
    }
}
