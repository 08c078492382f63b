using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>The latest reminder of a township.</summary>
public sealed record ReminderRow(long TownshipId, DateOnly SentOn, DateTime SentAt, string SentBy, string Words)
{
    /// <summary>县级提醒（王经办，2026-03-02 09:05）：请尽快….</summary>
    public string Line => $"县级提醒（{SentBy}，{BusinessTime.Local(SentAt):yyyy-MM-dd HH:mm}）：{Words}";
}

/// <summary>Reads of reminders, in the session's scope: a township sees its own.</summary>
public sealed class ReminderQueries(StarRatingContext db)
{
    /// <summary>The latest of each township of a year.</summary>
    public async Task<IReadOnlyDictionary<long, ReminderRow>> Latest(long yearId, CancellationToken stop = default) =>
        (await db.Reminders.AsNoTracking().Where(r => r.RatingYearId == yearId).OrderBy(r => r.Id)
            .Select(r => new ReminderRow(r.TownshipId, r.SentOn, r.SentAt, r.SentBy, r.Words)).ToListAsync(stop))
        .GroupBy(r => r.TownshipId).ToDictionary(g => g.Key, g => g.Last());
}
