using System.Data.Common;
using Npgsql;

namespace StarRating.Data.Engines;

internal static class PostgreSqlBulk
{
    public static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        // COPY runs in the connection's transaction, which is the one given.
        _ = transaction;
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value)
                {
                    await copy.WriteAsync(value, cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }
}
