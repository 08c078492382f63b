using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StarRating.Data;
using StarRating.Data.Engines;

namespace StarRating.Web.Tests;

/// <summary>A database that lives as long as one factory.</summary>
public sealed class TestDatabase
{
    private TestDatabase(Engine engine, string? connectionString) => (Engine, ConnectionString) = (engine, connectionString);

    public Engine Engine { get; }

    public string? ConnectionString { get; }

    /// <summary>Is a PostgreSQL named for tests?</summary>
    public static string? PostgreSqlServer => Environment.GetEnvironmentVariable("STARRATING_TEST_POSTGRES") is { Length: > 0 } named ? named : null;

    public static TestDatabase Sqlite() => new(Engine.Sqlite, null);

    public static TestDatabase PostgreSql() => new(Engine.PostgreSql, PostgreSqlServer is { } server ? $"{server};Database=web_{Guid.NewGuid():N};Pooling=false" : null);

    /// <summary>A server's database is made by the migrate command, as in operation; the embedded one makes itself at start.</summary>
    public async Task CreateAsync(string folder)
    {
        if (Engine == Engine.Sqlite)
        {
            return;
        }

        await using var scope = Services(folder).CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Schema>().MigrateAsync();
    }

    public async Task DropAsync()
    {
        if (Engine == Engine.Sqlite)
        {
            return;
        }

        await using var scope = Services(Path.GetTempPath()).CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StarRatingContext>().Database.EnsureDeletedAsync();
    }

    private ServiceProvider Services(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Engine"] = Engine.ToString(),
            ["Database:ConnectionString"] = ConnectionString,
        }).Build();
        return new ServiceCollection().AddStarRatingData(configuration, folder).BuildServiceProvider();
    }
}
