using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Data;

public static class DataServices
{
    /// <summary>
    /// The database: <c>Database:Engine</c> (Sqlite, SqlServer, PostgreSql) and <c>Database:ConnectionString</c>; without them
    /// SQLite in <paramref name="dataFolder"/>. The key file is <c>Keys:File</c>, else one in that folder.
    /// </summary>
    public static IServiceCollection AddStarRatingData(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var engine = Enum.TryParse<Engine>(configuration["Database:Engine"], ignoreCase: true, out var named) ? named : Engine.Sqlite;
        var connection = configuration["Database:ConnectionString"];
        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = engine == Engine.Sqlite
                ? SqliteFile.ConnectionString(Path.Combine(dataFolder, "starrating.db"))
                : throw new InvalidOperationException($"Database:ConnectionString is needed for {engine}.");
        }

        var keyFile = configuration["Keys:File"] ?? Path.Combine(dataFolder, KeyFile.DefaultName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => KeyFile.LoadOrCreate(keyFile));
        services.AddSingleton(provider => new ContextFactory(
            engine,
            connection,
            provider.GetRequiredService<ColumnKeys>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()));
        services.AddScoped<Session>();
        services.AddScoped(provider => provider.GetRequiredService<Session>().Why);
        services.AddScoped(provider => provider.GetRequiredService<ContextFactory>().Create(provider.GetRequiredService<Session>()));
        services.AddScoped<Schema>();
        services.AddScoped<BulkWriter>();
        return services;
    }
}
