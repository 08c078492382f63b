namespace StarRating.Notices;

/// <summary>The procedure section's publicity setting.</summary>
public sealed record PublicitySettings
{
    /// <summary>公示 lasts this many working days; at least 1. The sample says 5.</summary>
    public int WorkingDays { get; init; } = 5;

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }
}

/// <summary>One day of a publicity period.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">What kind of day it is.</param>
/// <param name="Number">Its number among the working days (1 …), or null on a day that does not count.</param>
/// <param name="Note">Why it counts or not, in Chinese: 周末, 春节放假, 调休上班（春节）.</param>
public sealed record PublicityDay(DateOnly Date, DayKind Kind, int? Number, string Note);

/// <summary>
/// A publicity period: starts the working day after posting, ends with its n-th working day, both counted
/// (rating-rules.md section 2, "Publicity").
/// </summary>
/// <param name="PostedOn">Day of posting; never counted.</param>
/// <param name="StartsOn">First working day.</param>
/// <param name="EndsOn">Last working day; the notice may take effect from the next day.</param>
/// <param name="Days">Every day from the day after posting to the end, with its explanation.</param>
/// <param name="UncoveredYears">Years of the period whose holidays the table does not know; the end may move when they are entered.</param>
public sealed record PublicityPeriod(
    DateOnly PostedOn, DateOnly StartsOn, DateOnly EndsOn,
    IReadOnlyList<PublicityDay> Days, IReadOnlyList<int> UncoveredYears)
{
    /// <summary>Computes the period of n working days after posting.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one working day.</exception>
    public static PublicityPeriod After(DateOnly postedOn, int workingDays, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = new List<PublicityDay>();
        DateOnly? start = null;
        var day = postedOn;
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            var works = calendar.IsWorkday(day);
            if (works) counted++;
            if (works) start ??= day;
            days.Add(new PublicityDay(day, calendar.KindOf(day), works ? counted : null, Explain(day, calendar)));
        }
        var uncovered = days.Select(d => d.Date.Year).Distinct().Where(y => !calendar.Covers(y)).ToArray();
        return new PublicityPeriod(postedOn, start!.Value, day, days, uncovered);
    }

    /// <summary>Working days still to run on a date, that day included; 0 once the period is over.</summary>
    public int WorkingDaysLeft(DateOnly today) => Days.Count(d => d.Number is not null && d.Date >= today);

    /// <summary>Whether the last day has passed.</summary>
    public bool IsOver(DateOnly today) => today > EndsOn;

    private static string Explain(DateOnly day, HolidayCalendar calendar) => calendar.KindOf(day) switch
    {
        DayKind.Holiday => $"{calendar.NameOf(day)}放假",
        DayKind.MakeUpWorkday => $"调休上班（{calendar.NameOf(day)}）",
        DayKind.Weekend => "周末",
        _ => "工作日",
    };
}
