using System.IO.Compression;
using StarRating.Application.Imports.Reading;

namespace StarRating.Application.Assessments;

/// <summary>What a piece of evidence may be: a scan, a photograph or an office document of ordinary size. Told by its bytes, not by its name.</summary>
public static class EvidenceRules
{
    /// <summary>Bytes of one file.</summary>
    public const int Bytes = 10 * 1024 * 1024;

    /// <summary>Files behind one figure.</summary>
    public const int Most = 10;

    private const int LongestName = 100;

    /// <summary>The content type to hand it out with.</summary>
    /// <exception cref="Refusal">It is not taken, and why.</exception>
    public static string Check(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
        {
            throw new Refusal("文件是空的，请重新选择。");
        }

        if (bytes.Length > Bytes)
        {
            throw TooBig(bytes.Length);
        }

        var (type, extensions) = Kind(bytes);
        return extensions.Contains(Path.GetExtension(name).ToLowerInvariant()) ? type
            : throw new Refusal($"文件“{name}”的内容与扩展名不符，没有接收。请用原来的程序另存后再上传。");
    }

    /// <summary>The last part of the name and nothing that is no character; of a long one its end, which tells the sort of file.</summary>
    public static string Called(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new string([.. name.Split('/', '\\')[^1].Where(c => !char.IsControl(c))]);
        return plain.Length > LongestName ? plain[^LongestName..] : plain;
    }

    public static Refusal TooBig(long length) => new($"文件有 {length / 1024.0 / 1024:0.0} MB，超过 {Bytes / 1024 / 1024} MB。请压缩图片或分开上传。");

    private static (string Type, string[] Extensions) Kind(byte[] bytes)
    {
        var head = bytes.AsSpan();
        if (head.StartsWith("%PDF-"u8))
        {
            return head.IndexOf("/JavaScript"u8) >= 0 || head.IndexOf("/Launch"u8) >= 0 || head.IndexOf("/EmbeddedFile"u8) >= 0
                ? throw new Refusal("文件含有脚本、程序或附件，没有接收。请打印成不含附件的 PDF 再上传。")
                : ("application/pdf", [".pdf"]);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return ("image/jpeg", [".jpg", ".jpeg"]);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return ("image/png", [".png"]);
        }

        return head.StartsWith("PK\u0003\u0004"u8) ? Office(bytes)
            : throw new Refusal("只接收 PDF、JPG、PNG 图片和 Word、Excel 文档（.docx、.xlsx）。其他格式请转换后再上传。");
    }

    /// <summary>Every part is unpacked once and counted, for a directory may lie.</summary>
    private static (string Type, string[] Extensions) Office(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > SheetLimits.Entries)
            {
                throw new Refusal($"文件包含 {zip.Entries.Count:N0} 个部件，不是正常的文档，没有接收。");
            }

            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
            {
                throw new Refusal("文档含有宏、控件或嵌入的文件，没有接收。请另存为不含这些内容的文档，或打印成 PDF 再上传。");
            }

            Unpack(zip);
            return names.Contains("word/document.xml") ? ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"])
                : names.Contains("xl/workbook.xml") ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"])
                : throw new Refusal("压缩包不接收。请把其中的材料逐个上传。");
        }
        catch (InvalidDataException)
        {
            throw new Refusal("文件已损坏，不能读取。请用原来的程序另存后再上传。");
        }
    }

    private static void Unpack(ZipArchive zip)
    {
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                total += read;
                if (total > SheetLimits.Unpacked)
                {
                    throw new Refusal($"文件解压后超过 {SheetLimits.Unpacked / 1024 / 1024} MB，没有接收。");
                }
            }
        }
    }
}
