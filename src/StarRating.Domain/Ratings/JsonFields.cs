using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Ratings;

/// <summary>Members that are left out when there is nothing to say, and dates, without an allocation.</summary>
internal static class JsonFields
{
    internal static void WriteDate(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[10];
        date.TryFormat(text, out var length, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    internal static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    internal static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, NormalDecimalConverter.Normal(number));
        }
    }

    internal static void WriteOptional(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date)
        {
            writer.WriteDate(name, date);
        }
    }
}
