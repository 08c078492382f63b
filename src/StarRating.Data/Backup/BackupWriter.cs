using System.Data;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Settings;

namespace StarRating.Data.Backup;

/// <summary>
/// Writes one archive of everything from one consistent snapshot while the site goes on: gzip of lines of JSON (manifest; of each table a head and
/// its rows; the counts), sealed with a pass phrase. Every county's rows and every account's are in it, whoever looks: it is called from the
/// console alone.
/// </summary>
public sealed class BackupWriter(StarRatingContext db, TimeProvider clock)
{
    private static readonly MethodInfo RowsOfMethod = typeof(BackupWriter).GetMethod(nameof(RowsOf), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task<BackupCount> WriteAsync(Stream target, string passphrase, CancellationToken stop = default)
    {
        if (passphrase.Length < ArchiveKey.ShortestPassphrase)
        {
            throw new BackupRefused($"The pass phrase has fewer than {ArchiveKey.ShortestPassphrase} characters.");
        }

        await using var transaction = await SnapshotAsync(stop);
        await using var sealing = new SealingStream(target, passphrase);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var manifest = await Manifest(stop);
        await using (var zip = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            Line(zip, json => JsonSerializer.Serialize(json, manifest));
            foreach (var table in StoredTable.All(db.Model))
            {
                counts[table.Name] = await Table(zip, table, stop);
            }

            Line(zip, json => JsonSerializer.Serialize(json, counts));
        }

        sealing.Finish();
        return new(manifest, counts);
    }

    /// <summary>One moment of the database, without holding up those who write.</summary>
    private async Task<IDbContextTransaction> SnapshotAsync(CancellationToken stop)
    {
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            await db.Database.OpenConnectionAsync(stop);
            return (await db.Database.UseTransactionAsync(connection.BeginTransaction(IsolationLevel.Serializable, deferred: true), stop))!;
        }

        return await db.Database.BeginTransactionAsync(db is SqlServerContext ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead, stop);
    }

    private async Task<BackupManifest> Manifest(CancellationToken stop)
    {
        var installation = await db.Set<InstallationInfo>().AsNoTracking().SingleOrDefaultAsync(stop)
            ?? throw new BackupRefused("The database has not been set up: there is nothing to back up.");
        var applied = (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any() || (await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            throw new BackupRefused("The database is not at the level of this program: back it up with the program that it belongs to.");
        }

        return new(
            BackupManifest.PresentFormat, clock.GetUtcNow().UtcDateTime, installation.CityName, installation.IsDemo,
            db.GetType().Name.Replace("Context", "", StringComparison.Ordinal), installation.SchemaVersion, [.. applied.Select(BackupManifest.NameOf)]);
    }

    private async Task<long> Table(Stream zip, StoredTable table, CancellationToken stop)
    {
        Line(zip, json => JsonSerializer.Serialize(json, new TableHead(table.Name, [.. table.Columns.Select(column => column.Name)])));
        var getters = table.Columns.Select(column => column.GetGetter()).ToList();
        var rows = 0L;
        await foreach (var row in (IAsyncEnumerable<object>)RowsOfMethod.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [])!)
        {
            stop.ThrowIfCancellationRequested();
            Line(zip, json =>
            {
                json.WriteStartArray();
                foreach (var getter in getters)
                {
                    JsonValues.Write(json, getter.GetClrValue(row));
                }

                json.WriteEndArray();
            });
            rows++;
        }

        return rows;
    }

    private IAsyncEnumerable<object> RowsOf<T>()
        where T : class =>
        db.Set<T>().IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person, Filter.Holder]).AsNoTracking().AsAsyncEnumerable();

    private static void Line(Stream zip, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(zip))
        {
            write(json);
        }

        zip.WriteByte((byte)'\n');
    }
}

internal sealed record TableHead(string Table, IReadOnlyList<string> Columns);
