using ClosedXML.Excel;
using StarRating.Application.Reports;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>导出报酬发放表: each person's 应发, 补发, 扣回 and 合计 by township, with what they rest on.</summary>
public sealed class ExportPaySheet(StarRatingContext db, Session session, PaySheetQueries sheets)
{
    private const int Columns = 9;

    private static readonly double[] Widths = [6, 16, 20, 10, 13, 13, 13, 14, 60];

    public async Task<Workbook> Export(long id, CancellationToken stop = default)
    {
        var page = await sheets.Sheet(id, stop);
        var month = $"{page.Sheet.Year}年{page.Sheet.Month}月";
        using var book = new XLWorkbook();
        var sheet = SheetCells.Begin(
            book, "报酬发放表", $"{page.County}村（社区）党组织书记{month}报酬发放表",
            $"填报单位：{page.County}委组织部", page.Sheet.State == PaySheetState.Locked ? "已发放　单位：元" : "草稿，尚未发放　单位：元", Columns, wide: true);
        Heads(sheet);
        var last = Rows(sheet, page);
        SheetCells.Grid(sheet.Range(3, 1, last, Columns));
        SheetCells.Foot(sheet, last + 1, Columns);
        sheet.SheetView.FreezeRows(4);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 4);
        sheet.PageSetup.PrintAreas.Add(1, 1, last + 1, Columns);
        session.Why.For<ExportPaySheet>($"导出{month}报酬发放表，{page.Persons}人，合计{page.Total:N2}元");
        db.RecordDone(nameof(PaySheet), id, page.CountyId);
        await db.SaveChangesAsync(stop);
        return new($"{page.County}{month}报酬发放表{(page.Sheet.State == PaySheetState.Locked ? "" : "（草稿）")}.xlsx", SheetCells.Save(book));
    }

    private static void Heads(IXLWorksheet sheet)
    {
        foreach (var (column, name) in new[] { (1, "序号"), (2, "乡镇（街道）"), (3, "村（社区）"), (4, "姓名"), (8, "合计"), (9, "构成与依据") })
        {
            sheet.Cell(3, column).Value = name;
            sheet.Range(3, column, 4, column).Merge();
        }

        sheet.Cell(3, 5).Value = "发放金额";
        sheet.Range(3, 5, 3, 7).Merge();
        sheet.Cell(4, 5).Value = "本月应发";
        sheet.Cell(4, 6).Value = "补发";
        sheet.Cell(4, 7).Value = "扣回";
        SheetCells.Head(sheet.Range(3, 1, 4, Columns));
        for (var i = 0; i < Widths.Length; i++)
        {
            sheet.Column(i + 1).Width = Widths[i];
        }
    }

    private static int Rows(IXLWorksheet sheet, SheetPage page)
    {
        var row = 5;
        var number = 1;
        foreach (var township in page.Townships)
        {
            foreach (var person in township.Persons)
            {
                sheet.Cell(row, 1).Value = number++;
                sheet.Cell(row, 1).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                SheetCells.Text(sheet.Cell(row, 2), township.Name);
                SheetCells.Text(sheet.Cell(row, 3), person.Village);
                SheetCells.Text(sheet.Cell(row, 4), person.Name);
                Amounts(sheet, row, [person]);
                SheetCells.Text(sheet.Cell(row, 9), string.Join("\n", person.Lines.Select(Words)));
                sheet.Row(row).Height = 5 + (15 * person.Lines.Sum(l => 1 + (Words(l).Length / 32)));
                row++;
            }

            Total(sheet, row++, $"{township.Name}小计（{township.Persons.Count}人）", township.Persons);
        }

        Total(sheet, row, $"合计（{page.Persons}人）", [.. page.Townships.SelectMany(t => t.Persons)]);
        sheet.Range(5, 5, row, 8).Style.NumberFormat.Format = "#,##0.00";
        sheet.Range(5, 9, row, 9).Style.Alignment.WrapText = true;
        return row;
    }

    private static void Total(IXLWorksheet sheet, int row, string name, IReadOnlyCollection<PersonOnSheet> persons)
    {
        SheetCells.Text(sheet.Cell(row, 1), name);
        sheet.Range(row, 1, row, 4).Merge();
        Amounts(sheet, row, persons);
        sheet.Range(row, 1, row, Columns).Style.Font.Bold = true;
    }

    private static void Amounts(IXLWorksheet sheet, int row, IReadOnlyCollection<PersonOnSheet> persons)
    {
        sheet.Cell(row, 5).Value = persons.Sum(p => p.Due);
        sheet.Cell(row, 6).Value = persons.Sum(p => p.Of(PayLineKind.BackPay));
        sheet.Cell(row, 7).Value = persons.Sum(p => p.Of(PayLineKind.Recovery));
        sheet.Cell(row, 8).Value = persons.Sum(p => p.Total);
    }

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
