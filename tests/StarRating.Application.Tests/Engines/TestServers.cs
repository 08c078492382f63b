using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

internal static class TestServers
{
    private static readonly SqliteTestServer Sqlite = new();
    private static readonly Lazy<PostgresTestServer> PostgreSql = new(() => new(EnginesPresent.PostgresServer));

    public static ITestServer Of(Engine engine) => engine switch
    {
        Engine.Sqlite => Sqlite,
        Engine.PostgreSql => PostgreSql.Value,
        _ => throw new NotSupportedException($"No test server for {engine}."),
    };

    public static async Task MigrateAsync(Engine engine, string connectionString)
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "系统");
        await using var db = new ContextFactory(engine, connectionString, TestDatabase.Keys, TimeProvider.System).Create(session);
        await new Schema(db, TestDatabase.Keys, TimeProvider.System).MigrateAsync();
    }
}
