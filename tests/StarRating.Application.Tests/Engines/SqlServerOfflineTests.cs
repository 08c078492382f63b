using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using StarRating.Application.Lists;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;

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
    public void Lists_and_their_pages_by_key_are_read()
    {
        using var schema = Schema();
        using var db = Models.Open(Engine.SqlServer, scope: SessionScope.County(1));
        var villages = new ListOrder<Village>(v => v.Id).By("name", v => v.NameSort).By("category", v => v.Category).Then(v => v.Code);
        var people = new ListOrder<Secretary>(s => s.Id).By("village", s => s.Village!.Code, mayBeNull: true).By("age", s => s.BornOn, turned: true);
        var ratings = RatingListQuery.Current(db, 1).Apply(db, new RatingFilter
        {
            Text = "zgq",
            Tenure = TenureBand.TenToTwenty,
            Grade = "优秀",
            OldStars = 2,
            Stars = 3,
            Kind = VillageKind.Village,
            WithoutCategory = true,
            Change = StarChange.Risen,
        });
        string[] queries =
        [
            villages.Following(db.Villages, "name", new byte[] { 1, 2 }, 7L).ToQueryString(),
            villages.Following(db.Villages, "-category", VillageCategory.Other, "140802", 7L).ToQueryString(),
            villages.Following(db.Villages, "category", null, "140802", 7L).ToQueryString(),
            people.Following(db.Secretaries, "village", "140802", 7L).ToQueryString(),
            people.Following(db.Secretaries, "age", new DateOnly(1970, 1, 1), 7L).ToQueryString(),
            RatingListQuery.Orders.Following(ratings, "place", 1L, 2L, 7L).ToQueryString(),
            RatingListQuery.Orders.Following(ratings, "-delta", 1, 7L).Select(StoredRating.Of).ToQueryString(),
        ];
        foreach (var (query, number) in queries.Select((query, number) => (query, number)))
        {
            schema.AddObjects($"CREATE PROCEDURE [Page{number}] AS BEGIN\n{query}\nEND");
        }

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
