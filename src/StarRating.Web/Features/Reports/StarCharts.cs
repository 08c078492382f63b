using StarRating.Application.Reports;
using StarRating.Ratings;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Reports;

/// <summary>The charts of overviews, in ECharts' words. A bar leads where its number in the table leads.</summary>
public static class StarCharts
{
    /// <summary>From pale to deep, one for each number of stars; what has no star is grey.</summary>
    private static readonly string[] Shades = ["#c9d3de", "#d9e6f4", "#b9d2ea", "#95bade", "#6f9fd0", "#4b83bd", "#2f68a3", "#1a4f8b", "#143f70", "#0e2f55", "#081f3a"];

    /// <summary>An outcome has its colour on every page.</summary>
    private static string Shade(OutcomeKind kind) => kind switch
    {
        OutcomeKind.NoStar => "#b06a1b",
        OutcomeKind.Suspended => "#6d4a8a",
        _ => "#9aa3ad",
    };

    public static string Shade(int stars) => Shades[Math.Clamp(stars, 0, Shades.Length - 1)];

    public static object Distribution(OverviewLine whole, IReadOnlyList<int> levels, Func<int, string?> link) => new
    {
        Grid = new { Left = 44, Right = 16, Top = 28, Bottom = 28 },
        XAxis = new { Type = "category", Data = levels.Select(OutcomeWords.Level) },
        YAxis = new { Type = "value", MinInterval = 1 },
        Tooltip = new { },
        Series = new[]
        {
            new { Type = "bar", Name = "人数", BarMaxWidth = 44, Label = new { Show = true, Position = "top" }, Data = levels.Select(level => new { Value = whole.Stars.GetValueOrDefault(level), Href = link(level) }) },
        },
    };

    /// <summary>One bar a line, divided by stars; wide ones lie, so that long names can be read.</summary>
    public static object Stacked(
        IReadOnlyList<OverviewLine> lines, IReadOnlyList<int> levels, IReadOnlyList<OutcomeKind> others, Func<OverviewLine, string, string?> link, bool shares = false) => new
        {
            Grid = new { Left = 120, Right = 24, Top = 36, Bottom = 28 },
            Legend = new { Top = 0, Type = "scroll" },
            Tooltip = new { Trigger = "item" },
            XAxis = new { Type = "value", Max = shares ? (int?)100 : null, AxisLabel = new { Formatter = shares ? "{value}%" : "{value}" } },
            YAxis = new { Type = "category", Inverse = true, Data = lines.Select(line => line.Name), AxisLabel = new { Width = 108, Overflow = "truncate" } },
            Series = levels.Select(level => Part(OutcomeWords.Level(level), Shade(level), line => line.Stars.GetValueOrDefault(level), $"{level}", lines, link, shares))
                .Concat(others.Select(kind => Part(OutcomeWords.Of(kind), Shade(kind), line => line.Others.GetValueOrDefault(kind), kind.ToString(), lines, link, shares)))
                .ToList(),
        };

    private static object Part(string name, string color, Func<OverviewLine, int> count, string result, IReadOnlyList<OverviewLine> lines, Func<OverviewLine, string, string?> link, bool shares) => new
    {
        Name = name,
        Type = "bar",
        Stack = "all",
        BarMaxWidth = 22,
        ItemStyle = new { Color = color },
        Data = lines.Select(line => new
        {
            Value = !shares ? count(line) : line.Persons == 0 ? 0m : decimal.Round(100m * count(line) / line.Persons, 1),
            Href = link(line, result),
        }),
    };
}
