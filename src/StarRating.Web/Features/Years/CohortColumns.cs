using StarRating.Application.Assessments;
using StarRating.Application.Lists;

namespace StarRating.Web.Features.Years;

/// <summary>评定对象名单: those in it, or those left out with the reason.</summary>
public sealed class CohortColumns(CohortQueries cohort) : ListSource<CohortSearch, CohortPerson>
{
    public override string Key => "cohort";

    public override string Title => "评定对象名单";

    public override IReadOnlyList<ListColumn<CohortPerson>> Columns(CohortSearch filter, bool unmasked = false) =>
    [
        new("name", "姓名", row => row.Name, Stays: true),
        new("township", "乡镇（街道）", row => row.TownshipName),
        new("village", "村（社区）", row => row.VillageName),
        .. filter.Excluded
            ? new ListColumn<CohortPerson>[] { new("reason", "未列入原因", row => row.ExclusionReason) }
            :
            [
                new("kind", "性质", row => row.Kind.InChinese()),
                new("category", "村庄类别", row => row.Category?.InChinese() ?? "未设定"),
                new("concurrent", "一肩挑", row => row.IsConcurrent),
            ],
    ];

    public override Task<KeyPage<CohortPerson>> Page(CohortSearch filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        cohort.Rows(filter with { Sort = sort ?? "" }, ask, stop);
}
