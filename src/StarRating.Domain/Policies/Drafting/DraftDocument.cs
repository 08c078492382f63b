using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies.Drafting;

/// <summary>What an edit did: enough to tell it, and to take it back.</summary>
/// <param name="After">The document afterwards.</param>
/// <param name="Path">Where, by the names of afterwards.</param>
/// <param name="Before">The value before, as JSON; null when there was none.</param>
/// <param name="Now">The value now, as JSON; null when there is none.</param>
public sealed record DraftChange(DraftDocument After, string Path, string? Before, string? Now);

/// <summary>
/// A policy that is being written. It always reads as a policy; what it may not yet be (a weight short of 100 %, a rule without a
/// grade) is a finding of the checks, not a refusal. Immutable: each edit makes a new one.
/// </summary>
public sealed class DraftDocument
{
    private readonly JsonObject root;

    private DraftDocument(PolicyDocument policy, string json)
    {
        (Policy, Json) = (policy, json);
        root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = StrictJson.MaxDepth + 1 })!.AsObject();
    }

    /// <summary>The policy as it stands.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>The document's text, every setting spelled out.</summary>
    public string Json { get; }

    /// <summary>Reads a document that may still be unfinished.</summary>
    /// <exception cref="DocumentException">It is no policy document.</exception>
    public static DraftDocument Read(string json)
    {
        var policy = PolicyJson.ReadUnfinished(json);
        return new DraftDocument(policy, PolicyJson.Write(policy));
    }

    /// <summary>What stands at a path, a copy; null when nothing does.</summary>
    public JsonNode? At(string path) => SettingPath.Find(root, path)?.DeepClone();

    /// <summary>The field that fills in the member at a path.</summary>
    /// <exception cref="DocumentException">No field stands there.</exception>
    public SettingField FieldAt(string path) => DraftPlaces.FieldAt(root, path);

    /// <summary>The document itself, for reading.</summary>
    internal JsonObject Root => root;

    /// <summary>Fills in a field with what was typed or chosen.</summary>
    /// <exception cref="DocumentException">The place does not exist or the words do not fit the field.</exception>
    public DraftChange Fill(string path, IReadOnlyList<string> typed)
    {
        var field = DraftPlaces.FieldAt(root, path);
        return Put(path, FieldWords.Read(field, typed)?.ToJsonString(StrictJson.Options));
    }

    /// <summary>Puts a section of the kind named in place of what stands there; null takes an optional section away.</summary>
    /// <param name="path">The place of the section.</param>
    /// <param name="kind">The kind; any word where there is but one.</param>
    /// <param name="article">The article it belongs to, where it can name one; null: that of the setting it is part of.</param>
    public DraftChange Choose(string path, string? kind, string? article = null)
    {
        if (kind is null)
        {
            return Put(path, null);
        }

        var type = DraftPlaces.TypeAt(root, path);
        var chosen = Under(article, type, NewSetting.Of(type, kind, root));
        if (At(path) is JsonObject before)
        {
            KeepCommon(before, DraftPlaces.Actual(type, before), chosen, DraftPlaces.Actual(type, chosen));
        }

        return Put(path, chosen.ToJsonString(StrictJson.Options));
    }

    /// <summary>Adds a setting at the end of a list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="kind">The kind, where the setting may be of several.</param>
    /// <param name="article">The article it belongs to; null: that of the list.</param>
    public DraftChange Add(string path, string? kind = null, string? article = null)
    {
        var type = DraftPlaces.ItemTypeAt(root, path);
        var added = Under(article, type, NewSetting.Of(type, kind, root));
        var list = (At(path) as JsonArray) ?? [];
        list.Add(added);
        return Put(path, list.ToJsonString(StrictJson.Options));
    }

    /// <summary>Takes an item out of its list.</summary>
    public DraftChange Remove(string path) => InList(path, (list, index) => list.RemoveAt(index));

    /// <summary>Moves an item in its list to another place, 0 the first; beyond the ends it stays at the end.</summary>
    public DraftChange Move(string path, int to) => InList(path, (list, index) =>
    {
        var item = list[index];
        list.RemoveAt(index);
        list.Insert(Math.Clamp(to, 0, list.Count), item);
    });

    /// <summary>Puts a value in a place, null to take it away. What every other edit comes down to, and what undoing does.</summary>
    /// <exception cref="DocumentException">The place does not exist, or the document would no longer read as a policy.</exception>
    public DraftChange Put(string path, string? json)
    {
        var before = SettingPath.Find(root, path);
        var copy = root.DeepClone().AsObject();
        var (parent, step) = DraftPlaces.Parent(copy, path);
        var value = json is null ? null : JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = StrictJson.MaxDepth });
        if (parent is JsonObject setting)
        {
            if (value is null) setting.Remove(step);
            else setting[step] = value;
        }
        else
        {
            var list = (JsonArray)parent;
            list[SettingPath.IndexOf(list, step[1..])] = value ?? throw new DocumentException("列表中的一项不能为空。", path);
        }

        var after = Read(copy.ToJsonString(StrictJson.Options));
        var place = DraftPlaces.Renamed(path, root, after.root);
        return new DraftChange(after, place, before?.ToJsonString(StrictJson.Options), SettingPath.Find(after.root, place)?.ToJsonString(StrictJson.Options));
    }

    /// <summary>What both kinds have, a name or a weight, stays when another kind is chosen.</summary>
    private static void KeepCommon(JsonObject before, Type was, JsonObject chosen, Type now)
    {
        var old = FieldReader.Members(was).ToDictionary(member => member.Name, member => member.PropertyType, StringComparer.Ordinal);
        foreach (var member in FieldReader.Members(now).Where(member => old.GetValueOrDefault(member.Name) == member.PropertyType))
        {
            if (before[member.Name] is { } value)
            {
                chosen[member.Name] = value.DeepClone();
            }
        }
    }

    private static JsonObject Under(string? article, Type type, JsonObject added)
    {
        if (article is not null && FieldReader.Members(DraftPlaces.Actual(type, added)).Any(member => member.Name == "article"))
        {
            added["article"] = article;
        }

        return added;
    }

    private DraftChange InList(string path, Action<JsonArray, int> change)
    {
        var open = path.LastIndexOf('[');
        var list = open > 0 && path[^1] == ']' ? At(path[..open]) as JsonArray : null;
        var index = list is null ? -1 : SettingPath.IndexOf(list, path[(open + 1)..^1]);
        if (index < 0)
        {
            throw new DocumentException("该项已不存在，可能已被他人删除。请刷新页面后再改。", path);
        }

        change(list!, index);
        return Put(path[..open], list!.ToJsonString(StrictJson.Options));
    }
}
