namespace StarRating.Application.Imports.Reading;

/// <summary>How much a workbook may hold: far more than a county has, far less than what brings a server down.</summary>
public static class SheetLimits
{
    /// <summary>Bytes of one upload.</summary>
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>Files inside a zip.</summary>
    public const int Entries = 2000;

    /// <summary>Bytes once unpacked.</summary>
    public const long Unpacked = 200L * 1024 * 1024;

    /// <summary>Unpacked to packed, of an entry above a megabyte: sheets of text reach some 30.</summary>
    public const int Ratio = 300;

    /// <summary>Rows that hold something.</summary>
    public const int Rows = 20_000;

    /// <summary>So many empty rows in a run end the sheet.</summary>
    public const int EmptyRows = 2000;

    public const int Columns = 200;

    /// <summary>Characters of one cell.</summary>
    public const int Text = 4000;

    public const int Sheets = 50;
}
