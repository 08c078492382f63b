using Microsoft.Data.Sqlite;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

internal sealed class SqliteTestServer : ITestServer
{
    private readonly string folder = Directory.CreateTempSubdirectory("starrating-test-").FullName;
    private readonly Lazy<Task<string>> template;

    public SqliteTestServer()
    {
        template = new(MakeTemplateAsync);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }

    public Engine Engine => Engine.Sqlite;

    // Without a pool the file can be deleted as soon as its context is.
    public string ConnectionString(string name) => SqliteFile.ConnectionString(PathOf(name)) + ";Pooling=False";

    public async Task CopyTemplateAsync(string name) => File.Copy(await template.Value, PathOf(name));

    public Task DropAsync(string name)
    {
        foreach (var file in Directory.GetFiles(folder, name + ".db*"))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".db");

    private async Task<string> MakeTemplateAsync()
    {
        await TestServers.MigrateAsync(Engine, ConnectionString("template"));

        // What the write-ahead log still holds is brought into the file that will be copied.
        await using var connection = new SqliteConnection(ConnectionString("template"));
        await connection.OpenAsync();
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
        return PathOf("template");
    }
}
