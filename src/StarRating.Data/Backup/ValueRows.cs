using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using StarRating.Data.Engines;

namespace StarRating.Data.Backup;

/// <summary>Rows of a backup written with the ids that they had, under nobody's scope: a restore fills an empty database.</summary>
internal static class ValueRows
{
    public static Task InsertAsync(StarRatingContext db, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken stop) =>
        BulkWriter.WriterOf(db)(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), table, rows, stop);

    /// <summary>References that had to wait until the rows they name were there.</summary>
    public static async Task FillLateAsync(StarRatingContext db, IReadOnlyList<LateValue> values, CancellationToken stop)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var value in values)
        {
#pragma warning disable EF1002 // Names of the model, not of a user.
            await db.Database.ExecuteSqlRawAsync(
                $"UPDATE {sql.DelimitIdentifier(value.Table.Name)} SET {sql.DelimitIdentifier(value.Property.GetColumnName())} = {{0}} WHERE {sql.DelimitIdentifier("Id")} = {{1}}",
                [value.Value, value.Id],
                stop);
#pragma warning restore EF1002
        }
    }

    /// <summary>The next id that a table gives is above those that came with the backup. SQLite and SQL Server see to it themselves.</summary>
    public static async Task RaiseIdsAsync(StarRatingContext db, IEnumerable<StoredTable> tables, CancellationToken stop)
    {
        if (db is not PostgreSqlContext)
        {
            return;
        }

        foreach (var table in tables)
        {
            if (table.Entity.FindPrimaryKey() is { Properties: [{ ValueGenerated: ValueGenerated.OnAdd } id] } && id.ClrType == typeof(long))
            {
#pragma warning disable EF1002 // Names of the model, not of a user.
                await db.Database.ExecuteSqlRawAsync(
                    $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{id.GetColumnName()}'), GREATEST((SELECT MAX(\"{id.GetColumnName()}\") FROM \"{table.Name}\"), 1))", stop);
#pragma warning restore EF1002
            }
        }
    }
}

/// <summary>A reference of one row, to be filled at the end.</summary>
internal sealed record LateValue(StoredTable Table, IProperty Property, long Id, object Value);
