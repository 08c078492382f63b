using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Notices;

namespace StarRating.Application.Notices;

/// <summary>取消一日: the date is an ordinary day of the week again. The row stays, without a name.</summary>
public sealed class ClearDay(StarRatingContext db, Session session)
{
    public async Task Clear(DateOnly date, string reason, CancellationToken cancel = default)
    {
        if (reason.Trim().Length == 0)
        {
            throw new Refusal("请填写取消的原因。", "Reason");
        }

        var day = await db.CalendarDays.SingleOrDefaultAsync(d => d.Date == date, cancel);
        var declared = Holidays.Merge(day is null ? [] : [day]).NameOf(date);
        if (declared is null)
        {
            throw new Refusal($"{date:yyyy-MM-dd}没有登记放假或调休，无需取消。");
        }

        if (day is null)
        {
            day = new CalendarDay { Date = date, Name = "" };
            db.CalendarDays.Add(day);
        }

        day.Name = "";
        day.IsWorkday = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        session.Why.For<ClearDay>($"取消{date:yyyy-MM-dd}“{declared}”：{reason.Trim()}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new Refusal($"{date:yyyy-MM-dd}刚刚由他人修改，本次操作未保存。请刷新节假日表后再办理。");
        }
    }
}
