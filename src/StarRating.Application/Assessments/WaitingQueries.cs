using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Page">Where it is done.</param>
/// <param name="Count">How many.</param>
/// <param name="Text">What, in words.</param>
/// <param name="Detail">The reason or the names, where there are some.</param>
/// <param name="IsLate">Overdue.</param>
public sealed record Waiting(int Year, StagePage Page, int Count, string Text, string Detail = "", bool IsLate = false);

/// <summary>A year in sight with what waits in it.</summary>
public sealed record YearAtWork(YearRow Year, YearSummary Summary, StageReadiness Readiness, IReadOnlyList<TownshipRow> Townships)
{
    /// <summary>The last days of its stages.</summary>
    public YearDeadlines Deadlines { get; init; } = YearDeadlines.None;
}

/// <summary>待办: what waits for each role, counted in the session's scope.</summary>
public sealed class WaitingQueries(StarRatingContext db, YearsAtWork years, ReminderQueries reminders, TimeProvider clock)
{
    /// <summary>A publicity that is over, or a stage that stands this long, is overdue.</summary>
    public const int DaysBeforeLate = 30;

    /// <summary>The years of the session's county that are not archived, the latest first.</summary>
    public Task<IReadOnlyList<YearAtWork>> YearsAtWork(CancellationToken cancel = default) => years.List(cancel);

    /// <summary>What waits in one year for these roles.</summary>
    public async Task<IReadOnlyList<Waiting>> For(YearAtWork work, IReadOnlyCollection<StageActor> roles, CancellationToken cancel = default)
    {
        var today = clock.Today();
        var late = Lateness.OfStage(work.Year.Stage, work.Year.StageChangedAt, today, work.Deadlines) is not null;
        bool IsLate(TownshipRow township) => Lateness.Since(work.Year.Stage, work.Year.StageChangedAt, township.State, today, work.Deadlines) is not null;
        var due = work.Deadlines[YearStage.Scoring] is { } day ? $"截止日期 {day:yyyy-MM-dd}" : "";
        var waiting = new List<Waiting>();
        if (roles.Contains(StageActor.TownshipReviewer))
        {
            var reminded = await reminders.Latest(work.Year.Id, cancel);
            string Reminder(long township) => reminded.TryGetValue(township, out var last) ? last.Line : "";
            waiting.AddRange(work.Townships.Where(t => t.State == TownshipState.NotSubmitted && work.Year.Stage.AllowsTownshipScores())
                .Select(t => new Waiting(work.Year.Year, StagePage.Scores, 1, $"{t.Name}尚未上报", Join(due, Reminder(t.TownshipId)), IsLate(t))));
            waiting.AddRange(work.Townships.Where(t => t.State == TownshipState.SentBack && work.Year.Stage.AllowsTownshipScores())
                .Select(t => new Waiting(work.Year.Year, StagePage.Scores, 1, $"{t.Name}的上报材料被退回，请修改后重新上报", Join("退回原因：" + t.SentBackReason, due, Reminder(t.TownshipId)), IsLate(t))));
        }

        waiting.AddRange(work.Readiness.Blockers
            .Where(b => b.ClearedBy is { } actor && roles.Contains(actor))
            .Where(b => b.Kind is not (StageBlockerKind.TownshipSentBack or StageBlockerKind.TownshipNotSubmitted) || !roles.Contains(StageActor.TownshipReviewer))
            .Select(b => new Waiting(work.Year.Year, b.Page, b.Count, b.Text, work.Deadlines[work.Year.Stage] is { } last ? $"“{work.Year.Stage.ChineseName()}”阶段截止日期 {last:yyyy-MM-dd}" : "", late)));
        if (roles.Contains(StageActor.CountyStaff) && work.Year.Stage == YearStage.Scoring && work.Summary.TownshipsSubmitted > 0)
        {
            waiting.Add(new Waiting(
                work.Year.Year, StagePage.Progress, work.Summary.TownshipsSubmitted,
                $"{work.Summary.TownshipsSubmitted} 个乡镇（街道）已上报，可以先行审核",
                string.Join("、", work.Townships.Where(t => t.State == TownshipState.Submitted).Select(t => t.Name))));
        }

        if (roles.Contains(StageActor.CountyManager) && work.Readiness.IsReady)
        {
            waiting.Add(await ReadyToMove(work, late, cancel));
        }

        return waiting;
    }

    private static string Join(params string[] parts) => string.Join("；", parts.Where(part => part.Length > 0));

    /// <summary>The year that ought to have been opened by now; empty when it was.</summary>
    public async Task<IReadOnlyList<int>> NotOpened(CancellationToken cancel = default)
    {
        var last = clock.Today().Year - 1;
        return await db.RatingYears.AnyAsync(y => y.Year == last || y.Year == last + 1, cancel) ? [] : [last];
    }

    private async Task<Waiting> ReadyToMove(YearAtWork work, bool late, CancellationToken cancel)
    {
        var year = work.Year.Year;
        if (work.Year.Stage != YearStage.Notice)
        {
            return new Waiting(year, StagePage.Year, 1, $"{year}年度“{work.Year.Stage.ChineseName()}”阶段已办结，可以推进到“{work.Year.Stage.Next()!.Value.ChineseName()}”", IsLate: late);
        }

        var ended = await db.Notices.AsNoTracking().Where(n => n.RatingYearId == work.Year.Id && n.VoidedAt == null && n.Subject == "")
            .Select(n => (DateOnly?)n.EndsOn).MaxAsync(cancel);
        var days = ended is { } end ? clock.Today().DayNumber - end.DayNumber : 0;
        return new Waiting(year, StagePage.Year, 1, $"{year}年度公示期已满，评定结果待生效", days > 0 ? $"公示期已满 {days} 天" : "", days > 7);
    }
}
