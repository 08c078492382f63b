using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Notices;
using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>
/// The holiday table in force: what the product ships, and over it, day by day, what the office entered. An entered day
/// without a name takes the shipped line away and leaves the plain week.
/// </summary>
public sealed class Holidays(StarRatingContext db)
{
    public async Task<HolidayCalendar> Calendar(CancellationToken cancel = default) =>
        Merge(await db.CalendarDays.AsNoTracking().ToListAsync(cancel));

    internal static HolidayCalendar Merge(IReadOnlyCollection<CalendarDay> entered)
    {
        var overridden = entered.Select(d => d.Date).ToHashSet();
        var shipped = HolidayTable.Shipped.Declared.Where(d => !overridden.Contains(d.Date));
        var own = entered.Where(d => d.Name.Length > 0)
            .Select(d => new DeclaredDay(d.Date, d.IsWorkday ? DayKind.MakeUpWorkday : DayKind.Holiday, d.Name));
        return new HolidayCalendar(shipped.Concat(own));
    }
}
