using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>Days running of one holiday and kind.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">放假 or 调休上班.</param>
/// <param name="Name">The holiday.</param>
/// <param name="IsEntered">Entered by the office, at least in part; else as shipped.</param>
public sealed record DeclaredRange(DateOnly From, DateOnly To, DayKind Kind, string Name, bool IsEntered)
{
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>One year of the holiday table.</summary>
public sealed record CalendarYear(int Year, bool IsCovered, IReadOnlyList<DeclaredRange> Ranges, HolidayCalendar Calendar, IReadOnlyList<int> KnownYears);

/// <summary>Reads of the holiday table.</summary>
public sealed class CalendarQueries(StarRatingContext db)
{
    public async Task<CalendarYear> Year(int year, CancellationToken cancel = default)
    {
        var entered = await db.CalendarDays.AsNoTracking().ToListAsync(cancel);
        var calendar = Holidays.Merge(entered);
        var own = entered.Select(d => d.Date).ToHashSet();
        var ranges = Ranges(calendar.Declared.Where(d => d.Date.Year == year), own);
        var known = calendar.Declared.Select(d => d.Date.Year).Distinct().Order().ToArray();
        return new CalendarYear(year, calendar.Covers(year), ranges, calendar, known);
    }

    private static List<DeclaredRange> Ranges(IEnumerable<DeclaredDay> days, HashSet<DateOnly> own)
    {
        var ranges = new List<DeclaredRange>();
        foreach (var day in days)
        {
            var entered = own.Contains(day.Date);
            if (ranges is [.., var last] && last.To.AddDays(1) == day.Date && last.Kind == day.Kind && last.Name == day.Name)
            {
                ranges[^1] = last with { To = day.Date, IsEntered = last.IsEntered || entered };
                continue;
            }

            ranges.Add(new DeclaredRange(day.Date, day.Date, day.Kind, day.Name, entered));
        }

        return ranges;
    }
}
