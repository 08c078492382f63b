using System.Data.Common;

namespace StarRating.Data.Engines;

internal static class SqliteBulk
{
    public static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var names = table.Columns.Select(column => $"\"{column.Name}\"");
        var values = table.Columns.Select((_, i) => $"@p{i}");
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})";
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                insert.Parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
