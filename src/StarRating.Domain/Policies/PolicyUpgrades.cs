using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StarRating.Documents;

namespace StarRating.Policies;

/// <summary>One step from a format of policy documents to the next.</summary>
/// <param name="From">The name of the format that is left.</param>
/// <param name="To">The name of the next one.</param>
/// <param name="Change">Makes the document one of the next format; its <c>format</c> is set by who calls.</param>
internal sealed record PolicyUpgrade(string From, string To, Action<JsonObject> Change);

/// <summary>
/// Documents of earlier formats are upgraded, step by step, when they are read. The text they were published as stays, and with it the hash. Format 1 is the
/// first, so that there is no step yet; what a new setting adds is null by default and needs none.
/// </summary>
internal static class PolicyUpgrades
{
    /// <summary>The steps, the oldest format first; each begins where the one before ends.</summary>
    internal static ImmutableArray<PolicyUpgrade> Steps { get; } = [];

    /// <summary>The document as the present format has it; the same bytes when it is of the present format already, or of none that is known.</summary>
    internal static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> utf8, ImmutableArray<PolicyUpgrade> steps, int maxBytes)
    {
        if (steps.IsEmpty || utf8.Length > maxBytes || Read(utf8) is not { } document)
        {
            return utf8;
        }

        var changed = false;
        foreach (var step in steps)
        {
            if (document["format"] is JsonValue format && format.TryGetValue<string>(out var name) && string.Equals(name, step.From, StringComparison.Ordinal))
            {
                step.Change(document);
                document["format"] = step.To;
                changed = true;
            }
        }

        return changed ? JsonSerializer.SerializeToUtf8Bytes(document, StrictJson.Options) : utf8;
    }

    /// <summary>What cannot be read as an object is left to the strict reader, which says why.</summary>
    private static JsonObject? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8.Span, documentOptions: new JsonDocumentOptions { MaxDepth = StrictJson.MaxDepth, AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
