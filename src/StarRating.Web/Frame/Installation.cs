using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Web.Frame;

/// <summary>What the database says of itself; once the city has its name it does not change while the program runs, so it is read once.</summary>
public sealed class Installation(IServiceScopeFactory scopes)
{
    private Facts? known;

    public sealed record Facts(bool IsDemo, string CityName);

    public async ValueTask<Facts> ReadAsync(CancellationToken stop = default)
    {
        if (known is not null)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Installation.AsNoTracking()
            .OrderBy(installation => installation.Id)
            .Select(installation => new Facts(installation.IsDemo, installation.CityName)).FirstOrDefaultAsync(stop);
        if (row is { CityName.Length: > 0 })
        {
            known = row;
        }

        return row ?? new Facts(false, "");
    }
}
