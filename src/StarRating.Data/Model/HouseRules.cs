using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StarRating.Data;

/// <summary>What holds for every table: no cascades, versions as concurrency tokens, bounded text.</summary>
internal static class HouseRules
{
    private const int DefaultLength = 200;

    public static void ApplyHouseRules(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (var property in entity.GetProperties())
            {
                Apply(property);
            }
        }
    }

    private static void Apply(IMutableProperty property)
    {
        switch (property.Name)
        {
            case nameof(Entity.Version) when property.ClrType == typeof(int):
                property.IsConcurrencyToken = true;
                break;
            case nameof(INamed.NameSort):
                property.SetMaxLength(NameSort.MaxLength);
                break;
            case nameof(INamed.Search):
                property.SetMaxLength(400);
                break;
        }

        if (property.ClrType == typeof(string) && property.GetMaxLength() is null && !IsUnbounded(property))
        {
            property.SetMaxLength(DefaultLength);
        }
    }

    /// <summary>Documents, and the tables of the framework, which have their own lengths.</summary>
    private static bool IsUnbounded(IMutableProperty property) =>
        property.Name.EndsWith("Json", StringComparison.Ordinal)
        || property.DeclaringType.ClrType.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true
        || property.DeclaringType.ClrType == typeof(Access.User) && property.Name.EndsWith("Hash", StringComparison.Ordinal);
}
