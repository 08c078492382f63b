using ExcelDataReader;

namespace StarRating.Application.Imports.Reading;

/// <summary>One pass over one sheet, with its limits.</summary>
internal sealed class SheetScan(IExcelDataReader reader, CancellationToken stop)
{
    private const int MaxMerged = 20_000;

    /// <summary>Cells that hold an error though the reader shows nothing; rows and columns from 0.</summary>
    public IReadOnlySet<(int Row, int Column)>? Errors { get; init; }

    public Sheet Read()
    {
        List<SheetRow> rows = [];
        var (number, empty) = (0, 0);
        while (empty < SheetLimits.EmptyRows && reader.Read())
        {
            number++;
            if ((number & 1023) == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            var cells = Cells(number);
            if (cells.Length == 0)
            {
                empty++;
                continue;
            }

            empty = 0;
            if (rows.Count == SheetLimits.Rows)
            {
                throw new Refusal($"工作表“{reader.Name}”有内容的行超过 {SheetLimits.Rows:N0} 行，请分几次导入。");
            }

            rows.Add(new(number, cells));
        }

        var merged = reader.MergeCells ?? [];
        return new(
            reader.Name ?? "", !"visible".Equals(reader.VisibleState ?? "visible", StringComparison.OrdinalIgnoreCase), rows,
            [.. merged.Take(MaxMerged).Select(range => new MergedCells(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))]);
    }

    private SheetCell[] Cells(int number)
    {
        var last = -1;
        for (var column = reader.FieldCount - 1; column >= 0 && last < 0; column--)
        {
            if (reader.GetValue(column) is not (null or "") || IsError(number, column))
            {
                last = column;
            }
        }

        if (last >= SheetLimits.Columns)
        {
            throw new Refusal($"工作表“{reader.Name}”第 {number} 行在第 {last + 1} 列有内容，超过 {SheetLimits.Columns} 列。请删去右侧多余的内容。");
        }

        var cells = new SheetCell[last + 1];
        for (var column = 0; column <= last; column++)
        {
            cells[column] = Cell(column, number);
        }

        return Array.TrueForAll(cells, cell => cell.IsEmpty) ? [] : cells;
    }

    private bool IsError(int number, int column) => Errors is { Count: > 0 } errors && errors.Contains((number - 1, column));

    private SheetCell Cell(int column, int number)
    {
        if (IsError(number, column))
        {
            return SheetCell.Error;
        }

        var format = reader.GetNumberFormatString(column) ?? "";
        return reader.GetValue(column) switch
        {
            null => default,
            string { Length: > SheetLimits.Text } => throw new Refusal(
                $"工作表“{reader.Name}”第 {number} 行第 {column + 1} 列的文字超过 {SheetLimits.Text:N0} 字，请删减后再上传。"),
            string text => SheetCell.Of(text),
            bool flag => new(flag),
            DateTime date => new(date, format),
            double value => new(value, format),
            int whole => new((double)whole, format),
            TimeSpan time => new(time.ToString(@"hh\:mm", null)),
            { } other => new(other.ToString()),
        };
    }
}
