using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Data;
using StarRating.Data.Imports;

namespace StarRating.Application.Imports.Flow;

/// <summary>A workbook as it was understood: which sheet, which head, which rows, and what was said on the way.</summary>
public sealed record UnderstoodSheet(
    SheetFile File, Sheet Sheet, Head Head, IReadOnlyList<ImportColumn> Columns, IReadOnlyList<SheetRow> Data, IReadOnlyList<ImportRow> Rows, List<string> Notes, bool Remembered);

/// <summary>Reads the kept file of an import into rows. Nothing is compared or written here.</summary>
public sealed class ImportReader(StarRatingContext db)
{
    public async Task<UnderstoodSheet> Read(ImportBatch batch, ImportKind kind, ImportPlace place, CancellationToken stop)
    {
        var kept = await db.ImportFiles.AsNoTracking().Where(file => file.ImportBatchId == batch.Id).Select(file => file.Content).SingleOrDefaultAsync(stop) ?? throw new NotFound("file");
        var file = SheetReader.Read(Convert.FromBase64String(kept.Reveal()), batch.FileName, stop);
        List<string> notes = [.. file.Notes];
        TemplateStamp.Check(file, kind, place, notes);
        var columns = await kind.Columns(place, stop);
        var (sheet, head) = Choose(file, columns, notes);
        var known = await db.ImportMappings.AsNoTracking()
            .Where(mapping => mapping.CountyId == place.CountyId && mapping.TownshipId == place.TownshipId && mapping.Kind == kind.Key && mapping.HeadHash == head.Hash)
            .Select(mapping => mapping.ColumnsJson).FirstOrDefaultAsync(stop);
        if (known is not null)
        {
            head = head.Read(JsonSerializer.Deserialize<Dictionary<string, string>>(known)!, columns);
            notes.Add("各列按上次的对应关系读取；需要更改时，点“对应列”。");
        }

        if (head.Columns.Where(column => column.Key.Length == 0 && CellText.Head(column.Name) is not ("序号" or "编号")).Select(column => column.Name).ToList() is { Count: > 0 } unused)
        {
            notes.Add($"没有使用的列：{string.Join("、", unused.Take(30))}");
        }

        var supposed = columns.Where(column => column.WhenAbsent.Length > 0 && head.Columns.All(found => found.Key != column.Key)).ToList();
        notes.AddRange(supposed.Select(column => $"没有“{column.Name}”这一列，各行都按“{column.WhenAbsent}”理解；有不同的，请加上这一列再上传。"));
        var data = head.Missing.Count == 0 ? DataRows.Of(sheet, head, notes) : [];
        return new(file, sheet, head, columns, data, Rows(data, head, columns, supposed), notes, known is not null);
    }

    /// <summary>The visible sheet whose head is known best.</summary>
    private static (Sheet Sheet, Head Head) Choose(SheetFile file, IReadOnlyList<ImportColumn> columns, List<string> notes)
    {
        var visible = file.Sheets.Where(sheet => !sheet.Hidden && sheet.Rows.Count > 0).ToList();
        var best = visible.Select(sheet => (Sheet: sheet, Head: HeadFinder.Find(sheet, columns))).Where(pair => pair.Head is not null).MaxBy(pair => pair.Head!.Found);
        if (best.Head is null)
        {
            throw new Refusal("文件中没有可见的内容，请检查是否选错了文件，或工作表被隐藏。");
        }

        if (visible.Count > 1)
        {
            notes.Add($"只读取工作表“{best.Sheet.Name}”，没有读取：{string.Join("、", visible.Where(sheet => sheet != best.Sheet).Select(sheet => sheet.Name))}");
        }

        return (best.Sheet, best.Head);
    }

    private static List<ImportRow> Rows(IReadOnlyList<SheetRow> data, Head head, IReadOnlyList<ImportColumn> columns, List<ImportColumn> supposed)
    {
        var byKey = columns.ToDictionary(column => column.Key, StringComparer.Ordinal);
        var used = head.Columns.Where(column => column.Key.Length > 0).ToList();
        return [.. data.Select(row => new ImportRow(row.Number, Cells(row), byKey))];

        Dictionary<string, SheetCell> Cells(SheetRow row) => used.Select(column => (column.Key, Cell: row[column.Index]))
            .Concat(supposed.Select(column => (column.Key, Cell: new SheetCell(column.WhenAbsent))))
            .ToDictionary(pair => pair.Key, pair => pair.Cell, StringComparer.Ordinal);
    }
}
