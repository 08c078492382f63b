using StarRating.Documents;

namespace StarRating.Policies;

/// <summary>What the types cannot say of a policy: ranges, references, uniqueness. Refused when a document is read.</summary>
internal static class PolicyChecks
{
    internal static void Refuse(PolicyDocument document)
    {
        if (!string.Equals(document.Format, PolicyDocument.FormatName, StringComparison.Ordinal))
        {
            throw new DocumentException($"格式应为“{PolicyDocument.FormatName}”。", "$.format");
        }
    }
}
