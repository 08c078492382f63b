using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Engines;

/// <summary>The county's server engine.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options, Session session, ColumnKeys keys, TimeProvider clock)
    : StarRatingContext(options, session, keys, clock);
