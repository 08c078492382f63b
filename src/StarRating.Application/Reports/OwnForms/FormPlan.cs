using ClosedXML.Excel;

namespace StarRating.Application.Reports;

/// <summary>Where a county's own form wants its values: read once from the names of its cells.</summary>
/// <param name="Sheet">Name of the sheet that is filled.</param>
/// <param name="Once">Cells filled once: their name, row, column.</param>
/// <param name="First">First row of 明细; 0 where the form has none.</param>
/// <param name="Last">Its last row.</param>
/// <param name="OfRow">Columns filled in every row of 明细.</param>
/// <param name="Unknown">Names that the report does not have.</param>
internal sealed record FormPlan(
    string Sheet, IReadOnlyList<(string Code, int Row, int Column)> Once, int First, int Last, IReadOnlyList<(string Code, int Column)> OfRow, IReadOnlyList<string> Unknown)
{
    public static FormPlan Of(XLWorkbook book, OfficeForm form)
    {
        var known = FormFields.Of(form).ToLookup(field => field.Code, StringComparer.OrdinalIgnoreCase);
        var names = Names(book).ToList();
        var detail = names.Find(name => name.Name.Equals(FormFields.Detail, StringComparison.OrdinalIgnoreCase)).Range;
        var sheet = detail?.Worksheet ?? names.Where(name => known.Contains(name.Name)).Select(name => name.Range.Worksheet).FirstOrDefault();
        if (sheet is null)
        {
            throw new Refusal($"这个表样没有一个认识的单元格名称，不知道往哪里填。请按本页下方的字段名称给单元格命名{(names.Count > 0 ? $"（现有名称：{string.Join("、", names.Take(10).Select(name => name.Name))}）" : "")}后再上传。", "File");
        }

        var (first, last) = detail is null ? (0, 0) : (detail.FirstRow().RowNumber(), detail.LastRow().RowNumber());
        var here = names.Where(name => name.Range.Worksheet.Name == sheet.Name && known.Contains(name.Name)).Select(name => (name.Name, Cell: name.Range.FirstCell().Address)).ToList();
        var ofRow = here.Where(name => name.Cell.RowNumber >= first && name.Cell.RowNumber <= last && known[name.Name].Any(field => field.IsOfRow)).Select(name => (name.Name, name.Cell.ColumnNumber)).ToList();
        if (FormFields.IsTable(form) && ofRow.Count == 0)
        {
            throw new Refusal($"这个表样没有可以逐行填写的内容。请把要重复的一行命名为“{FormFields.Detail}”，并给这一行里的单元格按字段名称命名后再上传。", "File");
        }

        if (first > 0 && last - first > 1)
        {
            throw new Refusal($"“{FormFields.Detail}”只能是一行，或下面有求和公式时的两行；现在是第 {first} 行至第 {last} 行。请改正后再上传。", "File");
        }

        return new(
            sheet.Name,
            [.. here.Where(name => known[name.Name].Any(field => !field.IsOfRow)).Select(name => (name.Name, name.Cell.RowNumber, name.Cell.ColumnNumber))],
            first,
            last,
            ofRow,
            [.. names.Select(name => name.Name).Where(name => !known.Contains(name) && !name.Equals(FormFields.Detail, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static IEnumerable<(string Name, IXLRange Range)> Names(XLWorkbook book) =>
        from name in book.NamedRanges.Concat(book.Worksheets.SelectMany(sheet => sheet.NamedRanges))
        where !name.Name.StartsWith('_')
        let range = RangeOf(name)
        where range is not null
        select (name.Name, range);

    /// <summary>A name may stand for a formula or for a cell that is gone.</summary>
    private static IXLRange? RangeOf(IXLNamedRange name)
    {
        try
        {
            return name.Ranges.FirstOrDefault();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
