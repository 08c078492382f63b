using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StarRating.Data.Assessments;

namespace StarRating.Data.Access;

/// <summary>A row may point only at rows of its own county, and a township's writer only at rows of that township.</summary>
internal sealed class ReferenceCheck(StarRatingContext db, SessionScope scope)
{
    private const int IdsPerQuery = 500;

    private static readonly MethodInfo LoadMethod =
        typeof(ReferenceCheck).GetMethod(nameof(LoadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Dictionary<(Type Type, long Id), Owner> owners = [];

    public Task CheckAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is Entity and ICountyOwned))
        {
            var row = (ICountyOwned)entry.Entity;
            var id = (long)entry.Property(nameof(Entity.Id)).CurrentValue!;
            owners[(entry.Metadata.ClrType, id)] = new(id, row.CountyId, TownshipOf(row));
        }

        return CheckAsync(entries.SelectMany(References), cancellationToken);
    }

    public async Task CheckAsync(IEnumerable<Reference> all, CancellationToken cancellationToken)
    {
        var references = all.ToList();
        foreach (var unknown in references.Where(r => !owners.ContainsKey((r.Type, r.Id))).GroupBy(r => r.Type))
        {
            foreach (var ids in unknown.Select(r => r.Id).Distinct().Chunk(IdsPerQuery))
            {
                await (Task)LoadMethod.MakeGenericMethod(unknown.Key).Invoke(this, [ids, cancellationToken])!;
            }
        }

        foreach (var reference in references)
        {
            Check(reference);
        }
    }

    private static IEnumerable<Reference> References(EntityEntry entry)
    {
        if (entry.Entity is not ICountyOwned row || entry.State == EntityState.Deleted)
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
                yield return new(row, key.PrincipalEntityType.ClrType, id);
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

        var foreign = owner.CountyId != reference.Row.CountyId
            || (owner.TownshipId is { } township && !scope.SeesTownship(township))
            || (reference.Row is ICohortMemberOwned owned && reference.Type == typeof(CohortMember) && owner.TownshipId != owned.TownshipId);
        if (foreign)
        {
            throw new ScopeViolation($"{reference.Row.GetType().Name} points at a {reference.Type.Name} of another owner.");
        }
    }

    private async Task LoadAsync<T>(long[] ids, CancellationToken cancellationToken)
        where T : Entity, ICountyOwned
    {
        // All filters lifted: what is looked for is exactly a row outside them.
        var loaded = await db.Set<T>()
            .IgnoreQueryFilters([Filter.Tenant, Filter.Township, Filter.Person])
            .Where(row => ids.Contains(row.Id))
            .Select(OwnerOf<T>())
            .ToListAsync(cancellationToken);
        foreach (var owner in loaded)
        {
            owners[(typeof(T), owner.Id)] = owner;
        }
    }

    /// <summary>Three numbers of a row, so that nothing of a person is read or decrypted for the check.</summary>
    private static Expression<Func<T, Owner>> OwnerOf<T>()
        where T : Entity, ICountyOwned
    {
        if (typeof(ITownshipOwned).IsAssignableFrom(typeof(T)))
        {
            return row => new(row.Id, row.CountyId, EF.Property<long>(row, nameof(ITownshipOwned.TownshipId)));
        }

        return typeof(IMaybeTownshipOwned).IsAssignableFrom(typeof(T))
            ? row => new(row.Id, row.CountyId, EF.Property<long?>(row, nameof(ITownshipOwned.TownshipId)))
            : row => new(row.Id, row.CountyId, null);
    }

    private static long? TownshipOf(ICountyOwned row) => row switch
    {
        ITownshipOwned owned => owned.TownshipId,
        IMaybeTownshipOwned owned => owned.TownshipId,
        _ => null,
    };

    /// <summary>A row that names another one by its id.</summary>
    internal sealed record Reference(ICountyOwned Row, Type Type, long Id);

    private sealed record Owner(long Id, long CountyId, long? TownshipId);
}
