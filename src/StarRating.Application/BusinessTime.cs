namespace StarRating.Application;

/// <summary>Business dates are those of Asia/Shanghai, computed here and nowhere else; instants stay UTC.</summary>
public static class BusinessTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Today's date in Asia/Shanghai.</summary>
    public static DateOnly Today(this TimeProvider clock) => BusinessDate(clock.GetUtcNow().UtcDateTime);

    /// <summary>The present instant as stored.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The date in Asia/Shanghai of a stored instant.</summary>
    public static DateOnly BusinessDate(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The instant at which a date begins in Asia/Shanghai, as stored.</summary>
    public static DateTime StartOf(DateOnly date) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(TimeOnly.MinValue), Shanghai);

    /// <summary>A stored instant as a clock on the office wall shows it.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Shanghai);
}
