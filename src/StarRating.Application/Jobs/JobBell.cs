namespace StarRating.Application.Jobs;

/// <summary>Wakes the workers of this node when a job is asked for; those of other nodes look every few seconds.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring() => rung.Release();

    public Task<bool> Wait(TimeSpan longest, CancellationToken stop) => rung.WaitAsync(longest, stop);

    public void Dispose() => rung.Dispose();
}
