using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>A new setting, as little filled in as reads: what is required, with a code nobody else has.</summary>
internal static class NewSetting
{
    internal static JsonObject Of(Type type, string? kind, JsonObject document)
    {
        var kinds = SettingForms.KindsOf(type);
        var chosen = kinds.IsEmpty ? null
            : kind is null ? kinds[0]
            : kinds.FirstOrDefault(known => known.Word == kind) ?? throw new DocumentException($"没有“{kind}”这一种。");
        var setting = new JsonObject();
        if (chosen is not null)
        {
            setting["kind"] = chosen.Word;
        }

        var form = chosen?.Form ?? SettingForms.Of(type);
        foreach (var member in FieldReader.Members(form.Type).Where(member => member.IsRequired))
        {
            setting[member.Name] = Value(member.Name, form.Find(member.Name), Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, document);
        }

        return setting;
    }

    private static JsonNode Value(string name, SettingField? field, Type type, JsonObject document) => type switch
    {
        _ when name is "id" or "key" or "code" => JsonValue.Create(FreeCode(document)),
        _ when DraftPlaces.ItemOf(type) is not null => new JsonArray(),
        _ when type == typeof(string) => JsonValue.Create(name is "name" or "text" ? "（待填写）" : ""),
        _ when type == typeof(bool) => JsonValue.Create(false),
        _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => JsonValue.Create(0),
        { IsEnum: true } => JsonValue.Create(field?.Options[0].Word ?? ""),
        _ => Of(type, null, document),
    };

    /// <summary>A code that stands nowhere in the document: n1, n2 …</summary>
    private static string FreeCode(JsonObject document)
    {
        var text = document.ToJsonString(StrictJson.Options);
        var number = 1;
        while (text.Contains($"\"n{number}\"", StringComparison.Ordinal))
        {
            number++;
        }

        return $"n{number}";
    }
}
