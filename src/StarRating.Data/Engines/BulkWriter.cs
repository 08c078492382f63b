using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using StarRating.Data.Access;

namespace StarRating.Data.Engines;

/// <summary>
/// Inserts many rows the engine's fast way: a prepared insert on SQLite, COPY on PostgreSQL, SqlBulkCopy on SQL Server. The rows
/// go through the same guards as a save, under a scope that the caller must name; ids come from the database and are not read
/// back. It writes no change records: the caller records the run as one (<see cref="StarRatingContext.RecordDone"/>).
/// </summary>
public sealed class BulkWriter(StarRatingContext db)
{
    /// <summary>All of the rows or none. Inside the context's transaction where there is one.</summary>
    public async Task InsertAsync<T>(IReadOnlyCollection<T> rows, SessionScope scope, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (rows.Count == 0)
        {
            return;
        }

        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is not a stored type.", nameof(rows));
        foreach (var row in rows)
        {
            Prepare(row, scope);
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
    }

    internal static Func<DbConnection, DbTransaction, BulkTable, IReadOnlyCollection<object>, CancellationToken, Task> WriterOf(StarRatingContext db) => db switch
    {
        SqliteContext => SqliteBulk.InsertAsync,
        PostgreSqlContext => PostgreSqlBulk.InsertAsync,
        SqlServerContext => SqlServerBulk.InsertAsync,
        _ => throw new NotSupportedException(db.GetType().Name),
    };

    private void Prepare(object row, SessionScope scope)
    {
        ScopeGuard.CheckNew(row, scope);
        RowRules.FillNames(row, db.Keys);
        if (row is Entity entity)
        {
            entity.Version = 1;
        }
    }

    private static IEnumerable<ReferenceCheck.Reference> References(IEntityType entity, IReadOnlyCollection<object> rows)
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
