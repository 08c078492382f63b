using ClosedXML.Excel;

namespace StarRating.Application.Reports;

/// <summary>Draws a form on a sheet of a workbook: A4, styles by range, widths given, heads that stay and repeat, page n of m.</summary>
internal static class FormWriter
{
    public const string Font = "仿宋";

    /// <summary>Title, and the line of unit and note.</summary>
    private const int Above = 2;

    private const double LineHeight = 15;

    public static void Write(XLWorkbook book, OfficeForm form, string name)
    {
        var sheet = book.Worksheets.Add(name);
        var columns = form.Columns.Count;
        sheet.Style.Font.FontName = Font;
        sheet.Style.Font.FontSize = 11;
        sheet.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.RowHeight = 20;
        Title(sheet, form, columns);
        var heads = Above + FormHeads.Depth(form);
        Heads(sheet, form, heads);
        var last = Body(sheet, form, heads);
        if (heads > Above)
        {
            Grid(sheet.Range(Above + 1, 1, heads, columns));
        }

        if (form.Signed)
        {
            Foot(sheet, ++last, columns);
        }

        Page(sheet, form, heads, last);
    }

    /// <summary>Always a string: an ID number keeps its digits, and what begins with = is never a formula.</summary>
    public static void Text(IXLCell cell, string text)
    {
        cell.DataType = XLDataType.Text;
        cell.SetValue(text);
    }

    public static void Head(IXLRange range)
    {
        range.Style.Font.Bold = true;
        range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        range.Style.Alignment.WrapText = true;
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

    private static void Title(IXLWorksheet sheet, OfficeForm form, int columns)
    {
        Text(sheet.Cell(1, 1), form.Title);
        var title = sheet.Range(1, 1, 1, columns).Merge();
        title.Style.Font.FontSize = 18;
        title.Style.Font.Bold = true;
        title.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        sheet.Row(1).Height = 34;
        var half = Math.Max(1, columns / 2);
        Text(sheet.Cell(2, 1), form.Unit.Length > 0 ? $"填报单位：{form.Unit}" : "");
        sheet.Range(2, 1, 2, half).Merge();
        Text(sheet.Cell(2, half + 1), form.Note);
        sheet.Range(2, half + 1, 2, columns).Merge().Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    private static void Heads(IXLWorksheet sheet, OfficeForm form, int last)
    {
        foreach (var (index, column) in form.Columns.Index())
        {
            sheet.Column(index + 1).Width = column.Width;
        }

        if (last == Above)
        {
            return;
        }

        foreach (var head in FormHeads.Of(form))
        {
            var (row, column) = (Above + 1 + head.Row, head.Column + 1);
            Text(sheet.Cell(row, column), head.Text);
            if (head.Rows * head.Columns > 1)
            {
                sheet.Range(row, column, row + head.Rows - 1, column + head.Columns - 1).Merge();
            }
        }

        Head(sheet.Range(Above + 1, 1, last, form.Columns.Count));
        var tallest = form.Columns.Where(column => column.Heads.Length > 0).Max(column => LinesOf(column.Heads[^1], column.Width));
        if (tallest > 1)
        {
            sheet.Row(last).Height = 5 + (LineHeight * tallest);
        }
    }

    private static int Body(IXLWorksheet sheet, OfficeForm form, int heads)
    {
        var rows = form.Rows.ToList();
        if (rows.Count == 0)
        {
            rows.Add(new FormRow([new FormCell("（无）") { Span = form.Columns.Count }]));
        }

        var last = heads + rows.Count;
        foreach (var (index, column) in form.Columns.Index())
        {
            // Made on one cell and given to the column whole: each property set on a range goes through all of its cells.
            var first = sheet.Cell(heads + 1, index + 1);
            Grid(first.AsRange());
            if (column.Kind != CellKind.Text)
            {
                first.Style.NumberFormat.Format = column.Format;
            }

            if (column.Centred)
            {
                first.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            }

            if (column.Wrapped)
            {
                first.Style.Alignment.WrapText = true;
            }

            sheet.Range(heads + 1, index + 1, last, index + 1).Style = first.Style;
        }

        var at = heads;
        foreach (var row in rows)
        {
            Row(sheet, form, row, ++at);
        }

        return last;
    }

    private static void Row(IXLWorksheet sheet, OfficeForm form, FormRow row, int at)
    {
        var column = 1;
        foreach (var cell in row.Cells)
        {
            var target = sheet.Cell(at, column);
            if (cell.Number is { } number)
            {
                target.Value = number;
            }
            else if (cell.Text.Length > 0)
            {
                Text(target, cell.Text);
            }

            if (cell.IsLabel)
            {
                target.Style.Font.Bold = true;
                target.Style.Alignment.WrapText = true;
            }

            if (cell.Span > 1)
            {
                var range = sheet.Range(at, column, at, column + cell.Span - 1).Merge();
                range.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
                range.Style.Alignment.WrapText = true;
            }

            column += cell.Span;
        }

        if (row.IsTotal)
        {
            sheet.Range(at, 1, at, form.Columns.Count).Style.Font.Bold = true;
        }

        var lines = row.Height is null && !row.IsTotal ? Lines(form, row) : 1;
        if (row.Height is { } height)
        {
            sheet.Row(at).Height = height;
        }
        else if (lines > 1)
        {
            sheet.Row(at).Height = Math.Min(400, 5 + (LineHeight * lines));
        }
    }

    private static int Lines(OfficeForm form, FormRow row) => row.Cells.Count != form.Columns.Count
        ? 1
        : row.Cells.Zip(form.Columns).Where(pair => pair.Second.Wrapped).Select(pair => LinesOf(pair.First.Text, pair.Second.Width)).DefaultIfEmpty(1).Max();

    /// <summary>How many lines a text takes: a Chinese character is two wide.</summary>
    private static int LinesOf(string text, double width) =>
        text.Split('\n').Sum(line => 1 + (int)(Math.Max(0, line.Sum(letter => letter > 0xFF ? 2 : 1) - 1) / Math.Max(1, width - 1)));

    private static void Foot(IXLWorksheet sheet, int row, int columns)
    {
        var third = Math.Max(1, columns / 3);
        Text(sheet.Cell(row, 1), "填报人：");
        Text(sheet.Cell(row, third + 1), "审核人：");
        Text(sheet.Cell(row, (2 * third) + 1), "日期：      年    月    日");
    }

    private static void Page(IXLWorksheet sheet, OfficeForm form, int heads, int last)
    {
        if (heads > Above)
        {
            sheet.SheetView.Freeze(heads, form.FrozenColumns);
        }

        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = form.Wide ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, form.OnePage ? 1 : 0);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.6);
        page.PrintAreas.Add(1, 1, last, form.Columns.Count);
        if (heads > Above)
        {
            page.SetRowsToRepeatAtTop(1, heads);
        }

        page.Footer.Center.AddText("第 ");
        page.Footer.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.AllPages);
        page.Footer.Center.AddText(" 页，共 ");
        page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages, XLHFOccurrence.AllPages);
        page.Footer.Center.AddText(" 页");
    }
}
