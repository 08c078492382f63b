using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>What came of reminding.</summary>
/// <param name="Sent">Names of the townships that were reminded.</param>
/// <param name="Before">Names of those that had been reminded today already.</param>
public sealed record Reminded(IReadOnlyList<string> Sent, IReadOnlyList<string> Before);

/// <summary>提醒: the townships that have not submitted, or one of them, find in their 待办 who asks for what. Not twice a day.</summary>
public sealed class RemindTownships(StarRatingContext db, Session session, DeadlineQueries deadlines, TimeProvider clock)
{
    public async Task<Reminded> Run(long yearId, long? townshipId = null, CancellationToken stop = default)
    {
        var year = await db.RatingYears.AsNoTracking().FirstOrDefaultAsync(y => y.Id == yearId, stop) ?? throw new NotFound("rating year");
        if (!year.Stage.AllowsTownshipScores())
        {
            throw new Refusal($"{year.Year}年度现处于“{year.Stage.ChineseName()}”阶段，乡镇（街道）不再上报，没有提醒。");
        }

        var waiting = await db.TownshipProgress.AsNoTracking()
            .Where(p => p.RatingYearId == yearId && (p.State == TownshipState.NotSubmitted || p.State == TownshipState.SentBack) && (townshipId == null || p.TownshipId == townshipId))
            .Where(p => db.CohortMembers.Any(m => m.RatingYearId == yearId && m.TownshipId == p.TownshipId && !m.Excluded))
            .OrderBy(p => db.Townships.Where(t => t.Id == p.TownshipId).Select(t => t.Code).First())
            .Select(p => new { p.TownshipId, p.State, Name = db.Townships.Where(t => t.Id == p.TownshipId).Select(t => t.Name).First() }).ToListAsync(stop);
        if (waiting.Count == 0)
        {
            if (townshipId is { } one && !await db.TownshipProgress.AnyAsync(p => p.RatingYearId == yearId && p.TownshipId == one, stop))
            {
                throw new NotFound("township");
            }

            throw new Refusal(townshipId is null ? "没有未上报的乡镇（街道），不需要提醒。" : "该乡镇（街道）已经上报，不需要提醒；可能刚刚上报，请刷新后查看。");
        }

        var today = clock.Today();
        var before = await db.Reminders.AsNoTracking().Where(r => r.RatingYearId == yearId && r.SentOn == today).Select(r => r.TownshipId).ToListAsync(stop);
        var due = await deadlines.Of(yearId, stop);
        var sent = waiting.Where(township => !before.Contains(township.TownshipId)).ToList();
        foreach (var township in sent)
        {
            var late = Lateness.Since(year.Stage, year.StageChangedAt, township.State, today, due);
            db.Reminders.Add(new Reminder
            {
                CountyId = year.CountyId,
                RatingYearId = yearId,
                TownshipId = township.TownshipId,
                SentOn = today,
                SentAt = clock.UtcNow(),
                SentBy = session.UserName,
                Words = $"请尽快完成{year.Year}年度评分并{(township.State == TownshipState.SentBack ? "按退回原因修改后重新上报" : "上报")}{(late is { } since ? $"，自{since:yyyy-MM-dd}起已逾期" : due[YearStage.Scoring] is { } last ? $"，截止日期{last:yyyy-MM-dd}" : "")}",
            });
        }

        if (sent.Count > 0)
        {
            session.Why.For<RemindTownships>($"提醒{string.Join("、", sent.Select(township => township.Name))}完成{year.Year}年度评分上报");
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                throw new Refusal("其他人刚刚提醒过其中的乡镇（街道），本次没有重复提醒。请刷新后查看。");
            }
        }

        return new([.. sent.Select(township => township.Name)], [.. waiting.Where(township => before.Contains(township.TownshipId)).Select(township => township.Name)]);
    }
}

public sealed record RemindTownshipsArguments(long RatingYearId, int Year);

/// <summary>The same for all townships of the county. Done a second time it reminds nobody again.</summary>
public sealed class RemindTownshipsJob(RemindTownships remind) : JobWork<RemindTownshipsArguments>
{
    protected override async Task<JobResult> Run(RemindTownshipsArguments arguments, JobProgress progress, CancellationToken stop)
    {
        var done = await remind.Run(arguments.RatingYearId, stop: stop);
        return new(ReminderWords.Of(done), $"/years/{arguments.Year}/scores");
    }
}

public static class ReminderWords
{
    public static string Of(Reminded done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var sent = done.Sent.Count > 0 ? $"已提醒 {done.Sent.Count} 个乡镇（街道）：{string.Join("、", done.Sent)}。" : "没有再次提醒。";
        return sent + (done.Before.Count > 0 ? $"{string.Join("、", done.Before)}今天已经提醒过，一天只提醒一次。" : "");
    }
}
