using System.Text.Json;
using StarRating.Documents;
using StarRating.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>A warning that was passed: which, why, by whom.</summary>
public sealed record PassedWarning(string Code, string Path, string Text, string Reason, string By)
{
    /// <summary>What names a warning on a form: the same as long as it says the same of the same place.</summary>
    public static string KeyOf(PolicyFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return CanonicalJson.HashOf($"{finding.Code}\n{finding.Path}\n{finding.Text}")[..12];
    }

    public bool Is(PolicyFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (Code, Path, Text) == (finding.Code, finding.Path, finding.Text);
    }

    internal static IReadOnlyList<PassedWarning> Read(string json) => JsonSerializer.Deserialize<List<PassedWarning>>(json, StrictJson.Options) ?? [];

    internal static string Write(IEnumerable<PassedWarning> passed) => JsonSerializer.Serialize(passed.ToList(), StrictJson.Options);
}
