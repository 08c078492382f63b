using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Web.Frame;

/// <summary>What the database says of itself; read anew every minute, so that another node hears of a new name of the city.</summary>
public sealed class Installation(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(1);

    private (Facts Facts, long Read)? known;

    public sealed record Facts(bool IsDemo, string CityName);

    /// <summary>After it was changed here.</summary>
    public void Forget() => known = null;

    public async ValueTask<Facts> ReadAsync(CancellationToken stop = default)
    {
        if (known is { } read && clock.GetElapsedTime(read.Read) < Good)
        {
            return read.Facts;
        }

        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Installation.AsNoTracking()
            .OrderBy(installation => installation.Id)
            .Select(installation => new Facts(installation.IsDemo, installation.CityName)).FirstOrDefaultAsync(stop);
        if (row is { CityName.Length: > 0 })
        {
            known = (row, clock.GetTimestamp());
        }

        return row ?? new Facts(false, "");
    }
}
