using System.Text.Json.Nodes;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Comparing;

/// <summary>Which item of a list was which item of the list before.</summary>
public static class ItemPairs
{
    /// <summary>
    /// The place before for the place now. Items with a code or a name go by it; the others are the same when they say the same, when what they
    /// begin with is the same (the level of an award, the number of stars), and what is left over on both sides goes in order.
    /// </summary>
    internal static Dictionary<int, int> Of(JsonArray before, JsonArray now, SettingForm? form)
    {
        var pairs = new Dictionary<int, int>();
        var head = form?.Fields.FirstOrDefault()?.Name;
        Pair(pairs, before, now, SettingPath.IdentityOf);
        Pair(pairs, before, now, item => SettingPath.IdentityOf(item) is null ? item?.ToJsonString() : null);
        Pair(pairs, before, now, item => SettingPath.IdentityOf(item) is null && head is not null ? item?[head]?.ToJsonString() : null);
        var left = Free(before, pairs.Values).Where(index => SettingPath.IdentityOf(before[index]) is null).ToList();
        var right = Free(now, pairs.Keys).Where(index => SettingPath.IdentityOf(now[index]) is null).ToList();
        if (left.Count == right.Count)
        {
            foreach (var (was, present) in left.Zip(right)) pairs[present] = was;
        }

        return pairs;
    }

    /// <summary>The fewest items that must have been moved to come from the order before to that of now.</summary>
    internal static HashSet<int> Moved(Dictionary<int, int> pairs)
    {
        var order = pairs.OrderBy(pair => pair.Key).ToList();
        var (length, previous) = (new int[order.Count], new int[order.Count]);
        var last = -1;
        for (var i = 0; i < order.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (order[j].Value < order[i].Value && length[j] >= length[i]) (length[i], previous[i]) = (length[j] + 1, j);
            }

            if (last < 0 || length[i] > length[last]) last = i;
        }

        var moved = pairs.Keys.ToHashSet();
        for (var i = last; i >= 0; i = previous[i]) moved.Remove(order[i].Key);
        return moved;
    }

    /// <summary>What an item is called among its like: its name, else what it begins with (3星, 5至10).</summary>
    public static string Name(SettingForm form, JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(item);
        if ((item["name"] ?? item["text"] ?? item["grade"])?.ToString() is { Length: > 0 } name)
        {
            return name.Length <= 24 ? name : name[..24] + "…";
        }

        if (form.Find("from") is { } from && form.Find("to") is { } to)
        {
            return $"{FieldWords.Write(from, item["from"])}至{FieldWords.Write(to, item["to"])}";
        }

        var sentence = form.Sentences[0];
        var at = Enumerable.Range(0, sentence.Length).First(index => sentence[index].Field is not null);
        var field = sentence[at].Field!;
        var words = item[field.Name] switch
        {
            null => field.Empty,
            JsonArray many => many.Count == 0 ? field.Empty : string.Join('、', many.Select(word => Option(field, word!.ToString()))),
            var value => Option(field, FieldWords.Write(field, value)),
        };
        var unit = at + 1 < sentence.Length && sentence[at + 1].Words is { Length: 1 } one ? one : "";
        return words + unit;
    }

    private static string Option(SettingField field, string word) => field.Options.FirstOrDefault(option => option.Word == word)?.Name ?? word;

    private static void Pair(Dictionary<int, int> pairs, JsonArray before, JsonArray now, Func<JsonNode?, string?> identity)
    {
        var free = Free(before, pairs.Values).ToList();
        foreach (var index in Free(now, pairs.Keys).ToList())
        {
            if (identity(now[index]) is { } wanted && free.FindIndex(old => identity(before[old]) == wanted) is >= 0 and var at)
            {
                pairs[index] = free[at];
                free.RemoveAt(at);
            }
        }
    }

    private static IEnumerable<int> Free(JsonArray list, IEnumerable<int> taken) => Enumerable.Range(0, list.Count).Except(taken);
}
