using StarRating.Application.Tests.Engines;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Backup;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Backup;

/// <summary>A database that nobody has set up: what an archive is restored into.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    public const string Passphrase = "correct horse battery";

    private readonly ITestServer server;
    private readonly string name = $"starrating_test_{Guid.NewGuid():N}";

    private EmptyDatabase(ITestServer server, ColumnKeys keys) => (this.server, Keys) = (server, keys);

    public ColumnKeys Keys { get; }

    public Engine Engine => server.Engine;

    public string ConnectionString => server.ConnectionString(name);

    /// <summary>With keys of its own, or those named.</summary>
    public static EmptyDatabase Of(Engine engine, ColumnKeys? keys = null) => new(TestServers.Of(engine), keys ?? ColumnKeys.Create());

    public StarRatingContext Open()
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "系统");
        return new ContextFactory(server.Engine, ConnectionString, Keys, TimeProvider.System).Create(session);
    }

    public async Task<BackupCount> RestoreAsync(byte[] archive, string passphrase = Passphrase)
    {
        await using var db = Open();
        return await new BackupRestorer(db, Keys).RestoreAsync(() => new MemoryStream(archive), passphrase);
    }

    public async Task<SchemaState> CheckAsync()
    {
        await using var db = Open();
        return await new Schema(db, Keys, TimeProvider.System).CheckAsync();
    }

    public async ValueTask DisposeAsync() => await server.DropAsync(name);
}
