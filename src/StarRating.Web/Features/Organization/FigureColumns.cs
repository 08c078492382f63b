using StarRating.Application.Lists;
using StarRating.Application.Organization.Figures;

namespace StarRating.Web.Features.Organization;

/// <summary>村年度指标 of a year: a village a row, and of each figure the value, its growth and where it stands.</summary>
public sealed class FigureColumns(FigureQueries figures) : ListSource<FigureFilter, FigureRow>
{
    public override string Key => "figures";

    public override string Title => "村年度指标";

    public override IReadOnlyList<ListColumn<FigureRow>> Columns(FigureFilter filter, bool unmasked = false)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            new("name", "村（社区）", row => row.Village, Stays: true),
            new("township", "乡镇（街道）", row => row.Township),
            new("code", "代码", row => row.Code),
            .. filter.Names.SelectMany(name => new ListColumn<FigureRow>[]
            {
                new($"value.{name.Name}", name.Head, row => row.Of(name)?.Value),
                new($"growth.{name.Name}", $"{name.Name}比上年（%）", row => row.Of(name)?.Growth),
            }),
            new("state", "状态", row => row.StateOf(filter.Names).InChinese()),
        ];
    }

    public override Task<KeyPage<FigureRow>> Page(FigureFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        figures.Grid(filter with { Sort = sort ?? "" }, ask, stop);
}
