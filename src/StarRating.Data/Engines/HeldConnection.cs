using Microsoft.EntityFrameworkCore;

namespace StarRating.Data.Engines;

/// <summary>Keeps a context's connection open over several queries: work that asks twenty times in a row opens it once, pooled or not.</summary>
public sealed class HeldConnection : IAsyncDisposable
{
    private readonly DbContext _db;

    private HeldConnection(DbContext db) => _db = db;

    public static async Task<HeldConnection> Of(DbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(cancellation);
        return new HeldConnection(db);
    }

    public async ValueTask DisposeAsync() => await _db.Database.CloseConnectionAsync();
}
