namespace StarRating.Application.Secretaries;

/// <summary>Records speak of what has happened.</summary>
internal static class Past
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);

    public static void Guard(DateOnly date, TimeProvider clock, string what, string field)
    {
        if (Problem(date, clock.Today(), what) is { } problem)
        {
            throw new Refusal(problem, field);
        }
    }

    /// <summary>What is wrong with such a date; null when nothing is.</summary>
    public static string? Problem(DateOnly date, DateOnly today, string what) =>
        date > today ? $"{what}{date:yyyy-MM-dd}在今天之后，请核对。"
        : date < Earliest ? $"{what}{date:yyyy-MM-dd}过早，请核对年份。"
        : null;
}
