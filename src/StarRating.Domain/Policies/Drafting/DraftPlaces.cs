using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>Finds in a draft what a path names: the type that stands there, the field, the list.</summary>
internal static class DraftPlaces
{
    /// <summary>The declared type at a path.</summary>
    internal static Type TypeAt(JsonObject root, string path)
    {
        JsonNode? node = root;
        var type = typeof(PolicyDocument);
        foreach (var step in SettingPath.Steps(path))
        {
            if (step[0] == '[')
            {
                node = node is JsonArray list && SettingPath.IndexOf(list, step[1..]) is >= 0 and var index ? list[index] : throw Gone(path);
                type = ItemOf(type) ?? throw Gone(path);
            }
            else
            {
                var member = FieldReader.Members(Actual(type, node)).FirstOrDefault(known => known.Name == step) ?? throw Gone(path);
                (node, type) = ((node as JsonObject)?[step], Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            }
        }

        return type;
    }

    /// <summary>The type of the items of the list at a path.</summary>
    internal static Type ItemTypeAt(JsonObject root, string path) => ItemOf(TypeAt(root, path)) ?? throw Gone(path);

    /// <summary>The field that fills in the member at a path.</summary>
    internal static SettingField FieldAt(JsonObject root, string path)
    {
        var (parent, step) = Parent(root, path);
        var dot = path.Length - step.Length - 1;
        var owner = dot < 0 ? typeof(PolicyDocument) : TypeAt(root, path[..dot]);
        if (step is "article")
        {
            return new SettingField("article", "条款", FieldKind.Choice) { Optional = true, Source = ChoiceSource.Articles };
        }

        return SettingForms.Of(Actual(owner, parent)).Find(step) is { } field && field.Kind is not (FieldKind.Section or FieldKind.Rows) ? field : throw Gone(path);
    }

    /// <summary>The setting or list in which the last step of a path stands.</summary>
    internal static (JsonNode Parent, string Step) Parent(JsonObject root, string path)
    {
        var steps = SettingPath.Steps(path);
        if (steps.Count == 0)
        {
            throw Gone(path);
        }

        JsonNode? node = root;
        foreach (var step in steps.Take(steps.Count - 1))
        {
            node = step[0] == '['
                ? node is JsonArray list && SettingPath.IndexOf(list, step[1..]) is >= 0 and var index ? list[index] : null
                : (node as JsonObject)?[step];
        }

        var fits = steps[^1][0] == '[' ? node is JsonArray items && SettingPath.IndexOf(items, steps[^1][1..]) >= 0 : node is JsonObject;
        return fits ? (node!, steps[^1]) : throw Gone(path);
    }

    /// <summary>The path after an edit that may have changed the very names it is made of.</summary>
    internal static string Renamed(string path, JsonObject before, JsonObject after)
    {
        JsonNode? old = before, now = after;
        var renamed = "";
        foreach (var step in SettingPath.Steps(path))
        {
            if (step[0] == '[' && old is JsonArray list && now is JsonArray present && SettingPath.IndexOf(list, step[1..]) is >= 0 and var index && index < present.Count)
            {
                renamed = SettingPath.Item(renamed, present, index);
                (old, now) = (list[index], present[index]);
            }
            else
            {
                renamed = SettingPath.Member(renamed, step);
                (old, now) = ((old as JsonObject)?[step], (now as JsonObject)?[step]);
            }
        }

        return renamed;
    }

    internal static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The type that really stands there: of several kinds, the one named.</summary>
    internal static Type Actual(Type declared, JsonNode? node) =>
        declared.IsAbstract && node is JsonObject setting && (string?)setting["kind"] is { } kind
            ? SettingForms.KindsOf(declared).FirstOrDefault(known => known.Word == kind)?.Form.Type ?? declared
            : declared;

    private static DocumentException Gone(string path) => new("要修改的地方已不存在，可能已被他人改动。请刷新页面后再改。", path);
}
