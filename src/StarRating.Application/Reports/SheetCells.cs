using ClosedXML.Excel;

namespace StarRating.Application.Reports;

/// <summary>The office's form in a workbook: title, heads, borders, footer; text stays text whatever it begins with.</summary>
internal static class SheetCells
{
    public const string Form = "仿宋";

    public static IXLWorksheet Begin(XLWorkbook book, string name, string title, string unit, string right, int columns, bool wide)
    {
        var sheet = book.Worksheets.Add(name);
        sheet.Style.Font.FontName = Form;
        sheet.Style.Font.FontSize = 11;
        sheet.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.RowHeight = 20;
        sheet.Cell(1, 1).Value = title;
        var head = sheet.Range(1, 1, 1, columns).Merge();
        head.Style.Font.FontSize = 18;
        head.Style.Font.Bold = true;
        head.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Row(1).Height = 34;
        Text(sheet.Cell(2, 1), unit);
        sheet.Range(2, 1, 2, columns / 2).Merge();
        Text(sheet.Cell(2, (columns / 2) + 1), right);
        sheet.Range(2, (columns / 2) + 1, 2, columns).Merge().Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = wide ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.6);
        page.Footer.Center.AddText("第 ");
        page.Footer.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
        page.Footer.Center.AddText(" 页，共 ");
        page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages, XLHFOccurrence.AllPages);
        page.Footer.Center.AddText(" 页");
        return sheet;
    }

    /// <summary>Always a string: an ID number keeps its digits, and what begins with = is never a formula.</summary>
    public static void Text(IXLCell cell, string text)
    {
        cell.DataType = XLDataType.Text;
        cell.SetValue(text);
    }

    public static void Grid(IXLRange range)
    {
        // The four sides of every cell at once: InsideBorder goes cell by cell and row by row.
        range.Style.Border.TopBorder = XLBorderStyleValues.Thin;
        range.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
        range.Style.Border.LeftBorder = XLBorderStyleValues.Thin;
        range.Style.Border.RightBorder = XLBorderStyleValues.Thin;
        range.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Head(IXLRange range)
    {
        range.Style.Font.Bold = true;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        range.Style.Alignment.WrapText = true;
    }

    /// <summary>Short marks stand in the middle of their column.</summary>
    public static void Middle(IXLRange range) => range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;

    /// <summary>填报人 / 审核人 / 日期.</summary>
    public static void Foot(IXLWorksheet sheet, int row, int columns)
    {
        var third = Math.Max(1, columns / 3);
        Text(sheet.Cell(row, 1), "填报人：");
        Text(sheet.Cell(row, third + 1), "审核人：");
        Text(sheet.Cell(row, (2 * third) + 1), "日期：      年    月    日");
    }

    public static byte[] Save(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
