using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

/// <summary>
/// What can be known of SQL Server without one: its scripts parse, its schema is sound, the queries bind against it. Locking,
/// plans and the server's own limits are not seen here; the first limits have rules of their own below.
/// </summary>
public class SqlServerOfflineTests
{
    private const int LongestClusteredKey = 900;
    private const int LongestKey = 1700;

    [Fact]
    public void The_migration_scripts_parse()
    {
        using var db = Models.Open(Engine.SqlServer);
        var migrator = db.GetService<IMigrator>();

        Assert.Empty(ParseErrors(migrator.GenerateScript()));
        Assert.Empty(ParseErrors(migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)));
        Assert.NotEmpty(ParseErrors("CREATE TABEL [x] ([Id] int)"));
    }

    [Fact]
    public void The_schema_is_sound()
    {
        using var schema = Schema();

        Assert.Empty(Problems(schema));
    }

    [Fact]
    public void An_unsound_schema_would_be_noticed()
    {
        using var schema = Schema();
        schema.AddObjects("ALTER TABLE [Villages] ADD CONSTRAINT [FK_Wrong] FOREIGN KEY ([NoSuchColumn]) REFERENCES [Counties] ([Id])");

        Assert.NotEmpty(Problems(schema));
    }

    [Fact]
    public void Every_table_is_read_in_every_scope()
    {
        using var schema = Schema();
        var scopes = new[] { SessionScope.System, SessionScope.County(1), SessionScope.Townships(1, 2, 3), SessionScope.Self(1, 2, 3) };
        var number = 0;
        foreach (var scope in scopes)
        {
            using var db = Models.Open(Engine.SqlServer, scope: scope);
            foreach (var query in EveryTable(db))
            {
                schema.AddObjects($"CREATE PROCEDURE [Query{number++}] AS BEGIN\n{query}\nEND");
            }
        }

        Assert.True(number > 100);
        Assert.Empty(Problems(schema));
    }

    [Fact]
    public void A_query_that_does_not_bind_would_be_noticed()
    {
        using var schema = Schema();
        schema.AddObjects("CREATE PROCEDURE [Wrong] AS BEGIN SELECT [NoSuchColumn] FROM [Villages] END");

        Assert.NotEmpty(Problems(schema));
    }

    [Fact]
    public void No_key_is_longer_than_the_server_allows()
    {
        using var db = Models.Open(Engine.SqlServer);
        foreach (var type in db.Model.GetEntityTypes())
        {
            Assert.All(type.GetKeys(), key => Assert.InRange(Bytes(key.Properties), 1, LongestClusteredKey));
            Assert.All(type.GetIndexes(), index => Assert.InRange(Bytes(index.Properties), 1, LongestKey));
        }
    }

    private static TSqlModel Schema()
    {
        using var db = Models.Open(Engine.SqlServer);
        var schema = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        schema.AddObjects(db.Database.GenerateCreateScript());
        return schema;
    }

    private static List<string> Problems(TSqlModel schema) => [.. schema.Validate().Select(message => message.Message)];

    private static List<string> ParseErrors(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"{error.Line}: {error.Message}")];
    }

    private static IEnumerable<string> EveryTable(StarRatingContext db)
    {
        var rows = typeof(SqlServerOfflineTests).GetMethod(nameof(QueryOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        return db.Model.GetEntityTypes().Select(type => (string)rows.MakeGenericMethod(type.ClrType).Invoke(null, [db])!);
    }

    private static string QueryOf<T>(StarRatingContext db)
        where T : class => db.Set<T>().ToQueryString();

    private static int Bytes(IEnumerable<IReadOnlyProperty> properties) => properties.Sum(property => property.ClrType switch
    {
        var type when type == typeof(string) || property.GetProviderClrType() == typeof(string) || type.IsEnum => 2 * (property.GetMaxLength() ?? 10_000),
        var type when type == typeof(byte[]) => property.GetMaxLength() ?? 10_000,
        _ => 8,
    });
}
