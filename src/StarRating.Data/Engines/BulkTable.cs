using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace StarRating.Data.Engines;

/// <summary>A table as the bulk path sees it: its columns and how a row's values are stored in them.</summary>
internal sealed class BulkTable
{
    private BulkTable(string name, IReadOnlyList<Column> columns, bool keepIds = false)
    {
        Name = name;
        Columns = columns;
        KeepIds = keepIds;
    }

    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows bring their ids; else the database gives them.</summary>
    public bool KeepIds { get; }

    /// <summary>All columns but an id that the database gives.</summary>
    public static BulkTable Of(IEntityType entity) => new(
        entity.GetTableName()!,
        [.. entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(property => new Column(property, property.GetGetter().GetClrValue))]);

    /// <summary>Rows that are arrays of the model's values, ids among them.</summary>
    public static BulkTable OfValues(string name, IReadOnlyList<IProperty> properties) =>
        new(name, [.. properties.Select((property, at) => new Column(property, row => ((object?[])row)[at]))], keepIds: true);

    internal sealed class Column(IProperty property, Func<object, object?> valueOf)
    {
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public bool IsNullable => property.IsNullable;

        /// <summary>The value as the engine stores it; null for none.</summary>
        public object? Read(object row)
        {
            var value = valueOf(row);
            RowRules.KeepLimit(property, value);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
