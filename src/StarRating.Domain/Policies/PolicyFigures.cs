using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Documents;
using StarRating.Treatments;

namespace StarRating.Policies;

/// <summary>A yearly figure of villages that a policy reads.</summary>
/// <param name="Name">Its name, as the policy writes it.</param>
/// <param name="InRating">Whether a condition asks for it, so that a rating may read it.</param>
/// <param name="InYuan">Whether a reward is reckoned from it, so that it is an amount in yuan.</param>
public sealed record PolicyFigure(string Name, bool InRating, bool InYuan);

/// <summary>Which yearly figures of villages a policy reads: in its conditions, wherever they stand, and in rewards for the growth of collective income.</summary>
public static class PolicyFigures
{
    /// <summary>The figures that <paramref name="policy"/> reads, in the order in which it names them.</summary>
    public static ImmutableArray<PolicyFigure> Of(PolicyDocument policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var rewarded = policy.Profiles.SelectMany(profile => profile.Pay?.Components ?? []).OfType<CollectiveReward>().Select(reward => reward.Figure).ToList();
        var asked = new List<string>();
        Walk(JsonSerializer.SerializeToNode(policy, StrictJson.Options), asked);
        return [.. rewarded.Concat(asked).Distinct(StringComparer.Ordinal).Select(name => new PolicyFigure(name, asked.Contains(name), rewarded.Contains(name)))];
    }

    /// <summary>A condition may stand anywhere in the document; it tells itself by the word of its kind.</summary>
    private static void Walk(JsonNode? node, List<string> names)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Walk(item, names);
                }

                break;
            case JsonObject one:
                if (one["kind"] is JsonValue kind && kind.TryGetValue<string>(out var word) && word == "figure" && one["name"]?.GetValue<string>() is { } name)
                {
                    names.Add(name);
                }

                foreach (var (_, value) in one)
                {
                    Walk(value, names);
                }

                break;
        }
    }
}
