using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Settings;

namespace StarRating.Data.Backup;

/// <summary>
/// Brings an archive into an empty database of any engine: reads it through once to know that it is whole, makes the tables as they were when
/// it was made, fills them in one transaction, then migrates to the present. Interrupted before the end of the transaction, the database is
/// still empty; after it, <c>migrate</c> does the rest.
/// </summary>
public sealed class BackupRestorer(StarRatingContext db, ColumnKeys keys)
{
    private const int BatchSize = 1_000;

    /// <summary>The archive is read twice, so it is opened anew each time.</summary>
    public async Task<BackupCount> RestoreAsync(Func<Stream> open, string passphrase, CancellationToken stop = default)
    {
        var (manifest, counts) = await CheckAsync(open, passphrase, stop);
        var level = Level(manifest);
        await RefuseUnlessEmpty(stop);
        await Migrating.ToAsync(db, level, stop);
        await FillAsync(open, passphrase, stop);
        await Migrating.ToAsync(db, migration: null, stop);
        return new(manifest, counts);
    }

    /// <summary>Reads the whole archive and says what is in it.</summary>
    public static async Task<BackupCount> CheckAsync(Func<Stream> open, string passphrase, CancellationToken stop = default)
    {
        await using var source = open();
        var reader = new BackupReader(source, passphrase);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var (table, row) in reader.LinesAsync(stop))
        {
            counts[table.Table] = row is null ? 0 : counts[table.Table] + 1;
        }

        return new(reader.Manifest!, counts);
    }

    /// <summary>This engine's name of the last migration that the archive knows.</summary>
    private string Level(BackupManifest manifest)
    {
        var own = db.Database.GetMigrations().ToList();
        var names = own.ConvertAll(BackupManifest.NameOf);
        return manifest.Migrations.Count == 0 || manifest.SchemaVersion > Schema.Version || manifest.Migrations.Except(names, StringComparer.Ordinal).Any()
            ? throw new BackupRefused("The backup was made by a newer program. Restore it with that one or a later one.")
            : own[names.IndexOf(manifest.Migrations[^1])];
    }

    private async Task RefuseUnlessEmpty(CancellationToken stop)
    {
        var there = await db.Database.CanConnectAsync(stop) && (await db.Database.GetAppliedMigrationsAsync(stop)).Any();
        if (there && await db.Set<InstallationInfo>().AnyAsync(stop))
        {
            throw new BackupRefused("The target database is not empty. Restore into a new one: another data folder, or another database on the server.");
        }
    }

    private async Task FillAsync(Func<Stream> open, string passphrase, CancellationToken stop)
    {
        var tables = StoredTable.All(db.Model).ToDictionary(table => table.Name, StringComparer.Ordinal);
        await using var source = open();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var batch = new List<object?[]>(BatchSize);
        var late = new List<LateValue>();
        Filling? filling = null;
        await foreach (var (head, row) in new BackupReader(source, passphrase).LinesAsync(stop))
        {
            if (row is not { } values)
            {
                await Leave();
                filling = tables.TryGetValue(head.Table, out var table)
                    ? new Filling(table, head, keys, late)
                    : throw new BackupRefused($"The backup holds the table {head.Table}, which this program does not know.");
                continue;
            }

            batch.Add(filling!.Row(values));
            if (batch.Count == BatchSize)
            {
                await Leave();
            }
        }

        await Leave();
        await ValueRows.FillLateAsync(db, late, stop);
        await ValueRows.RaiseIdsAsync(db, tables.Values, stop);
        await transaction.CommitAsync(stop);

        async Task Leave()
        {
            if (batch.Count > 0)
            {
                await ValueRows.InsertAsync(db, filling!.Bulk, batch, stop);
                batch.Clear();
            }
        }
    }

    /// <summary>One table being filled: which of its columns the archive has, and how a value becomes what the engine stores.</summary>
    private sealed class Filling
    {
        private readonly ColumnKeys keys;
        private readonly List<LateValue> late;
        private readonly StoredTable table;
        private readonly List<(int At, Microsoft.EntityFrameworkCore.Metadata.IProperty Property)> columns;
        private readonly int secret;
        private readonly int hash;

        public Filling(StoredTable table, TableHead head, ColumnKeys keys, List<LateValue> late)
        {
            (this.table, this.keys, this.late) = (table, keys, late);
            columns = [.. head.Columns.Select((name, at) => (at, table.Columns.FirstOrDefault(column => column.Name == name)
                ?? throw new BackupRefused($"The backup holds {head.Table}.{name}, which this program does not know.")))];
            Bulk = BulkTable.OfValues(table.Name, [.. columns.Select(column => column.Property)]);
            secret = IndexOf(nameof(Secretaries.Secretary.IdNumber));
            hash = IndexOf(nameof(Secretaries.Secretary.IdNumberHash));
            Fingerprint = table.Entity.ClrType == typeof(InstallationInfo) ? IndexOf(nameof(InstallationInfo.KeyFingerprint)) : -1;
        }

        public BulkTable Bulk { get; }

        private int Fingerprint { get; }

        public object?[] Row(JsonElement line)
        {
            var values = new object?[columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = JsonValues.Read(line[columns[i].At], columns[i].Property.ClrType);
            }

            if (hash >= 0 && secret >= 0)
            {
                values[hash] = values[secret] is SensitiveText id ? keys.Hash(id.Reveal()) : null;
            }

            if (Fingerprint >= 0)
            {
                values[Fingerprint] = keys.Fingerprint;
            }

            foreach (var property in table.Late)
            {
                var at = IndexOf(property.Name);
                if (at >= 0 && values[at] is { } value)
                {
                    late.Add(new(table, property, (long)values[IndexOf(nameof(Entity.Id))]!, value));
                    values[at] = null;
                }
            }

            return values;
        }

        private int IndexOf(string name) => columns.FindIndex(column => column.Property.Name == name);
    }
}
