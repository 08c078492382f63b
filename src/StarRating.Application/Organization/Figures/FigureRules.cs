using System.Globalization;
using StarRating.Data;

namespace StarRating.Application.Organization.Figures;

/// <summary>What a yearly figure may be; one rule for the form and the workbook.</summary>
internal static class FigureRules
{
    private const decimal Largest = 1_000_000_000_000m;

    public static string? Problem(decimal value) =>
        Math.Abs(value) >= Largest ? "数值过大，请核对单位（应以元等原单位填写）"
        : !DecimalScale.Fits(value) ? $"小数最多{DecimalScale.Places}位"
        : null;

    public static string? YearProblem(int year, DateOnly today) =>
        year < 2000 || year > today.Year ? $"年度应在 2000 至 {today.Year} 之间" : null;

    public static string Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As a person types it: thousands may be separated, blanks are dropped.</summary>
    public static bool TryRead(string? typed, out decimal? value)
    {
        var text = (typed ?? "").Trim().Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        value = read;
        return true;
    }
}
