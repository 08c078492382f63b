using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Data.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>乡镇（街道）名录.</summary>
public sealed class TownshipColumns(TownshipQueries townships, Session session) : ListSource<TownshipFilter, TownshipListRow>
{
    public override string Key => "townships";

    public override string Title => "乡镇（街道）名录";

    public override IReadOnlyList<ListColumn<TownshipListRow>> Columns(TownshipFilter filter, bool unmasked = false) =>
    [
        new("name", "名称", row => row.Name, Stays: true),
        new("code", "代码", row => row.Code),
        new("kind", "类型", row => row.Kind.InChinese()),
        .. session.Scope.OnlyCountyId is null ? [new ListColumn<TownshipListRow>("county", "县（市、区）", row => row.County)] : Array.Empty<ListColumn<TownshipListRow>>(),
        new("villages", "村", row => row.Villages),
        new("communities", "社区", row => row.Communities),
        .. filter.Ended
            ? [new ListColumn<TownshipListRow>("ended", "撤销日期", row => row.ValidTo), new ListColumn<TownshipListRow>("successor", "承接单位", row => row.Successor)]
            : Array.Empty<ListColumn<TownshipListRow>>(),
    ];

    public override Task<KeyPage<TownshipListRow>> Page(TownshipFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        townships.Page(filter, sort, ask, stop);
}
