using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Application.Treatments;
using StarRating.Data;
using StarRating.Data.Treatments;

namespace StarRating.Application.Reports;

/// <summary>报酬发放表: each person's 应发, 补发, 扣回 and 合计 of a month, with what they rest on.</summary>
public sealed class PayReport(StarRatingContext db, ReportHeads heads, PaySheetQueries sheets) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name,
        Money(13, "发放金额", "本月应发"), Money(13, "发放金额", "补发"), Money(13, "发放金额", "扣回"), Money(14, "合计"), new(60, "构成与依据") { Wrapped = true },
    ];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.Of(request, stop);
        var (year, month) = (request.Year, request.Month);
        var id = await db.PaySheets.Where(s => s.CountyId == head.CountyId && s.Year == year && s.Month == month).Select(s => (long?)s.Id).SingleOrDefaultAsync(stop);
        var page = id is { } found ? await sheets.Sheet(found, stop) : null;
        var form = new OfficeForm
        {
            Name = "报酬发放表",
            Title = $"{head.Place}村（社区）党组织书记{year}年{month}月报酬发放表",
            Unit = head.Unit,
            Note = page?.Sheet.State == PaySheetState.Locked ? "已发放　单位：元" : "草稿，尚未发放　单位：元",
            Columns = Columns,
            FrozenColumns = 4,
        };
        if (page is null)
        {
            return [form];
        }

        var number = 0;
        return
        [
            form.WithSums(4, page.Townships.Where(t => head.TownshipId is null || t.Id == head.TownshipId).Select(t => (t.Name, (IReadOnlyList<FormRow>)
            [
                .. t.Persons.Select(person => new FormRow(
                [
                    ++number, t.Name, person.Village, person.Name, person.Due, person.Of(PayLineKind.BackPay), person.Of(PayLineKind.Recovery), person.Total,
                    string.Join("\n", person.Lines.Select(Words)),
                ])),
            ]))),
        ];
    }

    private static FormColumn Money(double width, params string[] heads) => FormColumn.Number(width, CellKind.Money, heads) with { IsSummed = true };

    private static string Words(LineOnSheet line)
    {
        var head = line.Kind switch
        {
            PayLineKind.BackPay => $"补发{line.ForYear}年{line.ForMonth}月 ",
            PayLineKind.Recovery => $"扣回{line.ForYear}年{line.ForMonth}月 ",
            _ => "",
        };
        return $"{head}{line.Arithmetic}{(line.Cause.Length > 0 ? $"（{line.Cause}）" : "")}";
    }
}
