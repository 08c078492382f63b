namespace StarRating.Application.Jobs;

/// <summary>How far a job is. Telling it is cheap: it is written at most twice a second.</summary>
public sealed class JobProgress
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly Func<int, int, string, Task> write;
    private readonly TimeProvider clock;
    private long last;

    internal JobProgress(Func<int, int, string, Task> write, TimeProvider clock) => (this.write, this.clock) = (write, clock);

    /// <summary>For use cases that are run without a job.</summary>
    public static JobProgress Untold { get; } = new((_, _, _) => Task.CompletedTask, TimeProvider.System);

    public async Task Tell(int done, int total, string words)
    {
        if (last != 0 && clock.GetElapsedTime(last) < Between && done < total)
        {
            return;
        }

        last = clock.GetTimestamp();
        await write(done, total, words);
    }
}
