using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StarRating.Data.Engines;

/// <summary>
/// Brings a database to a level. Server engines drop EF Core's lock with the connection that holds it. On SQLite that lock is a row, which a killed process
/// or a full disk leaves behind, and every later start would wait for it without end: so a file beside the database is locked first, which
/// the operating system unlocks with the process, and then a row that is found there belongs to nobody.
/// </summary>
internal static class Migrating
{
    private const string Suffix = ".migrating";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <param name="db">The database.</param>
    /// <param name="migration">The last one to apply; null: all.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task ToAsync(StarRatingContext db, string? migration, CancellationToken stop)
    {
        var migrator = db.GetService<IMigrator>();
        if (db.Database.GetDbConnection() is not SqliteConnection { DataSource: { Length: > 0 } file } || file == ":memory:")
        {
            await migrator.MigrateAsync(migration, stop);
            return;
        }

        await using var alone = await Alone(file + Suffix, stop);
        if (File.Exists(file))
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        }

        await migrator.MigrateAsync(migration, stop);
    }

    /// <summary>Waits for another process that is at it.</summary>
    private static async Task<FileStream> Alone(string path, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException) && !held.IsFullStorage())
            {
                await Task.Delay(BetweenLooks, stop);
            }
        }
    }
}
