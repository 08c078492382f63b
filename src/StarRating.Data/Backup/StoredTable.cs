using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StarRating.Data.Backup;

/// <summary>
/// A table as a backup keeps it: the values of the model, not of an engine. Encrypted columns are opened on the way out and sealed with the
/// target's own keys on the way in, so that a backup moves between engines and between key files. Where references go in a circle (a rating and
/// its correction, a village and its successor), the optional one is <see cref="Late"/>: filled once every table is there.
/// </summary>
internal sealed record StoredTable(string Name, IEntityType Entity, IReadOnlyList<IProperty> Columns, IReadOnlyList<IProperty> Late)
{
    /// <summary>Every table in an order in which each row's references are already there.</summary>
    public static IReadOnlyList<StoredTable> All(IModel model)
    {
        var left = model.GetEntityTypes()

            // Keys of cookies, wrapped by the key file of their own installation: the target makes its own.
            .Where(entity => entity.ClrType != typeof(DataProtectionKey))
            .OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<StoredTable>();
        while (left.Count > 0)
        {
            var next = left.Find(entity => !Open(entity).Any()) ?? left.Find(entity => Open(entity).All(key => key.Properties.All(property => property.IsNullable)))
                ?? throw new InvalidOperationException($"References go in a circle among {string.Join(", ", left.Select(entity => entity.GetTableName()))}.");
            ordered.Add(new(next.GetTableName()!, next, [.. next.GetProperties()], [.. Open(next).Concat(ToItself(next)).SelectMany(key => key.Properties).Distinct()]));
            left.Remove(next);
        }

        return ordered;

        IEnumerable<IForeignKey> ToItself(IEntityType entity) => entity.GetForeignKeys().Where(key => key.PrincipalEntityType == entity);

        IEnumerable<IForeignKey> Open(IEntityType entity) =>
            entity.GetForeignKeys().Where(key => key.PrincipalEntityType != entity && left.Contains(key.PrincipalEntityType));
    }
}
