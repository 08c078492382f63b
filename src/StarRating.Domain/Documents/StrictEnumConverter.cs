using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarRating.Documents;

/// <summary>Enumerations as their names in camel case, exactly; a number or another word is refused with the words allowed.</summary>
public sealed class StrictEnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        private readonly FrozenDictionary<string, T> values =
            Enum.GetValues<T>().ToFrozenDictionary(EnumWord.Of, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException($"取值应为以下之一：{string.Join("、", Enum.GetValues<T>().Select(EnumWord.Of))}。");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EnumWord.Of(value));
    }
}

/// <summary>The word of an enumeration's value in the documents: its name in camel case.</summary>
internal static class EnumWord
{
    internal static string Of<T>(T value) where T : struct, Enum =>
        Table<T>.Words.TryGetValue(value, out var word)
            ? word
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");

    private static class Table<T> where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}
