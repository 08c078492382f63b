using StarRating.Application.Lists;
using StarRating.Application.Ratings;

namespace StarRating.Web.Features.Ratings;

/// <summary>评星后变动.</summary>
public sealed class DifferenceColumns(DifferenceQueries differences) : ListSource<DifferenceFilter, FreezeDifference>
{
    public override string Key => "differences";

    public override string Title => "评星后变动名单";

    public override IReadOnlyList<ListColumn<FreezeDifference>> Columns(DifferenceFilter filter, bool unmasked = false) =>
    [
        new("township", "乡镇（街道）", row => row.TownshipName),
        new("village", "村（社区）", row => row.VillageName),
        new("name", "姓名", row => row.SecretaryName, Stays: true),
        new("sections", "变动的内容", row => string.Join("、", row.Sections)),
        new("result", "如按现有事实重算", row => row.Consequence),
    ];

    public override Task<KeyPage<FreezeDifference>> Page(DifferenceFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        differences.Page(filter, sort, ask, stop);
}
