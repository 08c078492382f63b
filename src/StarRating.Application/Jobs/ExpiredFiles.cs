using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Jobs;

/// <summary>
/// Clears away the bytes of finished exports whose time is over; the rows stay, and the job still says what it was. The files of every account
/// are looked through: whether a day has passed concerns no tenant.
/// </summary>
public sealed class ExpiredFiles(ContextFactory contexts, TimeProvider clock)
{
    /// <returns>How many were cleared.</returns>
    public async Task<int> Clear(CancellationToken stop = default)
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "任务");
        await using var db = contexts.Create(session);
        var now = clock.UtcNow();
        var over = db.Files.IgnoreQueryFilters([Filter.Holder]).Where(file => file.ExpiresAt < now).Select(file => file.Id);
        return await db.Set<Data.Files.FileContent>().IgnoreQueryFilters([Filter.Holder]).Where(content => over.Contains(content.StoredFileId)).ExecuteDeleteAsync(stop);
    }
}
