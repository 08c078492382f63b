using StarRating.Application.Reports;

namespace StarRating.Web.Features.Reports;

/// <summary>The charts of the city's comparison. Each says what the table below it says.</summary>
public static class CityCharts
{
    private static readonly string[] Shades = ["#1a4f8b", "#6f9fd0", "#b9d2ea", "#9aa3ad", "#c9d3de"];

    /// <summary>The mean of each county, one bar a year; the latest is the darkest.</summary>
    public static object Years(IReadOnlyList<CityYear> years) => new
    {
        Grid = new { Left = 44, Right = 16, Top = 36, Bottom = 64 },
        Legend = new { Top = 0 },
        Tooltip = new { Trigger = "axis" },
        XAxis = new { Type = "category", Data = years[0].Counties.Select(county => county.Name), AxisLabel = new { Interval = 0, Rotate = 35 } },
        YAxis = new { Type = "value", Name = "平均星级" },
        Series = years.OrderBy(one => one.Year).Select((one, at) => new
        {
            Name = $"{one.Year}年度",
            Type = "bar",
            BarMaxWidth = 16,
            ItemStyle = new { Color = Shades[Math.Min(Shades.Length, years.Count) - 1 - at] },
            Data = years[0].Counties.Select(county => one.Counties.FirstOrDefault(row => row.CountyId == county.CountyId)?.Average),
        }),
    };

    /// <summary>Yuan a person and year.</summary>
    public static object Cost(IReadOnlyList<CountyYearRow> counties) => new
    {
        Grid = new { Left = 120, Right = 56, Top = 12, Bottom = 28 },
        Tooltip = new { Trigger = "item" },
        XAxis = new { Type = "value" },
        YAxis = new { Type = "category", Inverse = true, Data = counties.Select(county => county.Name), AxisLabel = new { Width = 108, Overflow = "truncate" } },
        Series = new[] { new { Name = "人均（元）", Type = "bar", BarMaxWidth = 16, ItemStyle = new { Color = "#4b83bd" }, Data = counties.Select(county => county.CostPerPerson) } },
    };
}
