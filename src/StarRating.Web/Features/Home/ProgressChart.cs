using StarRating.Application.Assessments;
using StarRating.Assessments;

namespace StarRating.Web.Features.Home;

/// <summary>Where the townships' scores stand: one bar for each year or county, divided by state. The tiles or the table beside it say the same.</summary>
public static class ProgressChart
{
    private static readonly (TownshipState State, string Color)[] States =
    [
        (TownshipState.Accepted, "#1c6b3c"), (TownshipState.Submitted, "#5b8fc7"), (TownshipState.SentBack, "#c98a1b"), (TownshipState.NotSubmitted, "#c3cad3"),
    ];

    public static object Of(IReadOnlyList<YearAtWork> works, Func<YearAtWork, string> name, Func<YearAtWork, string?> link) => new
    {
        Grid = new { Left = 96, Right = 24, Top = 32, Bottom = 24 },
        Legend = new { Top = 0 },
        Tooltip = new { Trigger = "item" },
        XAxis = new { Type = "value", MinInterval = 1 },
        YAxis = new { Type = "category", Inverse = true, Data = works.Select(name) },
        Series = States.Select(part => new
        {
            Name = part.State.ChineseName(),
            Type = "bar",
            Stack = "all",
            BarMaxWidth = 22,
            ItemStyle = new { part.Color },
            Data = works.Select(work => new { Value = work.Townships.Count(t => t.State == part.State), Href = link(work) }),
        }),
    };

    /// <summary>Townships that have not submitted although they ought to have.</summary>
    public static IReadOnlyList<string> Late(YearAtWork work, DateOnly today) =>
        [.. work.Townships.Where(t => Lateness.Since(work.Year.Stage, work.Year.StageChangedAt, t.State, today, work.Deadlines) is not null).Select(t => t.Name)];
}
