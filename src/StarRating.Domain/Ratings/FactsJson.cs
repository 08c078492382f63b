using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Ratings;

/// <summary>Reads and writes facts documents (docs/facts-format.md).</summary>
public static class FactsJson
{
    /// <summary>The largest document that is read, in bytes: a city's cohort with its figures and history.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads facts strictly.</summary>
    /// <exception cref="DocumentException">They are refused, with the reason in Chinese.</exception>
    public static FactsDocument Read(string text) => Read(StrictJson.Utf8(text));

    /// <summary>Reads facts strictly from UTF-8.</summary>
    /// <exception cref="DocumentException">They are refused, with the reason in Chinese.</exception>
    public static FactsDocument Read(ReadOnlyMemory<byte> utf8)
    {
        var document = StrictJson.Read<FactsDocument>(utf8.Span, MaxBytes, "事实文档");
        FactsChecks.Refuse(document);
        return document;
    }

    /// <summary>Writes facts, without blanks.</summary>
    public static string Write(FactsDocument document) => JsonSerializer.Serialize(document, StrictJson.Options);
}
