using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Engines;

namespace StarRating.Application;

/// <summary>Recognises what an engine says when two transactions got in each other's way; nothing of the loser's was saved.</summary>
public static class Collisions
{
    /// <summary>A version that moved on, a serialization failure (40001), a deadlock (40P01), or a lock that was not given.</summary>
    public static bool IsCollision(this Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,

        // PostgreSQL's driver calls a full disk transient: trying again at once is no use.
        { } full when full.IsFullStorage() => false,
        DbException { SqlState: "40001" or "40P01" } or DbException { IsTransient: true } => true,
        { InnerException: { } inner } => inner.IsCollision(),
        _ => false,
    };
}
