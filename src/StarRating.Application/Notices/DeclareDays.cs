using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Notices;
using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>One line of the official notice.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Kind">放假 or 调休上班.</param>
/// <param name="Name">春节 and the like.</param>
public sealed record DaysToDeclare(DateOnly From, DateOnly To, DayKind Kind, string Name);

/// <summary>节假日录入: declares the days of one line, as the State Council's notice of the year has them.</summary>
public sealed class DeclareDays(StarRatingContext db, Session session)
{
    public const int NameLength = 20;
    public const int LongestHoliday = 15;

    /// <returns>How many days changed.</returns>
    public async Task<int> Declare(DaysToDeclare wish, CancellationToken cancel = default)
    {
        var name = wish.Name.Trim();
        Guard(wish, name);
        var entered = await db.CalendarDays.Where(d => d.Date >= wish.From && d.Date <= wish.To).ToDictionaryAsync(d => d.Date, cancel);
        GuardContradiction(wish, Holidays.Merge(entered.Values));

        var isWorkday = wish.Kind == DayKind.MakeUpWorkday;
        for (var date = wish.From; date <= wish.To; date = date.AddDays(1))
        {
            if (!entered.TryGetValue(date, out var day))
            {
                db.CalendarDays.Add(new CalendarDay { Date = date, IsWorkday = isWorkday, Name = name });
                continue;
            }

            day.IsWorkday = isWorkday;
            day.Name = name;
        }

        session.Why.For<DeclareDays>($"{name}{(isWorkday ? "调休上班" : "放假")} {wish.From:yyyy-MM-dd} 至 {wish.To:yyyy-MM-dd}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new Refusal("这些日期刚刚由他人修改，本次录入未保存。请刷新节假日表后再录。");
        }

        return wish.To.DayNumber - wish.From.DayNumber + 1;
    }

    private static void Guard(DaysToDeclare wish, string name)
    {
        if (name.Length is 0 or > NameLength)
        {
            throw new Refusal($"请填写节日名称（最多{NameLength}字），如“春节”。", nameof(wish.Name));
        }

        if (wish.Kind is not (DayKind.Holiday or DayKind.MakeUpWorkday))
        {
            throw new Refusal("请选择“放假”或“调休上班”。", nameof(wish.Kind));
        }

        if (wish.To < wish.From)
        {
            throw new Refusal($"结束日期{wish.To:yyyy-MM-dd}早于开始日期{wish.From:yyyy-MM-dd}。", nameof(wish.To));
        }

        if (wish.From.Year is < 2000 or > 2100 || wish.To.Year > 2100)
        {
            throw new Refusal("日期应在2000年至2100年之间，请核对年份。", nameof(wish.From));
        }

        if (wish.To.DayNumber - wish.From.DayNumber + 1 > LongestHoliday)
        {
            throw new Refusal($"一次最多录入{LongestHoliday}天，请核对起止日期。", nameof(wish.To));
        }
    }

    private static void GuardContradiction(DaysToDeclare wish, HolidayCalendar calendar)
    {
        for (var date = wish.From; date <= wish.To; date = date.AddDays(1))
        {
            if (wish.Kind == DayKind.MakeUpWorkday && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                throw new Refusal($"{date:yyyy-MM-dd}本来就是工作日，调休上班只能是周六或周日。", nameof(wish.From));
            }

            if (calendar.NameOf(date) is { } other && calendar.KindOf(date) != wish.Kind)
            {
                var now = calendar.KindOf(date) == DayKind.Holiday ? "放假" : "调休上班";
                throw new Refusal($"{date:yyyy-MM-dd}已登记为{other}{now}，请先取消该日再录入。", nameof(wish.From));
            }
        }
    }
}
