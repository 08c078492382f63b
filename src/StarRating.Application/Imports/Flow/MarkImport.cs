using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Data;

namespace StarRating.Application.Imports.Flow;

public sealed record MarkImportArguments(long BatchId);

/// <summary>
/// 标注工作簿: the uploaded workbook with its wrong cells coloured and the reasons beside. A workbook that cannot be given back as it is (formulas,
/// another format) comes back as the same rows in the same places, all of it values.
/// </summary>
public sealed class MarkImport(StarRatingContext db, ImportKinds kinds, ImportPlaces places, ImportReader reader, ImportQueries imports) : JobWork<MarkImportArguments>
{
    /// <summary>Head of the column of reasons; not read when the workbook comes back.</summary>
    public const string Reasons = "导入检查结果";

    private const int GivenBackUpTo = 2 * 1024 * 1024;

    private static readonly XLColor Wrong = XLColor.FromHtml("#FFC7CE");

    protected override async Task<JobResult> Run(MarkImportArguments arguments, JobProgress progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(progress);
        var batch = await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == arguments.BatchId, stop) ?? throw new NotFound("import");
        var preview = await imports.Preview(batch.Id, stop) ?? throw new Refusal("这次导入没有读出内容，不能标注。");
        var kind = kinds.Of(batch.Kind);
        var understood = await reader.Read(batch, kind, await places.Of(batch, kind, stop), stop);
        await progress.Tell(1, 2, "正在标注");
        if (batch.UploadedById != db.Session.UserId)
        {
            // It holds ID numbers in full, and somebody else brought it.
            db.Session.Why.For<MarkImport>($"下载标注工作簿 {batch.FileName}");
            db.RecordDone(nameof(Data.Imports.ImportBatch), batch.Id, batch.CountyId, batch.TownshipId);
            await db.SaveChangesAsync(stop);
        }

        using var book = batch.Length <= GivenBackUpTo && understood.File.IsPlainXlsx ? Original((await imports.File(batch, stop)).Bytes, understood.Sheet.Name) : null;
        using var marked = book ?? Copy(understood, kind, await places.Of(batch, kind, stop));
        Mark(marked.Worksheet(book is null ? 1 : marked.Worksheet(understood.Sheet.Name).Position), understood, preview);
        var name = $"{Path.GetFileNameWithoutExtension(batch.FileName)}（已标注）.xlsx";
        return new($"有误 {batch.WrongRows:N0} 行已标注。", "", new FileDraft(name, FileDraft.Xlsx, Workbook.Save(marked)));
    }

    private static XLWorkbook? Original(byte[] bytes, string sheet)
    {
        XLWorkbook? book = null;
        try
        {
            if (!NestedParts.AreSane(bytes, SheetLimits.Unpacked))
            {
                return null;
            }

            book = new XLWorkbook(new MemoryStream(bytes));
            if (book.Worksheets.Contains(sheet))
            {
                return book;
            }
        }
        catch (Exception odd) when (odd is not OutOfMemoryException)
        {
            // Read by us, but made by a program whose workbooks the writer does not know: the rows are given back instead.
        }

        book?.Dispose();
        return null;
    }

    private static XLWorkbook Copy(UnderstoodSheet understood, ImportKind kind, ImportPlace place)
    {
        var book = new XLWorkbook();
        var sheet = book.Worksheets.Add("导入数据");
        foreach (var row in understood.Sheet.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (!row.Cells[column].IsEmpty)
                {
                    FormWriter.Text(sheet.Cell(row.Number, column + 1), row.Cells[column].Text);
                }
            }
        }

        FormWriter.Head(sheet.Range(understood.Head.FirstRow, 1, understood.Head.LastRow, understood.Head.Columns.Max(column => column.Index) + 1));
        sheet.Columns(1, understood.Head.Columns.Max(column => column.Index) + 1).Width = 16;
        if (understood.File.Sheets.Any(other => other.Name == TemplateStamp.SheetName))
        {
            TemplateStamp.Put(book, kind, place);
        }

        return book;
    }

    private static void Mark(IXLWorksheet sheet, UnderstoodSheet understood, PreviewDocument preview)
    {
        var columns = understood.Head.Columns.Where(column => column.Key.Length > 0).ToDictionary(column => column.Key, column => column.Index + 1, StringComparer.Ordinal);
        var names = preview.Columns.ToDictionary(column => column.Key, column => column.Name, StringComparer.Ordinal);
        var known = understood.Sheet.Rows.FirstOrDefault(row => row.Number == understood.Head.LastRow)?.Cells.ToList().FindIndex(cell => CellText.Tight(cell.Text) == Reasons) ?? -1;
        var at = known >= 0 ? known + 1 : understood.Sheet.Rows.Max(row => row.Cells.Length) + 1;
        sheet.Column(at).Width = 60;
        FormWriter.Text(sheet.Cell(understood.Head.LastRow, at), Reasons);
        sheet.Cell(understood.Head.LastRow, at).Style.Font.Bold = true;
        if (known >= 0)
        {
            sheet.Range(understood.Head.LastRow + 1, at, understood.Sheet.Rows[^1].Number, at).Clear(XLClearOptions.Contents);
        }

        foreach (var row in preview.Rows.Where(row => row.Faults.Count > 0))
        {
            foreach (var key in row.Faults.Select(fault => fault.Key).Where(columns.ContainsKey))
            {
                sheet.Cell(row.Number, columns[key]).Style.Fill.BackgroundColor = Wrong;
            }

            FormWriter.Text(sheet.Cell(row.Number, at), string.Join("；", row.Faults.Select(fault => names.TryGetValue(fault.Key, out var name) ? $"{name}：{fault.Reason}" : fault.Reason)));
            sheet.Cell(row.Number, at).Style.Font.FontColor = XLColor.FromHtml("#9C0006");
        }
    }
}
