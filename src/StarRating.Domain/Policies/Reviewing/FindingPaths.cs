using System.Globalization;
using System.Text.Json.Nodes;
using StarRating.Policies.Drafting;

namespace StarRating.Policies.Reviewing;

/// <summary>The place a reader's refusal names, by number, as the place an editor names, by code.</summary>
internal static class FindingPaths
{
    internal static string OfJson(PolicyDocument policy, string path)
    {
        JsonNode? node = JsonNode.Parse(PolicyJson.Write(policy));
        var place = "";
        foreach (var step in SettingPath.Steps(path.TrimStart('$').TrimStart('.')))
        {
            if (step[0] == '[' && node is JsonArray list && int.TryParse(step.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count)
            {
                (place, node) = (SettingPath.Item(place, list, index), list[index]);
            }
            else if (node is JsonObject setting && setting.ContainsKey(step))
            {
                (place, node) = (SettingPath.Member(place, step), setting[step]);
            }
            else
            {
                break;
            }
        }

        return place;
    }
}
