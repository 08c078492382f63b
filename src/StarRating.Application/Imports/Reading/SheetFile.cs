namespace StarRating.Application.Imports.Reading;

/// <summary>A workbook as it was read: its sheets, and what a person should know about the file itself.</summary>
public sealed record SheetFile(IReadOnlyList<Sheet> Sheets, IReadOnlyList<string> Notes, bool IsPlainXlsx);

/// <summary>One sheet: the rows that hold something, and the rectangles of its merged cells.</summary>
public sealed record Sheet(string Name, bool Hidden, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged);

/// <summary>A row that holds something, under the number that the office's program shows.</summary>
public sealed record SheetRow(int Number, SheetCell[] Cells)
{
    public SheetCell this[int column] => column < Cells.Length ? Cells[column] : default;
}

/// <summary>A rectangle of merged cells, all bounds inclusive; rows from 1 as shown, columns from 0.</summary>
public sealed record MergedCells(int FromRow, int ToRow, int FromColumn, int ToColumn);
