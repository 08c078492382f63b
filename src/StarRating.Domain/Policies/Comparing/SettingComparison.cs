using System.Text.Json.Nodes;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>Compares two settings field by field, and goes down into the items inside them: of a tree of indicators, only the one number that differs is told.</summary>
internal sealed class SettingComparison(SettingWords was, SettingWords present)
{
    private readonly List<(int Turn, FieldDifference Difference)> found = [];
    private readonly List<Item> added = [];
    private readonly List<Item> gone = [];
    private int turn;

    /// <summary>An item that is only on one side, until it is known whether it stands elsewhere on the other.</summary>
    private sealed record Item(SettingField List, JsonObject Value, string Path, string Where, string? Article, int Turn);

    /// <summary>What differs, in the order of the fields.</summary>
    internal IReadOnlyList<FieldDifference> Of(SettingForm old, JsonObject before, SettingForm form, JsonObject now, string path, string? article)
    {
        Fields(old, before, form, now, path, "", article);
        foreach (var item in added)
        {
            turn = item.Turn;
            if (gone.Find(other => Same(other, item)) is { } from)
            {
                gone.Remove(from);
                Moved(from, item);
            }
            else
            {
                Tell(new(item.Path, item.List.Label, "", present.Item(item.List, item.Value), null) { Where = item.Where, Kind = DifferenceKind.Added, Article = item.Article });
            }
        }

        foreach (var item in gone)
        {
            turn = item.Turn;
            Tell(new(item.Path, item.List.Label, was.Item(item.List, item.Value), "", null) { Where = item.Where, Kind = DifferenceKind.Removed, Article = item.Article });
        }

        return [.. found.OrderBy(told => told.Turn).Select(told => told.Difference)];
    }

    private void Tell(FieldDifference difference) => found.Add((turn, difference));

    private void Fields(SettingForm old, JsonObject before, SettingForm form, JsonObject now, string path, string where, string? article)
    {
        if (old != form)
        {
            Tell(new(path, "种类", old.Title, form.Title, null) { Where = where, Article = article });
        }

        foreach (var field in form.Fields)
        {
            turn++;
            var known = old.Find(field.Name) is { } other && other.Kind == field.Kind && other.Type == field.Type;
            var (left, right) = (known ? before[field.Name] : null, now[field.Name]);
            if (!JsonNode.DeepEquals(left, right))
            {
                Field(field, left, right, SettingPath.Member(path, field.Name), where, article);
            }
        }
    }

    private void Field(SettingField field, JsonNode? left, JsonNode? right, string path, string where, string? article)
    {
        if (field.Kind == FieldKind.Rows && !SettingWords.SaysItself(field.Type!))
        {
            Rows(field, left as JsonArray ?? [], right as JsonArray ?? [], path, where, article);
        }
        else if (field.Kind == FieldKind.Section && left is JsonObject before && right is JsonObject now && !SettingWords.SaysItself(field.Type!)
            && Form(field, before) is { } old && Form(field, now) is { Sentences.Length: > 0 } form && old == form)
        {
            Fields(old, before, form, now, path, where, article);
        }
        else
        {
            var by = field.Kind is FieldKind.Whole or FieldKind.Number or FieldKind.Percent && left is not null && right is not null
                ? (right.GetValue<decimal>() - left.GetValue<decimal>()) * (field.Kind == FieldKind.Percent ? 100 : 1) : default(decimal?);
            var (said, says) = (was.Say(field, left), present.Say(field, right));
            (said, says) = field.Kind == FieldKind.Paragraph ? TextDifference.Cut(said, says) : (said, says);
            Tell(new(path, field.Label, said, says, by) { Where = where, Article = article });
        }
    }

    private void Rows(SettingField field, JsonArray before, JsonArray now, string path, string where, string? article)
    {
        var pairs = ItemPairs.Of(before, now, Form(field, null));
        var moved = ItemPairs.Moved(pairs);
        for (var i = 0; i < now.Count; i++)
        {
            var item = now[i]!.AsObject();
            var at = SettingPath.Item(path, now, i);
            if (!pairs.TryGetValue(i, out var index))
            {
                added.Add(new(field, item, at, where, Article(item) ?? article, ++turn));
                continue;
            }

            var old = before[index]!.AsObject();
            var inside = Inside(where, ItemPairs.Name(Form(field, item)!, item));
            if (moved.Contains(i))
            {
                Tell(new(at, field.Label, $"第{index + 1}项", $"第{i + 1}项", null) { Where = inside, Kind = DifferenceKind.Moved, Article = Article(old) ?? article });
            }

            Fields(Form(field, old)!, old, Form(field, item)!, item, at, inside, Article(old) ?? article);
        }

        foreach (var index in Enumerable.Range(0, before.Count).Except(pairs.Values))
        {
            var item = before[index]!.AsObject();
            gone.Add(new(field, item, SettingPath.Item(path, before, index), where, Article(item) ?? article, ++turn));
        }
    }

    /// <summary>An indicator that was taken out of one group and put into another is the same indicator.</summary>
    private void Moved(Item from, Item to)
    {
        var inside = Inside(to.Where, ItemPairs.Name(Form(to.List, to.Value)!, to.Value));
        Tell(new(to.Path, to.List.Label, $"“{Place(from)}”之下", $"“{Place(to)}”之下", null) { Where = inside, Kind = DifferenceKind.Moved, Article = from.Article });
        Fields(Form(from.List, from.Value)!, from.Value, Form(to.List, to.Value)!, to.Value, to.Path, inside, from.Article);
    }

    private static string Place(Item item) => item.Where.Length > 0 ? item.Where : item.List.Label;

    private static bool Same(Item one, Item other) =>
        one.List.Type == other.List.Type && SettingPath.IdentityOf(one.Value) is { } identity && identity == SettingPath.IdentityOf(other.Value);

    private static string Inside(string where, string name) => where.Length == 0 ? name : $"{where}／{name}";

    private static string? Article(JsonObject item) => (string?)item["article"];

    private static SettingForm? Form(SettingField field, JsonObject? item) =>
        item is null ? SettingForms.KindsOf(field.Type!).IsEmpty ? SettingForms.Of(field.Type!) : null : SettingForms.Find(field.Type!, (string?)item["kind"]);
}
