using Microsoft.EntityFrameworkCore;
using StarRating.Data.Access;
using StarRating.Data.Auditing;

namespace StarRating.Data;

/// <summary>Every save: the rules of a row, the guard of the scope, then rows and change records in one transaction.</summary>
public abstract partial class StarRatingContext
{
    /// <summary>The version that the user saw: saving is a conflict if the row has moved on since.</summary>
    public void Expect(Entity row, int version) => Entry(row).Property(nameof(Entity.Version)).OriginalValue = version;

    /// <summary>Records what changes no row: an export, an unmasking, a run.</summary>
    public void RecordDone(string entity, long? entityId, long? countyId, long? townshipId = null, string detailJson = "[]") =>
        Add(new ChangeRecord
        {
            CountyId = countyId,
            TownshipId = townshipId,
            At = Now,
            UserId = Session.UserId,
            UserName = Session.UserName,
            UseCase = Session.Why.UseCase,
            Reason = Session.Why.Reason,
            Entity = entity,
            EntityId = entityId,
            Kind = ChangeKind.Done,
            ChangesJson = detailJson,
        });

    /// <summary>For the framework alone, whose key store saves synchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().Any(entry => entry.Entity is Entity or User or ChangeRecord && entry.State != EntityState.Unchanged)
            ? throw new NotSupportedException("Save with SaveChangesAsync: the guard reads the database.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var entries = ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (entries.Count == 0)
        {
            return 0;
        }

        foreach (var entry in entries)
        {
            ScopeGuard.Stamp(entry, Session);
            RowRules.Apply(entry, Keys);
        }

        await ScopeGuard.CheckAsync(this, entries, Session, cancellationToken);
        var changes = new ChangeRecorder(Session, Now).Read(entries);
        if (changes.All(change => change.RowId is not null))
        {
            AddRange(changes.Select(change => change.Record()));
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // A new row has its id only once it is stored, so its record follows, in the same transaction.
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        AddRange(changes.Select(change => change.Record()));
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return rows;
    }
}
