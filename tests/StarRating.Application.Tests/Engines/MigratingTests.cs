using Microsoft.EntityFrameworkCore;
using StarRating.Application.Tests.Backup;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Engines;

public sealed class MigratingTests
{
    /// <summary>EF Core's lock on SQLite is a row; whoever is killed while holding it leaves it behind.</summary>
    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_holds_nobody_up()
    {
        await using var database = EmptyDatabase.Of(Engine.Sqlite, TestDatabase.Keys);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-01 00:00:00+00:00')");
        }

        await Migrate(database).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(SchemaState.Ready, await database.CheckAsync());
    }

    [Fact]
    public async Task Two_who_migrate_at_once_both_find_it_done()
    {
        await using var database = EmptyDatabase.Of(Engine.Sqlite, TestDatabase.Keys);
        await Task.WhenAll(Task.Run(() => Migrate(database)), Task.Run(() => Migrate(database))).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(SchemaState.Ready, await database.CheckAsync());
    }

    private static async Task Migrate(EmptyDatabase database)
    {
        await using var db = database.Open();
        await new Schema(db, database.Keys, TimeProvider.System).MigrateAsync();
    }
}
