using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Data.Bulk;

/// <summary>
/// Inserts many rows the engine's fast way: a prepared insert on SQLite, COPY on PostgreSQL, SqlBulkCopy on SQL Server. The rows
/// go through the same guards as a save, under a scope that the caller must name; ids come from the database and are not read
/// back. It writes no change records: the caller records the run as one (<see cref="StarRatingContext.RecordDone"/>).
/// </summary>
public static class BulkWriter
{
    /// <summary>All of the rows or none. Inside the context's transaction where there is one.</summary>
    public static async Task<int> InsertAsync<T>(
        StarRatingContext db, SessionScope scope, IReadOnlyList<T> rows, CancellationToken cancellationToken = default)
        where T : class
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not a stored type.", nameof(rows));
        foreach (var row in rows)
        {
            Prepare(db, scope, row);
        }

        await new ReferenceCheck(db, scope).CheckAsync(References(entity, rows), cancellationToken);
        var table = BulkTable.Of(entity);
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellationToken)
            : null;
        var connection = db.Database.GetDbConnection();
        var current = db.Database.CurrentTransaction!.GetDbTransaction();
        await WriterOf(db)(connection, current, table, rows, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return rows.Count;
    }

    private static Func<DbConnection, DbTransaction, BulkTable, IReadOnlyList<object>, CancellationToken, Task> WriterOf(StarRatingContext db) => db switch
    {
        SqliteContext => SqliteBulk.InsertAsync,
        PostgreSqlContext => PostgreSqlBulk.InsertAsync,
        SqlServerContext => SqlServerBulk.InsertAsync,
        _ => throw new NotSupportedException(db.GetType().Name),
    };

    private static void Prepare(StarRatingContext db, SessionScope scope, object row)
    {
        ScopeGuard.CheckNew(row, scope);
        RowRules.FillNames(row, db.Keys);
        if (row is Entity entity)
        {
            entity.Version = 1;
        }
    }

    private static IEnumerable<ReferenceCheck.Reference> References(IEntityType entity, IReadOnlyList<object> rows)
    {
        var keys = entity.GetForeignKeys()
            .Where(key => typeof(ICountyOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType))
            .Select(key => (Getter: key.Properties[0].GetGetter(), Type: key.PrincipalEntityType.ClrType))
            .ToList();
        foreach (var row in rows.OfType<ICountyOwned>())
        {
            foreach (var (getter, type) in keys)
            {
                if (getter.GetClrValue(row) is long id)
                {
                    yield return new(row, type, id);
                }
            }
        }
    }
}
