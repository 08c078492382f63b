using StarRating.Application;
using StarRating.Application.Jobs;
using StarRating.Data.Engines;

namespace StarRating.Web.Hosting;

/// <summary>
/// Two workers of this node. They wake when a job is asked for here, and look every few seconds for those of other nodes. Beside them files whose time
/// is over are cleared away, once an hour.
/// </summary>
public sealed partial class JobService(JobRunner runner, JobBell bell, ExpiredFiles files, TimeProvider clock, ILogger<JobService> log) : BackgroundService
{
    private const int Workers = 2;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => Untiring(LookForWork, stoppingToken), CancellationToken.None))
            .Append(Task.Run(() => Untiring(ClearFiles, stoppingToken), CancellationToken.None)));

    private async Task LookForWork(CancellationToken stop)
    {
        await bell.Wait(Look, stop);
        while (await runner.RunNext(stop))
        {
        }
    }

    private async Task ClearFiles(CancellationToken stop)
    {
        await Task.Delay(BetweenClearings, clock, stop);
        await files.Clear(stop);
    }


    private async Task Untiring(Func<CancellationToken, Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                // The database is away or not migrated yet: look again later.
                LogBroken(log, broken.IsFullStorage() ? NoRoom.ConsoleWords : broken.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Jobs could not be looked for: {Kind}")]
    private static partial void LogBroken(ILogger log, string kind);
}
