using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Documents;

/// <summary>A JSON Schema (2020-12) of a document's shape.</summary>
internal static class JsonSchemaOf
{
    private const int LongestText = 20_000;

    internal static string Document(Type root, string title)
    {
        var shape = new DocumentShape(root);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["$ref"] = Pointer(root),
            ["$defs"] = new JsonObject(shape.Types.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => KeyValuePair.Create(t.Name, (JsonNode?)Of(t)))),
        };
        return schema.ToJsonString(StrictJson.Indented) + "\n";
    }

    private static JsonObject Of(DocumentType type)
    {
        if (type.Type.IsEnum)
        {
            return new JsonObject
            {
                ["description"] = type.Text,
                ["oneOf"] = new JsonArray([.. type.Words().Select(w => new JsonObject { ["const"] = w.Word, ["title"] = w.Chinese, ["description"] = w.Text })]),
            };
        }

        if (type.Kinds.Count > 0)
        {
            return new JsonObject { ["description"] = type.Text, ["oneOf"] = new JsonArray([.. type.Kinds.Select(k => Ref(k.Type))]) };
        }

        var members = new JsonObject();
        if (type.Kind is not null) members["kind"] = new JsonObject { ["const"] = type.Kind };
        foreach (var member in type.Members) members[member.Name] = Member(member);
        var required = type.Members.Where(m => m.Required).Select(m => m.Name);
        return new JsonObject
        {
            ["description"] = type.Text,
            ["type"] = "object",
            ["properties"] = members,
            ["required"] = new JsonArray([.. (type.Kind is null ? required : required.Prepend("kind")).Select(n => JsonValue.Create(n))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Member(DocumentMember member)
    {
        var value = DocumentShape.IsList(member.Type)
            ? new JsonObject { ["type"] = "array", ["items"] = Value(DocumentShape.Plain(member.Type)) }
            : Value(DocumentShape.Plain(member.Type));
        var schema = member.Nullable ? new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) } : value;
        if (member.Text.Length > 0) schema["description"] = member.Text;
        if (member.Default is not null && !DocumentShape.IsList(member.Type) && Shown(member.Default) is { } shown) schema["default"] = shown;
        return schema;
    }

    private static JsonNode? Shown(object value) =>
        value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is string or decimal ? JsonSerializer.SerializeToNode(value, value.GetType(), StrictJson.Options) : null;

    private static JsonObject Value(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Ref(type),
        TypeCode.String => new JsonObject { ["type"] = "string", ["maxLength"] = LongestText },
        TypeCode.Boolean => new JsonObject { ["type"] = "boolean" },
        TypeCode.Int32 => new JsonObject { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue },
        TypeCode.Decimal => new JsonObject { ["type"] = "number" },
        _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        _ when type == typeof(YearMonth) => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$" },
        _ => Ref(type),
    };

    private static JsonObject Ref(Type type) => new() { ["$ref"] = Pointer(type) };

    private static string Pointer(Type type) => $"#/$defs/{type.Name}";
}
