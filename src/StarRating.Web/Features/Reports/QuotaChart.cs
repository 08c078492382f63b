namespace StarRating.Web.Features.Reports;

/// <summary>Places beside what was given, one pair of bars a unit.</summary>
public static class QuotaChart
{
    public static object Of(IReadOnlyList<(string Name, int Places, int Taken, string? Href)> units) => new
    {
        Grid = new { Left = 120, Right = 24, Top = 36, Bottom = 28 },
        Legend = new { Top = 0 },
        Tooltip = new { Trigger = "axis" },
        XAxis = new { Type = "value", MinInterval = 1 },
        YAxis = new { Type = "category", Inverse = true, Data = units.Select(unit => unit.Name), AxisLabel = new { Width = 108, Overflow = "truncate" } },
        Series = new[]
        {
            new { Name = "名额", Type = "bar", BarMaxWidth = 12, ItemStyle = new { Color = "#b9d2ea" }, Data = units.Select(unit => new { Value = unit.Places, unit.Href }) },
            new { Name = "实际", Type = "bar", BarMaxWidth = 12, ItemStyle = new { Color = "#1a4f8b" }, Data = units.Select(unit => new { Value = unit.Taken, unit.Href }) },
        },
    };
}
