using System.IO.Compression;

namespace StarRating.Application.Imports.Reading;

/// <summary>What was found in an .xlsx before any of it is taken as a sheet.</summary>
internal sealed record ZipFindings(bool HasFormulas, bool HasErrors, bool HasExternalLinks);

/// <summary>
/// Looks through an .xlsx before the reader does: the directory first, then every entry unpacked once and counted, for a directory may lie.
/// Refuses bombs, macros, what is no workbook, and cells far outside any sheet.
/// </summary>
internal static class ZipGate
{
    private const int Overlap = 64;

    public static ZipFindings Look(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToList();
        if (names.Count > SheetLimits.Entries)
        {
            throw new Refusal($"文件包含 {names.Count:N0} 个部件，超过 {SheetLimits.Entries:N0} 个，不是正常的工作簿，没有读取。");
        }

        if (zip.Entries.Sum(entry => Math.Max(0, entry.Length)) > SheetLimits.Unpacked)
        {
            throw TooBig();
        }

        if (names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw SheetReader.Macros();
        }

        if (names.Exists(name => name.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new Refusal("这是二进制工作簿（.xlsb），请在表格软件中另存为 .xlsx 后再上传。");
        }

        if (!names.Exists(name => name.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            throw new Refusal("这不是 Excel 工作簿（可能是文档、演示文稿或压缩包），请上传 .xlsx、.xls 或 .csv。");
        }

        var (formulas, errors) = Unpack(zip);
        return new(formulas, errors, names.Exists(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Unpacks all of it into nothing. Says whether a sheet holds formulas, and ones that failed.</summary>
    private static (bool Formulas, bool Errors) Unpack(ZipArchive zip)
    {
        var total = 0L;
        var (formulas, errors) = (false, false);
        var buffer = new byte[Overlap + 81_920];
        foreach (var entry in zip.Entries)
        {
            var sheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            using var stream = entry.Open();
            var (read, kept, unpacked) = (0, 0, 0L);
            while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                total += read;
                unpacked += read;
                if (total > SheetLimits.Unpacked || (unpacked > 1 << 20 && unpacked > Math.Max(1, entry.CompressedLength) * SheetLimits.Ratio))
                {
                    throw TooBig();
                }

                if (sheet)
                {
                    var seen = buffer.AsSpan(0, kept + read);
                    formulas |= HasFormula(seen);
                    errors |= ErrorCells.In(seen);
                    RefuseFarCells(seen);
                    kept = Math.Min(Overlap, seen.Length);
                    seen[^kept..].CopyTo(buffer);
                }
            }
        }

        return (formulas, errors);
    }

    /// <summary>With or without a prefix of the namespace.</summary>
    private static bool HasFormula(ReadOnlySpan<byte> xml) =>
        xml.IndexOf("<f>"u8) >= 0 || xml.IndexOf("<f "u8) >= 0 || xml.IndexOf("x:f>"u8) >= 0 || xml.IndexOf("x:f "u8) >= 0;

    /// <summary>A sheet ends at column XFD. A reader would reserve room up to a column of four letters or more.</summary>
    private static void RefuseFarCells(ReadOnlySpan<byte> xml)
    {
        for (var at = xml.IndexOf("r=\""u8); at >= 0;)
        {
            xml = xml[(at + 3)..];
            var letters = 0;
            while (letters < xml.Length && xml[letters] is >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z')
            {
                letters++;
            }

            if (letters > 3 && letters < xml.Length && xml[letters] is >= (byte)'0' and <= (byte)'9')
            {
                throw new Refusal("文件中有超出工作表范围的单元格，不是正常的工作簿，没有读取。");
            }

            at = xml.IndexOf("r=\""u8);
        }
    }

    private static Refusal TooBig() => new($"文件解压后超过 {SheetLimits.Unpacked / 1024 / 1024} MB 或压缩比异常，没有读取。请只保留要导入的工作表，另存为新文件后再上传。");
}
