using ClosedXML.Excel;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>A workbook to hand out, under its name.</summary>
public sealed record Workbook(string FileName, byte[] Content);

/// <summary>导出星级评定汇总表 by ClosedXML; who exported what, masked or not, is recorded.</summary>
public sealed class ExportSummary(StarRatingContext db, Session session, SummaryQueries summaries)
{
    private const int Columns = 12;

    private static readonly double[] Widths = [6, 16, 20, 10, 21, 8, 10, 10, 10, 10, 8, 22];

    public async Task<Workbook> Export(int year, bool unmasked, CancellationToken stop = default)
    {
        var summary = await summaries.Of(year, stop) ?? throw new NotFound("rating year");
        using var book = new XLWorkbook();
        var sheet = SheetCells.Begin(
            book, "汇总表", $"{summary.County}{year}年度村（社区）党组织书记星级评定汇总表",
            $"填报单位：{summary.County}委组织部", summary.IsSealed ? "已生效" : "未生效，供核对", Columns, wide: true);
        Heads(sheet);
        var last = Rows(sheet, summary, unmasked);
        SheetCells.Grid(sheet.Range(3, 1, last, Columns));
        SheetCells.Foot(sheet, last + 1, Columns);
        sheet.SheetView.FreezeRows(4);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, 4);
        sheet.PageSetup.PrintAreas.Add(1, 1, last + 1, Columns);
        session.Why.For<ExportSummary>($"导出{year}年度星级评定汇总表，{summary.Rows.Count}人，身份证号{(unmasked ? "完整" : "掩码")}");
        db.RecordDone(nameof(RatingYear), null, session.Scope.OnlyCountyId);
        await db.SaveChangesAsync(stop);
        return new($"{summary.County}{year}年度星级评定汇总表.xlsx", SheetCells.Save(book));
    }

    private static void Heads(IXLWorksheet sheet)
    {
        string[] singles = ["序号", "乡镇（街道）", "村（社区）", "姓名", "身份证号", "一肩挑"];
        for (var i = 0; i < singles.Length; i++)
        {
            sheet.Cell(3, i + 1).Value = singles[i];
            sheet.Range(3, i + 1, 4, i + 1).Merge();
        }

        sheet.Cell(3, 7).Value = "年度考核";
        sheet.Range(3, 7, 3, 8).Merge();
        sheet.Cell(4, 7).Value = "得分";
        sheet.Cell(4, 8).Value = "等次";
        sheet.Cell(3, 9).Value = "星级";
        sheet.Range(3, 9, 3, 11).Merge();
        sheet.Cell(4, 9).Value = "上次星级";
        sheet.Cell(4, 10).Value = "本次星级";
        sheet.Cell(4, 11).Value = "升降";
        sheet.Cell(3, 12).Value = "备注";
        sheet.Range(3, 12, 4, 12).Merge();
        SheetCells.Head(sheet.Range(3, 1, 4, Columns));
        for (var i = 0; i < Widths.Length; i++)
        {
            sheet.Column(i + 1).Width = Widths[i];
        }
    }

    private static int Rows(IXLWorksheet sheet, Summary summary, bool unmasked)
    {
        var row = 5;
        var number = 1;
        var lines = summary.Rows.Count + summary.Rows.Select(r => r.Township).Distinct(StringComparer.Ordinal).Count();
        SheetCells.Middle(sheet.Range(5, 1, 4 + lines, 1));
        SheetCells.Middle(sheet.Range(5, 5, 4 + lines, 11));
        foreach (var township in summary.Rows.GroupBy(r => r.Township))
        {
            foreach (var person in township)
            {
                sheet.Cell(row, 1).Value = number++;
                SheetCells.Text(sheet.Cell(row, 2), person.Township);
                SheetCells.Text(sheet.Cell(row, 3), person.Village);
                SheetCells.Text(sheet.Cell(row, 4), person.Name);
                SheetCells.Text(sheet.Cell(row, 5), (unmasked ? person.IdNumber?.Reveal() : person.IdNumber?.Masked) ?? "");
                SheetCells.Text(sheet.Cell(row, 6), person.IsConcurrent ? "是" : "");
                if (person.Score is { } score)
                {
                    sheet.Cell(row, 7).Value = score;
                }

                SheetCells.Text(sheet.Cell(row, 8), person.Grade);
                SheetCells.Text(sheet.Cell(row, 9), person.OldWords);
                SheetCells.Text(sheet.Cell(row, 10), person.OutcomeWords);
                SheetCells.Text(sheet.Cell(row, 11), person.Delta is { } delta ? delta.ToString("+0;-0;0", null) : "");
                SheetCells.Text(sheet.Cell(row, 12), person.Reason);
                row++;
            }

            Total(sheet, row++, $"{township.Key}小计", [.. township]);
        }

        Total(sheet, row, "合计", summary.Rows);
        sheet.Range(5, 7, row, 7).Style.NumberFormat.Format = "0.00";
        return row;
    }

    private static void Total(IXLWorksheet sheet, int row, string name, IReadOnlyCollection<SummaryRow> rows)
    {
        SheetCells.Text(sheet.Cell(row, 1), name);
        sheet.Range(row, 1, row, 3).Merge().Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        var rated = rows.Where(r => r.Outcome == OutcomeKind.Rated).ToList();
        SheetCells.Text(sheet.Cell(row, 4), $"{rows.Count}人");
        var words = $"评定星级{rated.Count}人，共{rated.Sum(r => r.Stars ?? 0)}星；不定星级{rows.Count(r => r.Outcome == OutcomeKind.NoStar)}人；暂缓评定{rows.Count(r => r.Outcome == OutcomeKind.Suspended)}人；"
            + $"升{rows.Count(r => r.Delta > 0)}人，降{rows.Count(r => r.Delta < 0)}人";
        SheetCells.Text(sheet.Cell(row, 5), words);
        sheet.Range(row, 5, row, Columns).Merge().Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        sheet.Range(row, 1, row, Columns).Style.Font.Bold = true;
    }
}
