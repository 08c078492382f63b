using System.Security.Cryptography;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>
/// A fresh, migrated database for one test. Each engine migrates one template a run and every test copies it: some milliseconds
/// for SQLite's file, some tens for PostgreSQL's CREATE DATABASE … TEMPLATE.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>
    /// One set of keys, so that EF Core builds each model once; the same in the processes that are started to be killed, which could not open a file of
    /// the test's otherwise.
    /// </summary>
    public static readonly ColumnKeys Keys = new(new Dictionary<byte, byte[]> { [1] = SHA256.HashData("test columns"u8) }, SHA256.HashData("test hashes"u8));

    private readonly ITestServer server;
    private readonly string name;

    private TestDatabase(ITestServer server, string name, TimeProvider clock)
    {
        this.server = server;
        this.name = name;
        ConnectionString = server.ConnectionString(name);
        Factory = new(server.Engine, ConnectionString, Keys, clock);
    }

    public Engine Engine => server.Engine;

    public string ConnectionString { get; }

    public ContextFactory Factory { get; }

    public static async Task<TestDatabase> CreateAsync(Engine engine, TimeProvider? clock = null)
    {
        var home = TestServers.Of(engine);
        var fresh = $"starrating_test_{Guid.NewGuid():N}";
        await home.CopyTemplateAsync(fresh);
        return new(home, fresh, clock ?? TimeProvider.System);
    }

    /// <summary>A context as a session would have it; a use case is named so that it may save.</summary>
    public StarRatingContext Open(SessionScope scope, string userName = "测试员", long? userId = null)
    {
        var session = new Session();
        session.Enter(scope, userId, userName);
        session.Why.For("Test");
        return Factory.Create(session);
    }

    /// <summary>For arranging: sees and writes everything.</summary>
    public StarRatingContext OpenAsSystem() => Open(SessionScope.System, "系统");

    public async ValueTask DisposeAsync() => await server.DropAsync(name);
}
