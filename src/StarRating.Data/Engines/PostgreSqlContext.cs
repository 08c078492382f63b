using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Engines;

/// <summary>The second server engine, and the door to those that speak its protocol.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options, Session session, ColumnKeys keys, TimeProvider clock)
    : StarRatingContext(options, session, keys, clock);
