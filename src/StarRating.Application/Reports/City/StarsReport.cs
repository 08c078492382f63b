using StarRating.Application.Jobs;

namespace StarRating.Application.Reports;

/// <summary>星级分布表: how many of each star in each county, and the mean.</summary>
public sealed class StarsReport(CityHeads heads, CityQueries city) : IReport
{
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var counties = await city.Of(request.Year, stop);
        var levels = counties.SelectMany(c => c.Stars.Keys).Distinct().Order().ToList();
        var columns = CityHeads.Columns(
        [
            CityHeads.Count(11, "评定对象"), .. levels.Select(level => CityHeads.Count(8, "评定星级人数", StarWords.Of(level))), CityHeads.Count(9, "评定星级人数", "小计"),
            CityHeads.Count(10, "不定星级"), CityHeads.Count(10, "暂缓评定"), CityHeads.Count(10, "星级总数"), FormColumn.Number(10, CellKind.Points, "平均星级"),
        ]);
        var rows = counties.Select((county, index) => new FormRow(
        [
            index + 1, county.Name, county.Cohort, .. levels.Select(level => (FormCell)county.Stars.GetValueOrDefault(level)), county.Rated,
            county.NoStar, county.Suspended, county.Stars.Sum(s => s.Key * s.Value), county.Average,
        ])).ToList();
        var form = CityHeads.Filled(await heads.Form("星级分布", "星级分布表", $"{request.Year}年度", columns, stop), rows);
        var rated = counties.Sum(c => c.Rated);
        var mean = rated == 0 ? (decimal?)null : decimal.Round((decimal)counties.Sum(c => c.Stars.Sum(s => s.Key * s.Value)) / rated, 2, MidpointRounding.AwayFromZero);
        return [form.Total is { } total ? form with { Total = total with { Cells = [.. total.Cells.SkipLast(1), mean] } } : form];
    }
}
