using StarRating.Application.Lists;
using StarRating.Application.Reports;

namespace StarRating.Web.Features.Reports;

/// <summary>The years that stand side by side.</summary>
public sealed record CityYears(IReadOnlyList<int> Years);

/// <summary>历年并列, to hand out: one row a county and year, by county.</summary>
public sealed class CityYearColumns(CityQueries city) : ListSource<CityYears, (int Year, CountyYearRow Row)>
{
    public override string Key => "city-years";

    public override string Title => "县区历年并列";

    public override IReadOnlyList<ListColumn<(int Year, CountyYearRow Row)>> Columns(CityYears filter, bool unmasked = false) =>
    [
        new("county", "县（市、区）", one => one.Row.Name, Stays: true),
        new("year", "年度", one => one.Year, Stays: true),
        new("stage", "阶段", one => one.Row.Stage?.InChinese() ?? "未开启"),
        new("cohort", "评定对象", one => one.Row.Cohort),
        new("rated", "评定星级", one => one.Row.Rated),
        new("average", "平均星级", one => one.Row.Average),
        new("risen", "升", one => one.Row.Risen),
        new("fallen", "降", one => one.Row.Fallen),
        new("noStar", "不定星级", one => one.Row.NoStar),
        new("suspended", "暂缓", one => one.Row.Suspended),
        new("cost", "全年报酬（元）", one => one.Row.Cost),
        new("each", "人均（元）", one => one.Row.CostPerPerson),
    ];

    public override async Task<KeyPage<(int Year, CountyYearRow Row)>> Page(CityYears filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        List<(int Year, CountyYearRow Row, int At)> rows = [];
        foreach (var year in filter.Years)
        {
            rows.AddRange((await city.Of(year, stop)).Select((row, at) => (year, row, at)));
        }

        return new([.. rows.OrderBy(one => one.At).ThenByDescending(one => one.Year).Select(one => (one.Year, one.Row))], 1, Math.Max(1, rows.Count), rows.Count, null, null);
    }
}
