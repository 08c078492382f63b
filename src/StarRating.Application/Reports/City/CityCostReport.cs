using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>全市经费表: what the pay sheets of a year come to in each county, and for each person paid.</summary>
public sealed class CityCostReport(StarRatingContext db, CityHeads heads) : IReport
{
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var year = request.Year;
        var sums = await db.PayLines.AsNoTracking().Where(l => l.PaySheet.Year == year).GroupBy(l => new { l.CountyId, l.PaySheet.Month })
            .Select(g => new { g.Key.CountyId, g.Key.Month, Sum = g.Sum(l => l.Amount) }).ToListAsync(stop);
        var persons = await db.PayLines.AsNoTracking().Where(l => l.PaySheet.Year == year).Select(l => new { l.CountyId, l.SecretaryId }).Distinct()
            .GroupBy(l => l.CountyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        IReadOnlyList<FormColumn> columns =
            [.. CostReport.Columns("县（市、区）", new HashSet<int>()), CityHeads.Count(9, "发放人数"), FormColumn.Number(13, CellKind.Money, "人均")];
        var rows = (await heads.Counties(stop)).Select((county, index) =>
        {
            var months = Enumerable.Range(1, 12).Select(month => sums.Where(s => s.CountyId == county.Id && s.Month == month).Select(s => (decimal?)s.Sum).SingleOrDefault()).ToList();
            return new FormRow([index + 1, county.Name, .. months.Select(month => (FormCell)month), Sum(months), persons.GetValueOrDefault(county.Id), Mean(Sum(months), persons.GetValueOrDefault(county.Id))]);
        }).ToList();
        var form = CityHeads.Filled(await heads.Form("全市经费", "报酬经费表", $"{year}年", columns, stop), rows);
        var mean = Mean(rows.Sum(row => row.Cells[14].Number ?? 0), persons.Values.Sum());
        return [form with { Note = "单位：元　含草稿", Total = form.Total is { } total ? total with { Cells = [.. total.Cells.SkipLast(1), mean] } : null }];
    }

    private static decimal Sum(IEnumerable<decimal?> months) => months.Sum(month => month ?? 0);

    private static decimal? Mean(decimal sum, int persons) => persons == 0 ? null : decimal.Round(sum / persons, 2, MidpointRounding.AwayFromZero);
}
