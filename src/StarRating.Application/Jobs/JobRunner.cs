using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StarRating.Application.Access;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Jobs;

namespace StarRating.Application.Jobs;

/// <summary>Takes one job after another and does its work as the one who asked, with the lease renewed meanwhile.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobLeases leases, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    /// <summary>Does the next job. False when none waits.</summary>
    public async Task<bool> RunNext(CancellationToken stop = default)
    {
        if (await leases.Take(stop) is not { } job)
        {
            return false;
        }

        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var over = new CancellationTokenSource();
        var keeping = Keep(job.Id, cancelled, over.Token);
        var (state, words, result) = await Work(job, cancelled.Token, stop);
        await over.CancelAsync();
        await keeping;

        // On shutdown the lease runs out and the job is taken up anew, here or elsewhere.
        if (state is { } ended)
        {
            await End(job, ended, words, result);
        }

        return true;
    }

    private async Task End(Job job, JobState state, string words, JobResult? result)
    {
        try
        {
            await leases.End(job, state, words, result);
        }
        catch (Exception full) when (result?.File is not null && full.IsFullStorage())
        {
            // There may be room for a sentence where there is none for the file. Where there is not, the lease runs out and the file is made anew.
            LogBroken(log, full, job.Id, job.Kind);
            await leases.End(job, JobState.Failed, NoRoom.Words, null);
        }
    }

    private async Task<(JobState? State, string Words, JobResult? Result)> Work(Job job, CancellationToken cancelled, CancellationToken shutdown)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var session = services.GetRequiredService<Session>();
            if (!(await services.GetRequiredService<AccessQueries>().GrantsOf(job.UserId, cancelled)).Allow(job.Function))
            {
                return (JobState.Failed, "您已没有办理这项任务的权限，没有办理。", null);
            }

            session.Enter(SessionScope.FromText(job.ScopeJson), job.UserId, job.UserName);
            if (services.GetKeyedService<IJobWork>(job.Kind) is not { } work)
            {
                return (JobState.Failed, "本版本已不办理这类任务，没有办理。请到相应页面重新提出。", null);
            }

            var progress = new JobProgress((done, total, words) => leases.Tell(job.Id, done, total, words), clock);
            var result = await work.Run(job.ArgumentsJson, progress, cancelled);
            return (JobState.Done, result.Words, result);
        }
        catch (Refusal refusal)
        {
            return (JobState.Failed, refusal.Message, null);
        }
        catch (NotFound)
        {
            return (JobState.Failed, "要办理的内容已不存在，或不在您的权限范围内。没有办理。", null);
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            return (null, "", null);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return (JobState.Cancelled, "已取消，没有保留任何内容。", null);
        }
        catch (Exception full) when (full.IsFullStorage())
        {
            LogBroken(log, full, job.Id, job.Kind);
            return (JobState.Failed, NoRoom.Words, null);
        }
        catch (Exception broken)
        {
            LogBroken(log, broken, job.Id, job.Kind);
            return (JobState.Failed, $"系统出错，没有保留任何内容。请重新办理；仍然出错时，请把任务编号 {job.Id} 告诉系统管理员。", null);
        }
    }

    private async Task Keep(long id, CancellationTokenSource cancelled, CancellationToken over)
    {
        var renewed = clock.GetTimestamp();
        try
        {
            while (clock.GetElapsedTime(renewed) < JobLeases.Length - Renewal)
            {
                await Task.Delay(Renewal, clock, over);
                try
                {
                    if (!await leases.Renew(id, over))
                    {
                        break;
                    }

                    renewed = clock.GetTimestamp();
                }
                catch (Exception busy) when (busy.IsCollision() || busy.IsFullStorage())
                {
                    // The work itself may hold SQLite's pen, or the disk may have room again in a moment; the lease still runs.
                }
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception broken)
        {
            LogBroken(log, broken, id, "lease");
        }

        // Without a lease the work must not go on: another node may have it.
        await cancelled.CancelAsync();
    }

    [LoggerMessage(LogLevel.Error, "Job {Id} ({Kind}) broke")]
    private static partial void LogBroken(ILogger log, Exception exception, long id, string kind);
}
