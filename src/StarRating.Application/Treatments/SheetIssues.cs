using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Application.Treatments;

/// <summary>What of a pay sheet could not be computed, as it is kept with the sheet.</summary>
internal static class SheetIssues
{
    public static string Write(IReadOnlyList<string> issues) => issues.Count == 0 ? "" : JsonSerializer.Serialize(issues, StrictJson.Options);

    public static IReadOnlyList<string> Read(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<string>>(json, StrictJson.Options)!;
}
