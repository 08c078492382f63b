using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>A period one may choose: as the address has it, and in words.</summary>
public sealed record PeriodChoice(string Value, string Words);

/// <summary>The periods and townships in sight for which there is something to report.</summary>
public sealed class ReportPeriods(StarRatingContext db)
{
    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<PeriodChoice>> Of(ReportPeriod period, CancellationToken stop = default) => period switch
    {
        ReportPeriod.RatingYear => [.. (await db.RatingYears.Select(y => y.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop)).Select(y => new PeriodChoice($"{y}", $"{y}年度"))],
        ReportPeriod.PayYear => [.. (await db.PaySheets.Select(s => s.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop)).Select(y => new PeriodChoice($"{y}", $"{y}年"))],
        ReportPeriod.PayMonth => [.. (await db.PaySheets.Select(s => new { s.Year, s.Month }).Distinct().OrderByDescending(s => s.Year).ThenByDescending(s => s.Month).ToListAsync(stop))
            .Select(s => new PeriodChoice($"{s.Year}-{s.Month:00}", $"{s.Year}年{s.Month}月"))],
        _ => [],
    };

    public async Task<IReadOnlyList<(long Id, string Name)>> Townships(CancellationToken stop = default) =>
        [.. (await db.Townships.AsNoTracking().Where(t => t.ValidTo == null).OrderBy(t => t.Code).Select(t => new { t.Id, t.Name }).ToListAsync(stop)).Select(t => (t.Id, t.Name))];
}
