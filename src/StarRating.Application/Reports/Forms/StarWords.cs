using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>A result as forms write it.</summary>
internal static class StarWords
{
    public static string Of(int? stars) => stars switch { null => "", 0 => "零星级", { } n => $"{n}星" };

    public static string Of(OutcomeKind? outcome, int? stars) => outcome switch { null => "", OutcomeKind.Rated => Of(stars), { } kind => kind.InChinese() };

    public static string Month(DateOnly? day) => day?.ToString("yyyy-MM", null) ?? "";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "";
}
