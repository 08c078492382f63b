using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using StarRating.Data.Organization;

namespace StarRating.Data.Access;

/// <summary>Stamps new rows with the owner in sight and refuses every row outside the scope, whatever the code that saves it believed.</summary>
internal static class ScopeGuard
{
    public static void Stamp(EntityEntry entry, Session session)
    {
        if (entry.State != EntityState.Added)
        {
            return;
        }

        var scope = session.Scope;
        if (entry.Entity is IUserOwned { UserId: 0 } && session.UserId is { } user)
        {
            entry.Property(nameof(IUserOwned.UserId)).CurrentValue = user;
        }

        if (entry.Entity is ICountyOwned { CountyId: 0 } && scope.OnlyCountyId is { } county)
        {
            entry.Property(nameof(ICountyOwned.CountyId)).CurrentValue = county;
        }

        if (entry.Entity is ITownshipOwned { TownshipId: 0 } && scope.OnlyTownshipId is { } township)
        {
            entry.Property(nameof(ITownshipOwned.TownshipId)).CurrentValue = township;
        }
    }

    public static async Task CheckAsync(
        StarRatingContext db, IReadOnlyList<EntityEntry> entries, Session session, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            CheckHolder(entry, session);
            CheckOwner(entry, session.Scope);
        }

        await new ReferenceCheck(db, session.Scope).CheckAsync(entries, cancellationToken);
    }

    /// <summary>The owner of a row on the bulk path, which knows no entries.</summary>
    public static void CheckNew(object row, SessionScope scope)
    {
        var allowed = row switch
        {
            ITownshipOwned owned => scope.MayWrite(owned.CountyId, owned.TownshipId),
            IMaybeTownshipOwned owned => scope.MayWrite(owned.CountyId, owned.TownshipId),
            ISecretaryOwned or Secretaries.Award => scope.MayWrite(((ICountyOwned)row).CountyId, scope.TownshipIds?.FirstOrDefault()),
            ICountyOwned owned => scope.MayWrite(owned.CountyId, null),
            ICityOrCountyOwned owned => scope.MayWrite(owned.CountyId, null),
            _ => scope.MayWrite(null, null),
        };
        if (!allowed)
        {
            throw new ScopeViolation($"{row.GetType().Name} is outside the scope.");
        }
    }

    private static void CheckHolder(EntityEntry entry, Session session)
    {
        if (entry.Entity is IUserOwned && session.Scope.Writing != Writing.Everything)
        {
            var holder = (long)entry.Property(nameof(IUserOwned.UserId)).OriginalValue!;
            Refuse(entry, (entry.State == EntityState.Added ? ((IUserOwned)entry.Entity).UserId : holder) != session.UserId, "belongs to another account");
            Refuse(entry, entry.State == EntityState.Modified && entry.Property(nameof(IUserOwned.UserId)).IsModified, "never changes its holder");
        }
    }

    private static void CheckOwner(EntityEntry entry, SessionScope scope)
    {
        switch (entry.Entity)
        {
            case ICountyOwned:
                CheckValues(entry, entry.CurrentValues, scope);
                if (entry.State != EntityState.Added)
                {
                    CheckValues(entry, entry.OriginalValues, scope);
                    Refuse(entry, entry.Property(nameof(ICountyOwned.CountyId)).IsModified, "never changes its county");
                }

                break;
            case ICityOrCountyOwned row:
                Refuse(entry, !scope.MayWrite(row.CountyId, null), "is outside the scope");
                break;
            case County:
                Refuse(entry, !scope.MayWrite(null, null), "belongs to the city");
                break;
        }
    }

    private static void CheckValues(EntityEntry entry, PropertyValues values, SessionScope scope)
    {
        var county = (long)values[nameof(ICountyOwned.CountyId)]!;
        var township = entry.Entity switch
        {
            ITownshipOwned or IMaybeTownshipOwned => (long?)values[nameof(ITownshipOwned.TownshipId)],
            Township => entry.State == EntityState.Added ? null : (long?)values[nameof(Entity.Id)],

            // These lie where their person or village lies, which the check of references answers for.
            ISecretaryOwned or Secretaries.Award => scope.OnlyTownshipId ?? scope.TownshipIds?.FirstOrDefault(),
            _ => null,
        };
        Refuse(entry, !scope.MayWrite(county, township), "is outside the scope");
    }

    private static void Refuse(EntityEntry entry, bool refused, string why)
    {
        if (refused)
        {
            throw new ScopeViolation($"{entry.Metadata.ClrType.Name} {why}.");
        }
    }
}
