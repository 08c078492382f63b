using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using StarRating.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>A sheet's line as it is stored, whole: the next draft compares with it.</summary>
internal static class SheetLineJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(SheetLine line) => JsonSerializer.Serialize(line, Options);

    public static SheetLine Read(string json) =>
        JsonSerializer.Deserialize<SheetLine>(json, Options) ?? throw new JsonException("An empty line of a pay sheet.");
}
