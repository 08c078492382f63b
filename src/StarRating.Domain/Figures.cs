using System.Globalization;

namespace StarRating;

/// <summary>How numbers are written inside an arithmetic line, and the one way they are rounded.</summary>
internal static class Figures
{
    /// <summary>Half away from zero (四舍五入).</summary>
    internal static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Money to the fen, trailing zeros kept to two places.</summary>
    internal static decimal Fen(decimal value) => Round(value, 2) + 0.00m;

    /// <summary>Without trailing zeros: 89, 61.25.</summary>
    internal static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>With thousands separators and two places: 3,288.00.</summary>
    internal static string Money(decimal value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A fraction of one as percent: 0.62 → 62%.</summary>
    internal static string Percent(decimal fraction) => Text(fraction * 100) + "%";

    /// <summary>Sign and text, for the second and later terms of a sum: " + 3", " − 2".</summary>
    internal static string Term(decimal value) => value < 0 ? $" − {Text(-value)}" : $" + {Text(value)}";
}
