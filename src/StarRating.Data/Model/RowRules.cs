using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Encryption;
using StarRating.Data.Policies;
using StarRating.Data.Ratings;
using StarRating.Data.Search;
using StarRating.Data.Secretaries;

namespace StarRating.Data;

/// <summary>What every row obeys on every engine: never deleted, sealed ones unchanged, versions raised, order and search columns filled, limits kept.</summary>
internal static class RowRules
{
    public static void Apply(EntityEntry entry, ColumnKeys keys)
    {
        if (entry.State == EntityState.Deleted)
        {
            RefuseDelete(entry);
            return;
        }

        if (entry.State == EntityState.Modified)
        {
            RefuseChangeOfSealed(entry);
        }

        Fill(entry, keys);
        KeepLimits(entry);
    }

    private static void RefuseDelete(EntityEntry entry)
    {
        var allowed = entry.Entity switch
        {
            User => false,
            IReplaceable row => row.MayBeReplaced,
            IShared or IUserOwned => true,
            _ => entry.Metadata.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true,
        };
        if (!allowed)
        {
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is ended or voided, never deleted.");
        }
    }

    private static void RefuseChangeOfSealed(EntityEntry entry)
    {
        var allowed = entry.Entity switch
        {
            ChangeRecord => [],
            Rating when entry.OriginalValues[nameof(Rating.SealedAt)] is not null => [nameof(Rating.IsCurrent)],
            PolicyVersion when entry.OriginalValues[nameof(PolicyVersion.Status)] is not PolicyStatus.Draft =>
                new[] { nameof(PolicyVersion.Status), nameof(PolicyVersion.EffectiveToYear) },
            _ => null,
        };
        if (allowed is not null
            && entry.Properties.FirstOrDefault(p => p.IsModified && !allowed.Contains(p.Metadata.Name)) is { } changed)
        {
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name}.{changed.Metadata.Name} is sealed and does not change.");
        }
    }

    private static void Fill(EntityEntry entry, ColumnKeys keys)
    {
        if (entry.Entity is Entity)
        {
            var version = entry.Property(nameof(Entity.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }

        FillNames(entry.Entity, keys);
    }

    /// <summary>Order, search and hash columns, which no caller fills by hand.</summary>
    public static void FillNames(object row, ColumnKeys keys)
    {
        switch (row)
        {
            case Secretary person:
                person.NameSort = NameSort.Key(person.Name);
                person.Search = SearchText.OfPerson(person.Name);
                person.IdNumberHash = person.IdNumber is { } id ? keys.Hash(id.Reveal()) : null;
                break;
            case User user:
                user.NameSort = NameSort.Key(user.DisplayName);
                user.Search = SearchText.OfPerson(user.DisplayName);
                break;
            case CohortMember member:
                member.NameSort = NameSort.Key(member.SecretaryName);
                break;
            case INamed named:
                named.NameSort = NameSort.Key(named.Name);
                named.Search = SearchText.OfPlace(named.Name);
                break;
        }
    }

    /// <summary>SQLite keeps no length and no scale, and PostgreSQL would round: both are checked here, alike for all.</summary>
    private static void KeepLimits(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            KeepLimit(property.Metadata, property.CurrentValue);
        }
    }

    public static void KeepLimit(IReadOnlyProperty property, object? value)
    {
        switch (value)
        {
            case string text when property.GetMaxLength() is { } longest && text.Length > longest:
                throw new InvalidOperationException($"{property.DeclaringType.ClrType.Name}.{property.Name} is longer than {longest}.");
            case decimal number when !DecimalScale.Fits(number):
                throw new InvalidOperationException(
                    $"{property.DeclaringType.ClrType.Name}.{property.Name} has more than {DecimalScale.Places} decimal places.");
        }
    }
}
