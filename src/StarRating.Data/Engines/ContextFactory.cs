using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StarRating.Data.Access;
using StarRating.Data.Encryption;

namespace StarRating.Data.Engines;

/// <summary>Makes contexts of the configured engine: for a request through the container, for jobs and commands with a session of their own.</summary>
public sealed class ContextFactory
{
    private readonly DbContextOptions options;
    private readonly ColumnKeys keys;
    private readonly TimeProvider clock;

    public ContextFactory(Engine engine, string connectionString, ColumnKeys keys, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        Engine = engine;
        this.keys = keys;
        this.clock = clock;
        options = engine switch
        {
            Engine.Sqlite => Configure(new DbContextOptionsBuilder<SqliteContext>()),
            Engine.SqlServer => Configure(new DbContextOptionsBuilder<SqlServerContext>()),
            Engine.PostgreSql => Configure(new DbContextOptionsBuilder<PostgreSqlContext>()),
            _ => throw new ArgumentOutOfRangeException(nameof(engine)),
        };

        DbContextOptions Configure(DbContextOptionsBuilder builder) =>
            builder.UseEngine(engine, connectionString).UseLoggerFactory(loggers).Options;
    }

    public Engine Engine { get; }

    public ColumnKeys Keys => keys;

    public StarRatingContext Create(Session session) => options switch
    {
        DbContextOptions<SqliteContext> sqlite => new SqliteContext(sqlite, session, keys, clock),
        DbContextOptions<SqlServerContext> sqlServer => new SqlServerContext(sqlServer, session, keys, clock),
        DbContextOptions<PostgreSqlContext> postgreSql => new PostgreSqlContext(postgreSql, session, keys, clock),
        _ => throw new InvalidOperationException("Unknown engine."),
    };
}
