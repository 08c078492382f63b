using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>The notice that holds for a year's list, with its clock as the holiday table now has it.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Period">Day by day.</param>
/// <param name="EndedEarlierAs">The end that was computed at posting, where a later change of the table moved it; else null.</param>
/// <param name="WorkingDaysLeft">Working days to run, today included.</param>
public sealed record RunningPublicity(long NoticeId, PublicityPeriod Period, DateOnly? EndedEarlierAs, int WorkingDaysLeft);

/// <summary>
/// Reads the clock of a year's notice. It is computed anew each time, so that holidays entered after the posting count.
/// </summary>
public sealed class Publicity(StarRatingContext db, Holidays holidays, TimeProvider clock)
{
    public async Task<RunningPublicity?> Running(long yearId, CancellationToken cancel = default)
    {
        var notice = await db.Notices.AsNoTracking()
            .Where(n => n.RatingYearId == yearId && n.VoidedAt == null && n.Subject == "")
            .OrderByDescending(n => n.Id)
            .Select(n => new { n.Id, n.PostedOn, n.WorkingDays, n.EndsOn }).FirstOrDefaultAsync(cancel);
        if (notice is null)
        {
            return null;
        }

        var period = PublicityPeriod.After(notice.PostedOn, notice.WorkingDays, await holidays.Calendar(cancel));
        return new RunningPublicity(
            notice.Id,
            period,
            period.EndsOn == notice.EndsOn ? null : notice.EndsOn,
            period.WorkingDaysLeft(clock.Today()));
    }
}
