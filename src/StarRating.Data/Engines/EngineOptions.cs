using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace StarRating.Data.Engines;

/// <summary>How a context of each engine is set up: the one place that names the engines' packages.</summary>
public static class EngineOptions
{
    /// <summary>Context type of an engine.</summary>
    public static Type ContextOf(Engine engine) => engine switch
    {
        Engine.Sqlite => typeof(SqliteContext),
        Engine.SqlServer => typeof(SqlServerContext),
        Engine.PostgreSql => typeof(PostgreSqlContext),
        _ => throw new ArgumentOutOfRangeException(nameof(engine)),
    };

    public static DbContextOptionsBuilder UseEngine(this DbContextOptionsBuilder options, Engine engine, string connectionString)
    {
        _ = engine switch
        {
            Engine.Sqlite => options.UseSqlite(connectionString),
            Engine.SqlServer => options.UseSqlServer(connectionString),
            Engine.PostgreSql => options.UseNpgsql(connectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(engine)),
        };
        return options.ReplaceService<IModelCacheKeyFactory, KeyedModelCache>();
    }
}
