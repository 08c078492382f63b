using StarRating.Application.Jobs;
using StarRating.Application.Treatments;

namespace StarRating.Application.Reports;

/// <summary>年度经费表: what the pay sheets of a year come to, by township and month.</summary>
public sealed class CostReport(ReportHeads heads, PaySheetQueries sheets) : IReport
{
    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.Of(request, stop);
        var townships = await sheets.Cost(request.Year, stop);
        var drafts = await sheets.DraftMonths(request.Year, stop);
        var columns = Columns("乡镇（街道）", drafts);
        var rows = townships.Select((t, index) => new FormRow([index + 1, t.Name, .. t.Months.Select(month => (FormCell)month), t.Total])).ToList();
        return
        [
            new OfficeForm
            {
                Name = "年度经费表",
                Title = $"{head.County}{request.Year}年村（社区）党组织书记报酬年度经费表",
                Unit = head.Unit,
                Note = drafts.Count > 0 && rows.Count > 0 ? $"单位：元　{string.Join("、", drafts.Order().Select(month => $"{month}月"))}为草稿，尚未发放" : "单位：元",
                Columns = columns,
                FrozenColumns = 2,
                Groups = rows.Count == 0 ? [] : [new FormGroup("", rows)],
                Total = rows.Count == 0 ? null : OfficeForm.Sum(columns, "合计", 2, rows),
            },
        ];
    }

    internal static IReadOnlyList<FormColumn> Columns(string first, IReadOnlySet<int> drafts) =>
    [
        FormColumn.Sequence, new(16, first),
        .. Enumerable.Range(1, 12).Select(month => FormColumn.Number(12, CellKind.Money, $"{month}月{(drafts.Contains(month) ? "（草稿）" : "")}") with { IsSummed = true }),
        FormColumn.Number(15, CellKind.Money, "合计") with { IsSummed = true },
    ];
}
