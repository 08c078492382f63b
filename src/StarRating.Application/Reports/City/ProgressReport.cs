using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>工作进度表: the stage of every county, its townships by state, its notice.</summary>
public sealed class ProgressReport(StarRatingContext db, CityHeads heads) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns = CityHeads.Columns(
        new(12, "所处阶段") { Centred = true }, new(13, "进入时间") { Centred = true }, CityHeads.Count(11, "评定对象"), CityHeads.Count(10, "乡镇（街道）", "总数"),
        CityHeads.Count(9, "乡镇（街道）", "未上报"), CityHeads.Count(9, "乡镇（街道）", "已上报"), CityHeads.Count(9, "乡镇（街道）", "已退回"), CityHeads.Count(9, "乡镇（街道）", "已通过"),
        new(13, "等次确认") { Centred = true }, new(13, "公示", "开始") { Centred = true }, new(13, "公示", "结束") { Centred = true }, new(20, "备注") { Wrapped = true });

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var wanted = request.Year;
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == wanted).ToDictionaryAsync(y => y.CountyId, stop);
        var cohorts = await db.CohortMembers.AsNoTracking().Where(m => m.RatingYear.Year == wanted && !m.Excluded)
            .GroupBy(m => new { m.CountyId, m.TownshipId }).Select(g => new { g.Key.CountyId, g.Key.TownshipId, Persons = g.Count() }).ToListAsync(stop);
        var states = await db.TownshipProgress.AsNoTracking().Where(p => p.RatingYear.Year == wanted).Select(p => new { p.TownshipId, p.State }).ToDictionaryAsync(p => p.TownshipId, p => p.State, stop);
        var notices = (await db.Notices.AsNoTracking().Where(n => n.RatingYear.Year == wanted && n.Subject == "" && n.VoidedAt == null).OrderBy(n => n.Id)
            .Select(n => new { n.CountyId, n.StartsOn, n.EndsOn }).ToListAsync(stop)).GroupBy(n => n.CountyId).ToDictionary(g => g.Key, g => g.Last());
        var rows = new List<FormRow>();
        foreach (var county in await heads.Counties(stop))
        {
            var head = years.GetValueOrDefault(county.Id);
            var townships = cohorts.Where(c => c.CountyId == county.Id).ToList();
            var notice = notices.GetValueOrDefault(county.Id);
            rows.Add(new FormRow(
            [
                rows.Count + 1, county.Name, head?.Stage.InChinese() ?? "未开启", head is null ? "" : StarWords.Day(DateOnly.FromDateTime(BusinessTime.Local(head.StageChangedAt))),
                townships.Sum(t => t.Persons), townships.Count,
                .. Enum.GetValues<TownshipState>().Select(state => (FormCell)townships.Count(t => states.GetValueOrDefault(t.TownshipId) == state)),
                head?.GradesConfirmedAt is { } confirmed ? StarWords.Day(DateOnly.FromDateTime(BusinessTime.Local(confirmed))) : "",
                StarWords.Day(notice?.StartsOn), StarWords.Day(notice?.EndsOn), head is { CohortFrozenAt: null } ? "名单尚未锁定" : "",
            ]));
        }

        return [CityHeads.Filled(await heads.Form("工作进度", "星级评定工作进度表", $"{wanted}年度", Columns, stop), rows)];
    }
}
