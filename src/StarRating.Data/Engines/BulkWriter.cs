using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using StarRating.Data.Access;

namespace StarRating.Data.Engines;

/// <summary>
/// Writes many new rows of one table inside the context's transaction, past the change tracker: COPY on PostgreSQL, one prepared
/// insert elsewhere. Nothing is recorded for each row, so the use case records the whole; the scope is asked for each row.
/// </summary>
public sealed class BulkWriter(StarRatingContext db)
{
    public async Task InsertAsync<T>(IReadOnlyCollection<T> rows, SessionScope scope, CancellationToken cancellation)
        where T : Entity, ITownshipOwned
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(scope);
        if (rows.FirstOrDefault(row => !scope.MayWrite(row.CountyId, row.TownshipId)) is { } foreign)
        {
            throw new InvalidOperationException($"{typeof(T).Name} of county {foreign.CountyId} is outside the session's scope.");
        }

        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("A bulk write belongs to a transaction of its use case.");
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = Columns(type);
        foreach (var row in rows)
        {
            row.Version = 1;
            KeepLengths(row, columns);
        }

        if (transaction.Connection is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, type, columns, rows, cancellation);
        }
        else
        {
            await InsertAsync(transaction, type, columns, rows, cancellation);
        }
    }

    private static Column[] Columns(IEntityType type)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        return [.. type.GetProperties().Where(p => p.Name != nameof(Entity.Id)).Select(p => new Column(p, p.GetColumnName(table)!))];
    }

    private static void KeepLengths<T>(T row, Column[] columns)
        where T : notnull
    {
        foreach (var column in columns)
        {
            if (column.Longest is { } longest && column.ValueOf(row) is string text && text.Length > longest)
            {
                throw new InvalidOperationException($"{typeof(T).Name}.{column.Name} is longer than {longest}.");
            }
        }
    }

    private async Task InsertAsync<T>(
        DbTransaction transaction, IEntityType type, Column[] columns, IEnumerable<T> rows, CancellationToken cancellation)
        where T : notnull
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} "
            + $"({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((column, i) => column.Mapping.CreateParameter(command, $"@p{i}", null, nullable: true)).ToArray();
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].Stored(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task CopyAsync<T>(
        NpgsqlConnection connection, IEntityType type, Column[] columns, IEnumerable<T> rows, CancellationToken cancellation)
        where T : notnull
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())} "
            + $"({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Name)))}) FROM STDIN (FORMAT BINARY)",
            cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in columns)
            {
                if (column.Stored(row) is { } value)
                {
                    await copy.WriteAsync(value, column.Mapping.StoreType, cancellation);
                }
                else
                {
                    await copy.WriteNullAsync(cancellation);
                }
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private sealed class Column(IProperty property, string name)
    {
        public string Name => name;

        public int? Longest { get; } = property.GetMaxLength();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? ValueOf(object row) => property.GetGetter().GetClrValue(row);

        public object? Stored(object row) =>
            ValueOf(row) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
