using StarRating.Application.Jobs;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>星级评定汇总表: the present results of a county's year, by township.</summary>
public sealed class SummaryReport(ReportHeads heads, SummaryQueries summaries) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name, FormColumn.IdNumber, new(8, "一肩挑") { Centred = true },
        FormColumn.Number(10, CellKind.Points, "年度考核", "得分") with { Centred = true }, new(10, "年度考核", "等次") { Centred = true },
        new(10, "星级", "上次星级") { Centred = true }, new(10, "星级", "本次星级") { Centred = true },
        FormColumn.Number(8, CellKind.Change, "星级", "升降") with { Centred = true }, new(22, "备注") { Wrapped = true },
    ];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.Of(request, stop);
        var summary = await summaries.Of(request.Year, request.TownshipId, stop);
        var rows = summary?.Rows ?? [];
        var number = 0;
        return
        [
            new OfficeForm
            {
                Name = "汇总表",
                Title = $"{head.Place}{request.Year}年度村（社区）党组织书记星级评定汇总表",
                Unit = head.Unit,
                Note = summary is { IsSealed: true } ? "已生效" : "未生效，供核对",
                Columns = Columns,
                FrozenColumns = 4,
                Groups =
                [
                    .. rows.GroupBy(row => row.Township, StringComparer.Ordinal).Select(township => new FormGroup(
                        township.Key, [.. township.Select(row => new FormRow(Cells(row, ++number, request.Unmasked)))], Total($"{township.Key}小计", [.. township]))),
                ],
                Total = rows.Count == 0 ? null : Total("合计", rows),
            },
        ];
    }

    private static IReadOnlyList<FormCell> Cells(SummaryRow row, int number, bool unmasked) =>
    [
        number, row.Township, row.Village, row.Name, (unmasked ? row.IdNumber?.Reveal() : row.IdNumber?.Masked) ?? "", row.IsConcurrent ? "是" : "",
        row.Score, row.Grade, row.OldWords, row.OutcomeWords, row.Delta, row.Reason,
    ];

    private static FormRow Total(string label, IReadOnlyCollection<SummaryRow> rows)
    {
        var rated = rows.Where(row => row.Outcome == OutcomeKind.Rated).ToList();
        var words = $"评定星级{rated.Count}人，共{rated.Sum(row => row.Stars ?? 0)}星；不定星级{rows.Count(row => row.Outcome == OutcomeKind.NoStar)}人；暂缓评定{rows.Count(row => row.Outcome == OutcomeKind.Suspended)}人；"
            + $"升{rows.Count(row => row.Delta > 0)}人，降{rows.Count(row => row.Delta < 0)}人";
        return new([new FormCell(label) { Span = 3 }, $"{rows.Count}人", new FormCell(words) { Span = Columns.Count - 4 }]) { IsTotal = true };
    }
}
