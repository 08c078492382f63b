using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace StarRating.Data.Engines;

internal static class SqlServerBulk
{
    private const int BatchSize = 5_000;

    public static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        // Constraints are checked as by an ordinary insert; without the option SqlBulkCopy leaves foreign keys unchecked.
        using var copy = new SqlBulkCopy((SqlConnection)connection, SqlBulkCopyOptions.CheckConstraints | (table.KeepIds ? SqlBulkCopyOptions.KeepIdentity : default), (SqlTransaction)transaction)
        {
            DestinationTableName = $"[{table.Name}]",
        };
        foreach (var column in table.Columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (var batch in rows.Chunk(BatchSize))
        {
            using var data = Fill(table, batch);
            await copy.WriteToServerAsync(data, cancellationToken);
        }
    }

    private static DataTable Fill(BulkTable table, object[] rows)
    {
        var data = new DataTable();
        foreach (var column in table.Columns)
        {
            data.Columns.Add(column.Name, StoredType(column));
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. table.Columns.Select(column => Stored(column.Read(row)))]);
        }

        return data;
    }

    private static Type StoredType(BulkTable.Column column)
    {
        var type = column.Mapping.Converter?.ProviderClrType ?? column.Mapping.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateOnly) ? typeof(DateTime) : type;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
