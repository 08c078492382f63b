using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace StarRating.Application.Imports.Reading;

/// <summary>
/// Reads a workbook of any making within <see cref="SheetLimits"/>. What it is, its first bytes decide and not its name. Nothing in it is ever
/// executed: of a formula the stored result is taken. Whatever is wrong with a file is a <see cref="Refusal"/> in words.
/// </summary>
public static class SheetReader
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] VbaStorage = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    // Old workbooks name their code page; without the provider they cannot be read.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SheetFile Read(byte[] bytes, string fileName, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
        {
            throw new Refusal("文件是空的，请重新选择。");
        }

        if (bytes.Length > SheetLimits.Bytes)
        {
            throw new Refusal($"文件有 {bytes.Length / 1024.0 / 1024:0.0} MB，超过 {SheetLimits.Bytes / 1024 / 1024} MB。请只保留要导入的工作表，或分几次导入。");
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".xlsm" or ".xltm" or ".xlam")
        {
            throw Macros();
        }

        try
        {
            return bytes switch
            {
                [0x50, 0x4B, 0x03, 0x04, ..] => Xlsx(bytes, extension, stop),
                _ when bytes.AsSpan().StartsWith(Ole) => Xls(bytes, extension, stop),
                _ => CsvSheets.Read(bytes, extension),
            };
        }
        catch (Exception fault) when (fault is not (Refusal or OperationCanceledException or OutOfMemoryException))
        {
            throw fault is InvalidPasswordException ? Protected() : new Refusal("文件已损坏或不完整，不能读取。请用表格软件打开确认，另存为 .xlsx 后再上传。");
        }
    }

    internal static Refusal Macros() => new("文件含有宏，为了安全不予读取。请在表格软件中另存为不含宏的 .xlsx 后再上传。");

    private static Refusal Protected() => new("文件设有打开密码，不能读取。请取消密码、另存后再上传。");

    private static SheetFile Xlsx(byte[] bytes, string extension, CancellationToken stop)
    {
        var found = ZipGate.Look(bytes);
        List<string> notes = [];
        Say(notes, extension, ".xlsx");
        if (found.HasExternalLinks)
        {
            notes.Add("文件引用了其他工作簿，只读取已保存的值，没有访问那些文件。");
        }

        if (found.HasFormulas)
        {
            notes.Add("文件中有公式，只读取已保存的计算结果，没有重新计算。");
        }

        return new(Sheets(found.HasErrors ? ErrorCells.AsText(bytes) : bytes, stop), notes, !found.HasFormulas && !found.HasExternalLinks);
    }

    private static SheetFile Xls(byte[] bytes, string extension, CancellationToken stop)
    {
        if (bytes.AsSpan().IndexOf(EncryptedPackage) >= 0)
        {
            throw Protected();
        }

        if (bytes.AsSpan().IndexOf(VbaStorage) >= 0)
        {
            throw Macros();
        }

        List<string> notes = [];
        Say(notes, extension, ".xls");
        return new(Sheets(bytes, stop, OldWorkbook.Errors(bytes)), notes, false);
    }

    internal static void Say(List<string> notes, string extension, string real)
    {
        if (extension != real)
        {
            notes.Add($"文件扩展名是“{(extension.Length == 0 ? "无" : extension)}”，内容是 {real} 格式，按内容读取。");
        }
    }

    /// <param name="bytes">The workbook.</param>
    /// <param name="stop">Cancels.</param>
    /// <param name="errors">Cells with an error that the reader does not tell, sheet by sheet.</param>
    private static List<Sheet> Sheets(byte[] bytes, CancellationToken stop, IReadOnlyList<IReadOnlySet<(int Row, int Column)>>? errors = null)
    {
        using var reader = ExcelReaderFactory.CreateReader(
            new MemoryStream(bytes, writable: false), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
        List<Sheet> sheets = [];
        do
        {
            if (sheets.Count == SheetLimits.Sheets)
            {
                throw new Refusal($"文件有 {SheetLimits.Sheets} 张以上的工作表，请只保留要导入的一张。");
            }

            sheets.Add(new SheetScan(reader, stop) { Errors = errors?.ElementAtOrDefault(sheets.Count) }.Read());
        }
        while (reader.NextResult());
        return sheets;
    }
}
