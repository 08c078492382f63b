using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StarRating.Data;

/// <summary>Decimal places of stored scores and money; finer values are refused on save, never rounded by an engine.</summary>
public static class DecimalScale
{
    public const int Places = 4;

    internal const decimal Factor = 10_000m;

    /// <summary>Has the value no more places than are stored?</summary>
    public static bool Fits(decimal value) => decimal.Round(value, Places) == value;
}

/// <summary>
/// SQLite keeps decimals as text, which it can neither sum nor order; as scaled integers it does both. Do not multiply, divide
/// or average them in SQL.
/// </summary>
internal sealed class ScaledDecimalConverter()
    : ValueConverter<decimal, long>(value => (long)(value * DecimalScale.Factor), value => value / DecimalScale.Factor);
