using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StarRating.Data.Assessments;

namespace StarRating.Data.Access;

/// <summary>A row may point only at rows of its own county, and a township's writer only at rows of that township.</summary>
internal sealed class ReferenceCheck(StarRatingContext db, SessionScope scope)
{
    private static readonly MethodInfo LoadMethod =
        typeof(ReferenceCheck).GetMethod(nameof(LoadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Dictionary<(Type Type, long Id), Owner> owners = [];

    public async Task CheckAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var references = entries.SelectMany(References).ToList();
        if (references.Count == 0)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is ICountyOwned))
        {
            var row = (ICountyOwned)entry.Entity;
            owners[(entry.Metadata.ClrType, (long)entry.Property(nameof(Entity.Id)).CurrentValue!)] = new(row.CountyId, TownshipOf(row));
        }

        foreach (var unknown in references.Where(r => !owners.ContainsKey((r.Type, r.Id))).GroupBy(r => r.Type))
        {
            var ids = unknown.Select(r => r.Id).Distinct().ToArray();
            await (Task)LoadMethod.MakeGenericMethod(unknown.Key).Invoke(this, [ids, cancellationToken])!;
        }

        foreach (var reference in references)
        {
            Check(reference);
        }
    }

    private static IEnumerable<Reference> References(EntityEntry entry)
    {
        if (entry.Entity is not ICountyOwned || entry.State == EntityState.Deleted)
        {
            yield break;
        }

        foreach (var key in entry.Metadata.GetForeignKeys())
        {
            var property = entry.Property(key.Properties[0].Name);
            if (typeof(ICountyOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType)
                && (entry.State == EntityState.Added || property.IsModified)
                && property.CurrentValue is long id)
            {
                yield return new(entry, key.PrincipalEntityType.ClrType, id);
            }
        }
    }

    private void Check(Reference reference)
    {
        // A reference to nothing is left to the database's foreign key.
        if (!owners.TryGetValue((reference.Type, reference.Id), out var owner))
        {
            return;
        }

        var row = (ICountyOwned)reference.Entry.Entity;
        var foreign = owner.CountyId != row.CountyId
            || (owner.TownshipId is { } township && !scope.SeesTownship(township))
            || (row is ICohortMemberOwned owned && reference.Type == typeof(CohortMember) && owner.TownshipId != owned.TownshipId);
        if (foreign)
        {
            throw new ScopeViolation($"{reference.Entry.Metadata.ClrType.Name} points at a {reference.Type.Name} of another owner.");
        }
    }

    private async Task LoadAsync<T>(long[] ids, CancellationToken cancellationToken)
        where T : Entity, ICountyOwned
    {
        // All filters lifted: what is looked for is exactly a row outside them.
        var rows = await db.Set<T>().AsNoTracking()
            .IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person])
            .Where(row => ids.Contains(row.Id))
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            owners[(typeof(T), row.Id)] = new(row.CountyId, TownshipOf(row));
        }
    }

    private static long? TownshipOf(ICountyOwned row) => row switch
    {
        ITownshipOwned owned => owned.TownshipId,
        IMaybeTownshipOwned owned => owned.TownshipId,
        _ => null,
    };

    private sealed record Owner(long CountyId, long? TownshipId);

    private sealed record Reference(EntityEntry Entry, Type Type, long Id);
}
