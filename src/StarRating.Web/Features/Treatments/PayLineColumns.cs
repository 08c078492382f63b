using StarRating.Application.Lists;
using StarRating.Application.Treatments;
using StarRating.Data.Treatments;

namespace StarRating.Web.Features.Treatments;

/// <summary>报酬明细 of a month or a year.</summary>
public sealed class PayLineColumns(PayLineQueries pay) : ListSource<PayLineFilter, PayLineRow>
{
    public override string Key => "pay";

    public override string Title => "报酬明细";

    public override IReadOnlyList<ListColumn<PayLineRow>> Columns(PayLineFilter filter, bool unmasked = false) =>
    [
        new("month", "报酬表", row => $"{row.Year}年{row.Month}月{(row.State == PaySheetState.Draft ? "（草稿）" : "")}"),
        new("township", "乡镇（街道）", row => row.Township),
        new("village", "村（社区）", row => row.Village),
        new("name", "姓名", row => row.Person, Stays: true),
        new("kind", "款项", row => row.Kind.InChinese()),
        new("of", "所属月份", row => $"{row.ForYear}年{row.ForMonth}月"),
        new("amount", "金额（元）", row => row.Amount, Stays: true),
        new("arithmetic", "计算", row => row.Arithmetic),
        new("cause", "原因", row => row.Cause),
    ];

    public override Task<KeyPage<PayLineRow>> Page(PayLineFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        pay.Page(filter, sort, ask, stop);
}
