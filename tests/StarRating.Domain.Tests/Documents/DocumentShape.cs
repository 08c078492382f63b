using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using StarRating.Documents;

namespace StarRating.Domain.Tests.Documents;

/// <summary>
/// The shape of a JSON document as the strict reader itself sees it: the types reached from its root, their members, and which are required.
/// Schemas and field tables are written from this, so neither can say anything that the reader does not do.
/// </summary>
internal sealed class DocumentShape
{
    private readonly List<DocumentType> _types = [];
    private readonly HashSet<Type> _seen = [];

    internal DocumentShape(Type root) => Reach(root);

    /// <summary>The types in the order in which a reader meets them; a closed family comes before its kinds.</summary>
    internal IReadOnlyList<DocumentType> Types => _types;

    /// <summary>The type of one item for a list, the type itself otherwise.</summary>
    internal static Type Plain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return IsList(type) ? type.GetGenericArguments()[0] : type;
    }

    internal static bool IsList(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
    }

    private void Reach(Type type)
    {
        type = Plain(type);
        if (!_seen.Add(type)) return;
        if (type.IsEnum)
        {
            _types.Add(new DocumentType(type, Family: null, Kind: null, [], []));
            return;
        }

        var info = StrictJson.Options.GetTypeInfo(type);
        if (info.Kind != JsonTypeInfoKind.Object) return;
        var kinds = info.PolymorphismOptions?.DerivedTypes.Select(d => (d.DerivedType, (string)d.TypeDiscriminator!)).ToList() ?? [];
        Add(type, info, kinds);
        foreach (var (kind, _) in kinds) Reach(kind);
        foreach (var member in info.Properties.Where(IsMember)) Reach(member.PropertyType);
    }

    private void Add(Type type, JsonTypeInfo info, IReadOnlyList<(Type, string)> kinds)
    {
        var family = type.BaseType is { } b && b != typeof(object) && b.IsAbstract ? b : null;
        var kind = family?.GetCustomAttributes<JsonDerivedTypeAttribute>().FirstOrDefault(a => a.DerivedType == type)?.TypeDiscriminator as string;
        _types.Add(new DocumentType(type, family, kind, kinds, kinds.Count > 0 ? [] : [.. info.Properties.Where(IsMember).Select(p => Member(type, p))]));
    }

    /// <summary>What is computed (Total, FullScore) is written or ignored, never read.</summary>
    private static bool IsMember(JsonPropertyInfo member) => member.Set is not null || member.AssociatedParameter is not null;

    private static DocumentMember Member(Type type, JsonPropertyInfo member)
    {
        var property = (PropertyInfo)member.AttributeProvider!;
        var parameter = member.AssociatedParameter;
        var required = member.IsRequired;
        var value = required ? null : parameter is not null ? (parameter.HasDefaultValue ? parameter.DefaultValue : null) : property.GetValue(Activator.CreateInstance(type));
        return new DocumentMember(
            member.Name, member.PropertyType, required, Nullable: member.IsSetNullable && (parameter?.IsNullable ?? true) && Allows(member.PropertyType),
            Default: value, Text: XmlDocs.Domain.Member(property.DeclaringType!, property.Name));
    }

    private static bool Allows(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}

/// <summary>A type of a document: an object, a closed family of objects told apart by <c>kind</c>, or a set of words.</summary>
internal sealed record DocumentType(
    Type Type, Type? Family, string? Kind, IReadOnlyList<(Type Type, string Kind)> Kinds, IReadOnlyList<DocumentMember> Members)
{
    internal string Name => Type.Name;

    internal string Text => XmlDocs.Domain.Type(Type);

    /// <summary>An enumeration's words with their Chinese names and meanings.</summary>
    internal IEnumerable<(string Word, string Chinese, string Text)> Words() => Enum.GetNames(Type).Select(name => (
        JsonNamingPolicy.CamelCase.ConvertName(name),
        Type.GetField(name)!.GetCustomAttribute<ChineseNameAttribute>()?.Name ?? "",
        XmlDocs.Domain.Value(Type, name)));
}

/// <summary>One member of an object.</summary>
internal sealed record DocumentMember(string Name, Type Type, bool Required, bool Nullable, object? Default, string Text);
