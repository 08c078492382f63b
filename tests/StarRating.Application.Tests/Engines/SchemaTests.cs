using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

public class SchemaTests
{
    [Theory, Engines]
    public async Task A_migrated_database_is_ready_and_migrating_again_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.OpenAsSystem();
        var schema = Of(db, TestDatabase.Keys);

        Assert.Equal(SchemaState.Ready, await schema.CheckAsync());
        await schema.MigrateAsync();
        Assert.Equal(1, await db.Installation.CountAsync());
    }

    [Theory, Engines]
    public async Task A_database_of_a_newer_program_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.OpenAsSystem();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_FromTheFuture', '99')");

        Assert.Equal(SchemaState.Newer, await Of(db, TestDatabase.Keys).CheckAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Of(db, TestDatabase.Keys).MigrateAsync());
    }

    [Theory, Engines]
    public async Task Another_key_file_is_refused_before_it_can_write(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.OpenAsSystem();

        Assert.Equal(SchemaState.OtherKeys, await Of(db, ColumnKeys.Create()).CheckAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Of(db, ColumnKeys.Create()).MigrateAsync());
    }

    [Theory, Engines]
    public async Task An_older_database_is_brought_up_with_its_rows(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var first = database.OpenAsSystem())
        {
            var earliest = first.Database.GetMigrations().First();
            await first.Database.MigrateAsync(earliest);
            await first.Database.ExecuteSqlAsync(
                $"INSERT INTO \"Counties\" (\"Code\", \"Name\", \"SortOrder\", \"ValidFrom\", \"Version\") VALUES ('149901', '东县', 1, '2000-01-01', 1)");
        }

        await using var db = database.OpenAsSystem();
        await Of(db, TestDatabase.Keys).MigrateAsync();

        Assert.Equal(SchemaState.Ready, await Of(db, TestDatabase.Keys).CheckAsync());
        Assert.Equal(["东县"], await db.Counties.Select(county => county.Name).ToListAsync());
    }

    [Fact]
    public async Task The_embedded_engine_copies_its_file_before_it_migrates()
    {
        var folder = Directory.CreateTempSubdirectory("starrating-schema-");
        try
        {
            var path = Path.Combine(folder.FullName, "starrating.db");
            var factory = new ContextFactory(
                Engine.Sqlite, SqliteFile.ConnectionString(path) + ";Pooling=False", TestDatabase.Keys, TimeProvider.System);
            await using (var older = Open(factory))
            {
                Assert.Equal(SchemaState.Unreachable, await Of(older, TestDatabase.Keys).CheckAsync());
                await older.Database.MigrateAsync(older.Database.GetMigrations().First());
            }

            await using (var db = Open(factory))
            {
                Assert.Equal(SchemaState.Older, await Of(db, TestDatabase.Keys).CheckAsync());
                await Of(db, TestDatabase.Keys).MigrateAsync(isDemo: true);
                Assert.True((await db.Installation.SingleAsync()).IsDemo);
            }

            Assert.Single(folder.GetFiles("starrating.db.before-*"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static StarRatingContext Open(ContextFactory factory)
    {
        var session = new Session();
        session.Enter(SessionScope.System, null, "系统");
        return factory.Create(session);
    }

    private static Schema Of(StarRatingContext db, ColumnKeys keys) => new(db, keys, TimeProvider.System);
}
