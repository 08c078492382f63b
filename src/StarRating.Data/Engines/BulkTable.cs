using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace StarRating.Data.Engines;

/// <summary>A table as the bulk path sees it: its columns and how a row's values are stored in them.</summary>
internal sealed class BulkTable
{
    private BulkTable(string name, IReadOnlyList<Column> columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>All columns but an id that the database gives.</summary>
    public static BulkTable Of(IEntityType entity) => new(
        entity.GetTableName()!,
        [.. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(property => new Column(property))]);

    internal sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public bool IsNullable => property.IsNullable;

        /// <summary>The value as the engine stores it; null for none.</summary>
        public object? Read(object row)
        {
            var value = getter.GetClrValue(row);
            RowRules.KeepLimit(property, value);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
