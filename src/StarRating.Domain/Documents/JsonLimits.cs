using System.Globalization;
using System.Text.Json;

namespace StarRating.Documents;

/// <summary>How much of a document of people's making is read: found out while it is looked through, before anything is made of it.</summary>
/// <param name="Settings">At most so many objects in all.</param>
/// <param name="Elements">At most so many elements in one list.</param>
/// <param name="Number">Numbers are smaller than this, up and down.</param>
internal sealed record JsonLimits(int Settings, int Elements, decimal Number)
{
    internal void Check(ref Utf8JsonReader reader, JsonPathTracker path, ref int settings)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when ++settings > Settings:
                throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"内容过多，最多 {Settings:N0} 项设置。"), path.ToString());
            case JsonTokenType.Number when reader.TryGetDecimal(out var number) && Math.Abs(number) >= Number:
                throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"数字超出范围，应在 ±{Number:N0} 以内。"), path.ToString());
            default:
                break;
        }

        if (path.Elements > Elements)
        {
            throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"列表过长，最多 {Elements:N0} 项。"), path.ToString());
        }
    }
}
