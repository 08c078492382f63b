using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>Finds out from a setting's type how a member is filled in. What the type says is not said again in the sentence.</summary>
internal static class FieldReader
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static SettingField Field(Type type, Match hole)
    {
        var name = hole.Groups["member"].Value;
        var member = Members(type).FirstOrDefault(property => property.Name == name)
            ?? throw new InvalidOperationException($"{type.Name} has no member {name}.");
        var field = Kinded(member, hole);
        return field with
        {
            Label = hole.Groups["label"] is { Success: true } label ? label.Value : name,
            Optional = MayBeNull(member),
            Empty = hole.Groups["empty"].Value,
        };
    }

    /// <summary>The members of a setting as the document has them.</summary>
    internal static IEnumerable<JsonPropertyInfo> Members(Type type) =>
        StrictJson.Options.GetTypeInfo(type).Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null);

    private static SettingField Kinded(JsonPropertyInfo member, Match hole)
    {
        var mark = hole.Groups["mark"].Value;
        var source = hole.Groups["source"] is { Success: true } given ? Enum.Parse<ChoiceSource>(given.Value) : ChoiceSource.Fixed;
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        var field = new SettingField(member.Name, "", FieldKind.Text) { Source = source };
        if (ItemOf(type) is { } item)
        {
            return item.IsEnum ? field with { Kind = FieldKind.Choices, Options = Words(item) }
                : item == typeof(string) ? field with { Kind = FieldKind.Choices, Source = source == ChoiceSource.Fixed ? ChoiceSource.Free : source }
                : field with { Kind = FieldKind.Rows, Type = item };
        }

        return type switch
        {
            _ when type == typeof(int) || type == typeof(long) => field with { Kind = FieldKind.Whole },
            _ when type == typeof(decimal) => field with { Kind = mark == "%" ? FieldKind.Percent : FieldKind.Number },
            _ when type == typeof(bool) => field with { Kind = FieldKind.Flag, Options = [new("true", hole.Groups["yes"].Value), new("false", hole.Groups["no"].Value)] },
            _ when type == typeof(string) && source != ChoiceSource.Fixed => field with { Kind = FieldKind.Choice },
            _ when type == typeof(string) => field with { Kind = mark == "*" ? FieldKind.Paragraph : FieldKind.Text },
            { IsEnum: true } => field with { Kind = FieldKind.Choice, Options = Words(type) },
            _ => field with { Kind = FieldKind.Section, Type = type },
        };
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    private static ImmutableArray<FieldOption> Words(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => new FieldOption(
            JsonNamingPolicy.CamelCase.ConvertName(field.Name), field.GetCustomAttribute<ChineseNameAttribute>()?.Name ?? field.Name)),
    ];

    private static bool MayBeNull(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (member.AttributeProvider is PropertyInfo property && !property.PropertyType.IsValueType && Maybe(property));

    private static bool Maybe(PropertyInfo property)
    {
        lock (Nullability)
        {
            return Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }
}
