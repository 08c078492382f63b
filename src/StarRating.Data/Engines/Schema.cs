using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Encryption;
using StarRating.Data.Settings;

namespace StarRating.Data.Engines;

/// <summary>How the database stands to the program.</summary>
public enum SchemaState
{
    /// <summary>The program may work on it.</summary>
    Ready,

    Unreachable,

    /// <summary>Migrations are pending: run <c>migrate</c>.</summary>
    Older,

    /// <summary>A newer program has migrated it: this one must not touch it.</summary>
    Newer,

    /// <summary>The key file is not the one that its columns were encrypted with.</summary>
    OtherKeys,
}

/// <summary>
/// The database's schema. A server engine is migrated by the command alone, never at start; the embedded engine copies its file
/// and migrates itself.
/// </summary>
public sealed class Schema(StarRatingContext db, ColumnKeys keys, TimeProvider clock)
{
    /// <summary>Raised when a change forbids older programs although their migrations are all applied.</summary>
    public const int Version = 1;

    public async Task<SchemaState> CheckAsync(CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return SchemaState.Unreachable;
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (!applied.IsSubsetOf(known))
        {
            return SchemaState.Newer;
        }

        if (!known.IsSubsetOf(applied))
        {
            return SchemaState.Older;
        }

        return await db.Installation.AsNoTracking().SingleOrDefaultAsync(cancellationToken) switch
        {
            null => SchemaState.Older,
            { SchemaVersion: > Version } => SchemaState.Newer,
            { } installation when installation.KeyFingerprint != keys.Fingerprint => SchemaState.OtherKeys,
            _ => SchemaState.Ready,
        };
    }

    /// <summary>Creates or updates the database, under a lock; safe to run at once from two processes.</summary>
    /// <exception cref="InvalidOperationException">A newer program's database, or one with other keys.</exception>
    public async Task MigrateAsync(bool isDemo = false, CancellationToken cancellationToken = default)
    {
        var state = await CheckAsync(cancellationToken);
        if (state is SchemaState.Newer or SchemaState.OtherKeys)
        {
            throw new InvalidOperationException(
                state == SchemaState.Newer ? "The database is newer than this program." : "The key file does not belong to this database.");
        }

        if (state == SchemaState.Ready)
        {
            return;
        }

        if (state == SchemaState.Older && db.Database.GetDbConnection() is SqliteConnection connection)
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            var stamp = clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            SqliteFile.Copy(connection, $"{connection.DataSource}.before-{stamp}");
        }

        // A database that is not there yet is made by the migration.
        await Migrating.ToAsync(db, migration: null, cancellationToken);
        await InstallAsync(isDemo, cancellationToken);
        await NameAccountsAsync(db, cancellationToken);
    }

    /// <summary>Accounts that are older than their columns of order and search get them now.</summary>
    internal static async Task NameAccountsAsync(StarRatingContext db, CancellationToken cancellationToken = default)
    {
        foreach (var user in await db.Users.AsTracking().Where(user => user.Search == "").ToListAsync(cancellationToken))
        {
            db.Entry(user).State = EntityState.Modified;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task InstallAsync(bool isDemo, CancellationToken cancellationToken)
    {
        if (await db.Installation.AnyAsync(cancellationToken))
        {
            return;
        }

        // The fixed id makes the second of two installers fail on the key instead of adding a second row.
        db.Add(new InstallationInfo
        {
            Id = 1,
            IsDemo = isDemo,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            SchemaVersion = Version,
            KeyFingerprint = keys.Fingerprint,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
