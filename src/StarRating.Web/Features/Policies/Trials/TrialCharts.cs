using StarRating.Application.Policies.Trials;
using StarRating.Policies.Trying;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Policies.Trials;

/// <summary>The charts of a trial, in ECharts' words: what is sealed is grey, what is tried is blue.</summary>
public static class TrialCharts
{
    private const string Sealed = "#9aa3ad";
    private const string Tried = "#1a4f8b";

    public static object Distribution(TrialSheet sheet) => new
    {
        Grid = new { Left = 48, Right = 16, Top = 36, Bottom = 28 },
        Legend = new { Top = 0 },
        Tooltip = new { Trigger = "axis" },
        XAxis = new { Type = "category", Data = sheet.Cells.Select(Words) },
        YAxis = new { Type = "value", MinInterval = 1 },
        Series = new[]
        {
            Bars("封存", Sealed, sheet.Cells.Select(cell => sheet.Before.GetValueOrDefault(cell))),
            Bars("试算", Tried, sheet.Cells.Select(cell => sheet.After.GetValueOrDefault(cell))),
        },
    };

    public static object Months(TrialSheet sheet, int year) => new
    {
        Grid = new { Left = 84, Right = 16, Top = 36, Bottom = 28 },
        Legend = new { Top = 0 },
        Tooltip = new { Trigger = "axis" },
        XAxis = new { Type = "category", Data = Enumerable.Range(1, 12).Select(m => $"{year}-{m:00}") },
        YAxis = new { Type = "value", Name = "元" },
        Series = new[]
        {
            new { Type = "bar", Name = "原标准", ItemStyle = new { Color = Sealed }, Data = sheet.MonthsBefore },
            new { Type = "bar", Name = "试算", ItemStyle = new { Color = Tried }, Data = sheet.MonthsAfter },
        },
    };

    /// <summary>Movement on the left axis, cost on the right one.</summary>
    public static object Curve(LeverCurve curve)
    {
        var points = curve.Points.Where(p => p.Trial is not null).ToList();
        return new
        {
            Grid = new { Left = 56, Right = curve.Head.MayPay ? 96 : 24, Top = 40, Bottom = 40 },
            Legend = new { Top = 0 },
            Tooltip = new { Trigger = "axis" },
            XAxis = new { Type = "category", Data = points.Select(p => Show.Score(p.Value)), Name = "" },
            YAxis = new[] { new { Type = "value", Name = "人", MinInterval = (int?)1, Scale = false }, new { Type = "value", Name = "元", MinInterval = (int?)null, Scale = true } },
            Series = new[]
            {
                Line("上升", "#1c6b3c", 0, points.Select(p => (decimal)p.Trial!.Count(TrialMove.Risen))),
                Line("下降", "#b3261e", 0, points.Select(p => (decimal)p.Trial!.Count(TrialMove.Fallen))),
                curve.Head.MayPay ? Line($"{curve.Head.Year + 1}年报酬", Tried, 1, points.Select(p => p.Trial!.CostAfter)) : null,
            }.Where(series => series is not null),
        };
    }

    public static string Words(TrialCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return OutcomeWords.Of(cell.Kind, cell.Stars ?? 0);
    }

    private static object Bars(string name, string color, IEnumerable<int> data) =>
        new { Type = "bar", Name = name, BarMaxWidth = 32, ItemStyle = new { Color = color }, Label = new { Show = true, Position = "top" }, Data = data };

    private static object Line(string name, string color, int axis, IEnumerable<decimal> data) =>
        new { Type = "line", Name = name, YAxisIndex = axis, ItemStyle = new { Color = color }, LineStyle = new { Color = color }, Data = data };
}
