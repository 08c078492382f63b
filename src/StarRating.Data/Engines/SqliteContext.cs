using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Engines;

/// <summary>The embedded engine.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options, Session session, ColumnKeys keys, TimeProvider clock)
    : StarRatingContext(options, session, keys, clock)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<ScaledDecimalConverter>();
    }
}
