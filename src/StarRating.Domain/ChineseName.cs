using System.Collections.Frozen;
using System.Reflection;

namespace StarRating;

/// <summary>The office's word for a value of an enumeration; the interface, print and export use no other.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChineseNameAttribute(string name) : Attribute
{
    /// <summary>The word in Simplified Chinese.</summary>
    public string Name { get; } = name;
}

/// <summary>Looks up the Chinese name of enumeration values, and finds the value for a name (imports).</summary>
public static class ChineseNames
{
    /// <summary>The Chinese name of <paramref name="value"/>. A value without a name is a defect and throws.</summary>
    public static string InChinese<T>(this T value) where T : struct, Enum =>
        Table<T>.Names.TryGetValue(value, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name}.{value} has no Chinese name.");

    /// <summary>All values of <typeparamref name="T"/> with their names, in order of declaration.</summary>
    public static IReadOnlyList<KeyValuePair<T, string>> Of<T>() where T : struct, Enum => Table<T>.Ordered;

    /// <summary>The value whose Chinese name is <paramref name="name"/> (surrounding blanks ignored), or null.</summary>
    public static T? Find<T>(string? name) where T : struct, Enum
    {
        var wanted = name?.Trim();
        foreach (var (value, text) in Table<T>.Ordered)
        {
            if (string.Equals(text, wanted, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private static class Table<T> where T : struct, Enum
    {
        internal static readonly KeyValuePair<T, string>[] Ordered =
        [
            .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.GetCustomAttribute<ChineseNameAttribute>() is not null)
                .Select(field => KeyValuePair.Create((T)field.GetValue(null)!, field.GetCustomAttribute<ChineseNameAttribute>()!.Name)),
        ];

        internal static readonly FrozenDictionary<T, string> Names = Ordered.ToFrozenDictionary();
    }
}
