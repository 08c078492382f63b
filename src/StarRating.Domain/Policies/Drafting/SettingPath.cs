using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace StarRating.Policies.Drafting;

/// <summary>
/// Where a setting stands in a policy: <c>profiles[village].adjustment.rules[r1].then.stars</c>. An item of a list is named by what
/// identifies it (its code or name), so that the place stays right when others move; an item without a code of its own by its number, <c>[#2]</c>.
/// </summary>
public static class SettingPath
{
    private static readonly string[] Identities = ["id", "key", "code", "name", "grade"];

    /// <summary>The path of a member of what stands at <paramref name="path"/>.</summary>
    public static string Member(string path, string member)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length == 0 ? member : $"{path}.{member}";
    }

    /// <summary>The path of the <paramref name="index"/>th item of the list at <paramref name="path"/>.</summary>
    public static string Item(string path, JsonArray list, int index)
    {
        ArgumentNullException.ThrowIfNull(list);
        return $"{path}[{Name(list, index)}]";
    }

    /// <summary>The steps of a path; an item's step begins with [.</summary>
    /// <exception cref="FormatException">It is no path.</exception>
    public static IReadOnlyList<string> Steps(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = new List<string>();
        var step = new StringBuilder();
        var inside = false;
        foreach (var c in path)
        {
            if ((c == '.' || c == '[') && !inside)
            {
                Push();
                inside = c == '[';
                if (inside) step.Append(c);
            }
            else if (c == ']' && inside)
            {
                inside = false;
                Push();
            }
            else
            {
                step.Append(c);
            }
        }

        Push();
        return inside ? throw new FormatException("The path has an open bracket.") : steps;

        void Push()
        {
            if (step.Length > 0) steps.Add(step.ToString());
            step.Clear();
        }
    }

    /// <summary>What stands at a path; null when nothing does, or it is null.</summary>
    public static JsonNode? Find(JsonNode? root, string path)
    {
        foreach (var step in Steps(path))
        {
            root = root switch
            {
                JsonObject setting when step[0] != '[' => setting[step],
                JsonArray list when step[0] == '[' && IndexOf(list, step[1..]) is >= 0 and var index => list[index],
                _ => null,
            };
        }

        return root;
    }

    /// <summary>The place of an item in its list by its name; −1 when it has none such.</summary>
    public static int IndexOf(JsonArray list, string name)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= list.Count ? number - 1 : -1;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(Name(list, i), name, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private static string Name(JsonArray list, int index)
    {
        var own = IdentityOf(list[index]);
        return own is not null && list.Count(item => IdentityOf(item) == own) == 1 ? own : string.Create(CultureInfo.InvariantCulture, $"#{index + 1}");
    }

    /// <summary>What an item is identified by among its like: its code or name; null when it has none.</summary>
    internal static string? IdentityOf(JsonNode? item) => item is JsonObject setting
        ? Identities.Select(identity => setting[identity] is JsonValue value && value.TryGetValue<string>(out var text) && Nameable(text) ? text : null)
            .FirstOrDefault(text => text is not null)
        : null;

    private static bool Nameable(string text) => text.Length > 0 && text[0] != '#' && text.AsSpan().IndexOfAny('[', ']') < 0;
}
