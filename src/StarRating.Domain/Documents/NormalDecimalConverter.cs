using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarRating.Documents;

/// <summary>Decimals without trailing zeros, so that 30, 30.0 and 30.00 are written alike.</summary>
public sealed class NormalDecimalConverter : JsonConverter<decimal>
{
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary><paramref name="value"/> without trailing zeros after the point.</summary>
    public static decimal Normal(decimal value) => value / One;

    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? Normal(value)
            : throw new JsonException("应为数字。");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Normal(value));
}
