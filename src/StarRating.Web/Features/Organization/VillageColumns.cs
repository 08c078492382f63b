using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Data.Access;

namespace StarRating.Web.Features.Organization;

/// <summary>村（社区）名录.</summary>
public sealed class VillageColumns(OrganizationQueries organization, Session session) : ListSource<VillageFilter, VillageRow>
{
    public override string Key => "villages";

    public override string Title => "村（社区）名录";

    public override IReadOnlyList<ListColumn<VillageRow>> Columns(VillageFilter filter, bool unmasked = false) =>
    [
        new("name", "名称", row => row.Name, Stays: true),
        new("code", "代码", row => row.Code),
        new("kind", "类型", row => row.Kind.InChinese()),
        new("category", "村庄分类", row => row.Category?.InChinese()),
        .. session.Scope.OnlyCountyId is null ? [new ListColumn<VillageRow>("county", "县（市、区）", row => row.County)] : Array.Empty<ListColumn<VillageRow>>(),
        new("township", "乡镇（街道）", row => row.Township),
        .. filter.Ended ? [new ListColumn<VillageRow>("ended", "撤销日期", row => row.ValidTo)] : Array.Empty<ListColumn<VillageRow>>(),
    ];

    public override Task<KeyPage<VillageRow>> Page(VillageFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        organization.Villages(filter with { Sort = sort ?? "" }, ask, stop);
}
