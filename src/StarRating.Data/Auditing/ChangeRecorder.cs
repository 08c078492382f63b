using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StarRating.Data.Access;

namespace StarRating.Data.Auditing;

/// <summary>Reads before and after of the rows about to be saved.</summary>
internal sealed class ChangeRecorder(Session session, DateTime now)
{
    public IReadOnlyList<PendingChange> Read(IEnumerable<EntityEntry> entries)
    {
        var changes = new List<PendingChange>();
        foreach (var entry in entries.Where(entry => ChangedFields.Records(entry.Metadata.ClrType)))
        {
            var fields = ChangedFields.Of(entry);
            if (fields.Count > 0 || entry.State == EntityState.Deleted)
            {
                changes.Add(new(entry, Draft(entry, ChangedFields.ToJson(fields))));
            }
        }

        return changes;
    }

    private ChangeRecord Draft(EntityEntry entry, string changes)
    {
        var name = entry.Metadata.ClrType.Name;
        if (session.Why.UseCase.Length == 0 && entry.Entity is not IShared)
        {
            throw new InvalidOperationException($"Say why {name} is saved: ChangeReason.For<TheUseCase>(reason).");
        }

        return new()
        {
            CountyId = entry.Entity switch
            {
                ICountyOwned owned => owned.CountyId,
                ICityOrCountyOwned owned => owned.CountyId,
                User user => user.CountyId,
                _ => null,
            },
            TownshipId = entry.Entity switch
            {
                ITownshipOwned owned => owned.TownshipId,
                IMaybeTownshipOwned owned => owned.TownshipId,
                ISecretaryOwned owned => owned.Secretary?.TownshipId,
                User user => user.TownshipId,
                _ => null,
            },
            At = now,
            UserId = session.UserId,
            UserName = session.UserName,
            UseCase = session.Why.UseCase,
            Reason = session.Why.Reason,
            Entity = name,
            Kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Added,
                EntityState.Deleted => ChangeKind.Replaced,
                _ => ChangeKind.Changed,
            },
            ChangesJson = changes,
        };
    }
}

/// <summary>A record that waits for the id of its row.</summary>
internal sealed class PendingChange(EntityEntry entry, ChangeRecord record)
{
    public long? RowId { get; } = entry.State == EntityState.Added ? null : IdOf(entry);

    public ChangeRecord Record()
    {
        record.EntityId = IdOf(entry);
        return record;
    }

    private static long IdOf(EntityEntry entry) => (long)entry.Property(nameof(Entity.Id)).CurrentValue!;
}
