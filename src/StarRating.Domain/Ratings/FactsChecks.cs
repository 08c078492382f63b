using StarRating.Documents;

namespace StarRating.Ratings;

/// <summary>What the types cannot say of facts: dates in order, ids unique. Refused when a document is read.</summary>
internal static class FactsChecks
{
    internal static void Refuse(FactsDocument document)
    {
        if (!string.Equals(document.Format, FactsDocument.FormatName, StringComparison.Ordinal))
        {
            throw new DocumentException($"格式应为“{FactsDocument.FormatName}”。", "$.format");
        }
    }
}
