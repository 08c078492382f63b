using StarRating.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>A month as the office writes it.</summary>
public static class MonthWords
{
    /// <summary>2025年1月.</summary>
    public static string InWords(this YearMonth month) => $"{month.Year}年{month.Month}月";
}
