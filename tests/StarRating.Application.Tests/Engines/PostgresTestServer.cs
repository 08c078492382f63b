using Npgsql;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

internal sealed class PostgresTestServer : ITestServer
{
    private readonly string server;
    private readonly string templateName = $"starrating_template_{Guid.NewGuid():N}";
    private readonly Lazy<Task> template;

    // PostgreSQL copies a template for one session at a time.
    private static readonly SemaphoreSlim Copying = new(1);

    public PostgresTestServer(string server)
    {
        this.server = server;
        template = new(() => TestServers.MigrateAsync(Engine, ConnectionString(templateName)));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(templateName);
    }

    public Engine Engine => Engine.PostgreSql;

    public string ConnectionString(string name) => With(name);

    public async Task CopyTemplateAsync(string name)
    {
        await template.Value;
        await Copying.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(With("postgres"));
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE \"{templateName}\"", connection);
            await create.ExecuteNonQueryAsync();
        }
        finally
        {
            Copying.Release();
        }
    }

    public Task DropAsync(string name)
    {
        Drop(name);
        return Task.CompletedTask;
    }

    private void Drop(string name)
    {
        using var connection = new NpgsqlConnection(With("postgres"));
        connection.Open();
        using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", connection);
        drop.ExecuteNonQuery();
    }

    // Without a pool no session of the template is left when it is copied.
    private string With(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false }.ToString();
}
