using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarRating.Treatments;

/// <summary>A calendar month, written 2024-07.</summary>
[JsonConverter(typeof(YearMonthConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct YearMonth : IComparable<YearMonth>
{
    /// <summary>A month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1–12, or the year not 1–9999.</exception>
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        (Year, Month) = (year, month);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1–12.</summary>
    public int Month { get; }

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>How many days it has.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>The month after.</summary>
    public YearMonth Next => AddMonths(1);

    /// <summary>The month of a date.</summary>
    public static YearMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The twelve months of a year.</summary>
    public static IEnumerable<YearMonth> OfYear(int year) => Enumerable.Range(1, 12).Select(m => new YearMonth(year, m));

    /// <summary>So many months later, or earlier.</summary>
    public YearMonth AddMonths(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Reads 2024-07.</summary>
    /// <exception cref="FormatException">It is not a month.</exception>
    public static YearMonth Parse(string text) => Of(DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary>Earlier.</summary>
    public static bool operator <(YearMonth a, YearMonth b) => a.CompareTo(b) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(YearMonth a, YearMonth b) => a.CompareTo(b) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(YearMonth a, YearMonth b) => a.CompareTo(b) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(YearMonth a, YearMonth b) => a.CompareTo(b) >= 0;

    /// <summary>2024-07.</summary>
    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>Writes a month as 2024-07.</summary>
public sealed class YearMonthConverter : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return YearMonth.Parse(reader.GetString() ?? "");
        }
        catch (FormatException refused)
        {
            throw new JsonException("应为年月，如 2024-07。", refused);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
