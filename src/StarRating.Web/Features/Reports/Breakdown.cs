using Microsoft.AspNetCore.Mvc;
using StarRating.Application.Assessments;
using StarRating.Application.Reports;
using StarRating.Ratings;

namespace StarRating.Web.Features.Reports;

/// <summary>One direction in which the overview counts: a chart and its table.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">township, pool, category, kind, tenure, grade: the filter of the list of stars by which it drills down.</param>
/// <param name="Title">按乡镇（街道）.</param>
/// <param name="Head">Of the first column.</param>
/// <param name="Lines">The rows.</param>
/// <param name="Levels">Columns of stars.</param>
/// <param name="Others">Columns of other outcomes.</param>
public sealed record Breakdown(
    int Year, string Part, string Title, string Head, IReadOnlyList<OverviewLine> Lines, IReadOnlyList<int> Levels, IReadOnlyList<OutcomeKind> Others)
{
    public static IReadOnlyList<Breakdown> Of(int year, Overview overview)
    {
        Breakdown[] all =
        [
            One("township", "按乡镇（街道）", "乡镇（街道）", overview.Townships),
            One("pool", "按名额单位", "名额单位", overview.Pools),
            One("category", "按村庄分类", "村庄分类", overview.Categories),
            One("tenure", "按任职年限", "首次任正职至今", overview.Tenures),
            One("kind", "按村、社区", "类型", overview.Kinds),
            One("grade", "按考核等次", "考核等次", overview.Grades),
        ];

        // Where every township is its own unit, the units say nothing that the townships do not.
        return [.. all.Where(part => part.Part != "pool" || overview.Pools.Any(line => line.Key != OverviewQueries.None && PoolKeys.Township(line.Key) is null))];

        Breakdown One(string part, string title, string head, IReadOnlyList<OverviewLine> lines) => new(year, part, title, head, lines, overview.Levels, overview.Others);
    }

    public string Link(IUrlHelper url, OverviewLine line, string? result = null, string? change = null) =>
        url.Action("Index", "Ratings", new RouteValueDictionary { ["year"] = Year, [Part] = line.Key, ["result"] = result, ["change"] = change })!;

    public object Chart(IUrlHelper url) => StarCharts.Stacked(Lines, Levels, Others, (line, result) => Link(url, line, result));
}
