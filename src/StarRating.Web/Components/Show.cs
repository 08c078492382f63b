using System.Globalization;
using StarRating.Application;

namespace StarRating.Web.Components;

/// <summary>How values are written on a page, once for all of them.</summary>
public static class Show
{
    public const string Nothing = "—";

    /// <summary>2026-03-01</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>2026年3月1日</summary>
    public static string LongDate(DateOnly? date) => date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>An instant of the database, in the office's time: 2026-03-01 14:05.</summary>
    public static string Moment(DateTime? utc) =>
        utc is { } instant ? BusinessTime.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>2026年度</summary>
    public static string Year(int year) => $"{year}年度";

    /// <summary>3,288.00; the column head or the sentence says 元.</summary>
    public static string Money(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>Points with as many decimals as they have, two at most.</summary>
    public static string Score(decimal? score) => score?.ToString("0.##", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A share between 0 and 1: 87.5%.</summary>
    public static string Percent(decimal? share) => share?.ToString("0.0%", CultureInfo.InvariantCulture) ?? Nothing;

    public static string Count(int? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? Nothing;
}
