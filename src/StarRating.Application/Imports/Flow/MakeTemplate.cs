using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Reports;
using StarRating.Data;

namespace StarRating.Application.Imports.Flow;

/// <summary>下载模板: heads, lists to choose from, an example, notes, and a hidden sheet by which it is known again.</summary>
public sealed class MakeTemplate(StarRatingContext db, ImportKinds kinds, ImportPlaces places)
{
    private const int Head = 2;
    private const int RowsForTyping = 3000;
    private const int LongestWidth = 30;

    public async Task<Workbook> Make(string kindKey, int? year, long? townshipId, CancellationToken stop = default)
    {
        var kind = kinds.Of(kindKey);
        var place = await places.Of(kind, year, townshipId, stop);
        var columns = await kind.Columns(place, stop);
        using var book = new XLWorkbook();
        var sheet = Sheet(book, kind, place, columns);
        var rows = await kind.Prefilled(place, stop);
        var first = Head + 1;
        if (rows.Count == 0)
        {
            Example(sheet, columns, first);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            sheet.Cell(first + i, 1).Value = i + 1;
            for (var column = 0; column < columns.Count; column++)
            {
                Fill(sheet.Cell(first + i, column + 2), columns[column], rows[i].GetValueOrDefault(columns[column].Key, ""));
            }
        }

        Lists(book, sheet, columns, await Places(kind, stop));
        Notes(book, kind, columns);
        TemplateStamp.Put(book, kind, place);
        sheet.SetTabActive();
        return new($"{place.CountyName}{place.TownshipName}{(place.Year is { } of ? $"{of}年度" : "")}{kind.Name}导入模板.xlsx", Workbook.Save(book));
    }

    private static IXLWorksheet Sheet(XLWorkbook book, ImportKind kind, ImportPlace place, IReadOnlyList<ImportColumn> columns)
    {
        var sheet = book.Worksheets.Add(kind.Name);
        sheet.Style.Font.FontName = FormWriter.Font;
        sheet.Style.Font.FontSize = 11;
        FormWriter.Text(sheet.Cell(1, 1), $"{place.CountyName}{place.TownshipName}{(place.Year is { } year ? $"{year}年度" : "")}{kind.Name}");
        var title = sheet.Range(1, 1, 1, columns.Count + 1).Merge();
        title.Style.Font.FontSize = 16;
        title.Style.Font.Bold = true;
        title.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        FormWriter.Text(sheet.Cell(Head, 1), "序号");
        sheet.Column(1).Width = 6;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            FormWriter.Text(sheet.Cell(Head, i + 2), column.Required ? column.Name + "*" : column.Name);
            sheet.Column(i + 2).Width = Width(column);
            if (column.Type != ColumnType.Number)
            {
                // Text from the start: ID numbers keep their digits, 2021.10 its zero.
                sheet.Column(i + 2).Style.NumberFormat.Format = "@";
            }
        }

        var head = sheet.Range(Head, 1, Head, columns.Count + 1);
        FormWriter.Head(head);
        FormWriter.Grid(head);
        head.Style.Fill.BackgroundColor = XLColor.FromHtml("#EEF2F7");
        sheet.SheetView.FreezeRows(Head);
        return sheet;
    }

    private static double Width(ImportColumn column) => column.Type switch
    {
        ColumnType.IdNumber => 22,
        ColumnType.Date => 14,
        ColumnType.YesNo => 12,
        _ => Math.Clamp((column.Name.Length * 2) + 4, 10, LongestWidth),
    };

    private static void Example(IXLWorksheet sheet, IReadOnlyList<ImportColumn> columns, int row)
    {
        FormWriter.Text(sheet.Cell(row, 1), DataRows.Example);
        for (var i = 0; i < columns.Count; i++)
        {
            FormWriter.Text(sheet.Cell(row, i + 2), columns[i].Example);
        }

        sheet.Range(row, 1, row, columns.Count + 1).Style.Font.FontColor = XLColor.Gray;
    }

    private static void Fill(IXLCell cell, ImportColumn column, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (column.Type == ColumnType.Number && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            cell.Value = number;
        }
        else
        {
            FormWriter.Text(cell, text);
        }
    }

    /// <summary>Lists to choose from stand on a hidden sheet: a list written into the rule itself may not be longer than 255 characters.</summary>
    private static void Lists(XLWorkbook book, IXLWorksheet sheet, IReadOnlyList<ImportColumn> columns, IReadOnlyDictionary<string, IReadOnlyList<string>> places)
    {
        var options = book.Worksheets.Add("选项");
        var used = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            var choices = columns[i].Choices.Count > 0 ? columns[i].Choices : places.GetValueOrDefault(columns[i].Key, []);
            if (choices.Count == 0)
            {
                continue;
            }

            used++;
            for (var line = 0; line < choices.Count; line++)
            {
                FormWriter.Text(options.Cell(line + 1, used), choices[line]);
            }

            var rule = sheet.Range(Head + 1, i + 2, Head + RowsForTyping, i + 2).SetDataValidation();
            rule.List(options.Range(1, used, choices.Count, used), true);

            // Place names may be typed in other ways; the import understands many of them and says so.
            rule.ErrorStyle = columns[i].Choices.Count > 0 ? XLErrorStyle.Stop : XLErrorStyle.Information;
            rule.ErrorTitle = "请从列表中选择";
            rule.ErrorMessage = $"{columns[i].Name}请从下拉列表中选择。";
        }

        options.Hide();
    }

    private static void Notes(XLWorkbook book, ImportKind kind, IReadOnlyList<ImportColumn> columns)
    {
        var sheet = book.Worksheets.Add("填表说明");
        sheet.Style.Font.FontName = FormWriter.Font;
        sheet.Column(1).Width = 18;
        sheet.Column(2).Width = 8;
        sheet.Column(3).Width = 70;
        string[] heads = ["列", "必填", "说明"];
        for (var i = 0; i < heads.Length; i++)
        {
            FormWriter.Text(sheet.Cell(2, i + 1), heads[i]);
        }

        FormWriter.Text(sheet.Cell(1, 1), $"{kind.Name}：{kind.Purpose}带 * 的列必须填写。示例行不会导入。");
        FormWriter.Head(sheet.Range(2, 1, 2, heads.Length));
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            FormWriter.Text(sheet.Cell(i + 3, 1), column.Name);
            FormWriter.Text(sheet.Cell(i + 3, 2), column.Required ? "是" : "");
            FormWriter.Text(sheet.Cell(i + 3, 3), column.Note + (column.Choices.Count > 0 ? $"可选：{string.Join("、", column.Choices)}。" : ""));
        }

        sheet.Column(3).Style.Alignment.WrapText = true;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Places(ImportKind kind, CancellationToken stop)
    {
        var townships = await db.Townships.AsNoTracking().Where(township => township.ValidTo == null).OrderBy(township => township.Code).Select(township => township.Name).ToListAsync(stop);
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["township"] = townships };
        if (kind.Key != "divisions")
        {
            names["village"] = await db.Villages.AsNoTracking().Where(village => village.ValidTo == null).OrderBy(village => village.Code).Select(village => village.Name).ToListAsync(stop);
        }

        return names;
    }
}
