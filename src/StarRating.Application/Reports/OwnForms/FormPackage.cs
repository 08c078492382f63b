using System.IO.Compression;
using ClosedXML.Excel;
using StarRating.Data.Reports;

namespace StarRating.Application.Reports;

/// <summary>Looks at an uploaded form before anything opens it: what it is by its content, how large it becomes, and that it carries nothing that acts.</summary>
internal static class FormPackage
{
    private const int MostParts = 500;

    private const long MostUnpacked = 30 * 1024 * 1024;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly (string Part, string Words)[] Refused =
    [
        ("vbaProject", "含有宏，不能使用。请另存为不含宏的 .xlsx 后再上传"),
        ("externalLinks/", "引用了别的工作簿（外部链接），不能使用。请在“数据”—“编辑链接”中断开后再上传"),
        ("embeddings/", "嵌入了别的文件，不能使用。请删去嵌入的对象后再上传"),
        ("activeX/", "含有控件，不能使用。请删去控件后再上传"),
        ("connections.xml", "带有数据连接，不能使用。请删去数据连接后再上传"),
    ];

    public static void Check(byte[] content)
    {
        switch (content)
        {
            case { Length: 0 }:
                throw Wrong("文件是空的，请重新选择");
            case { Length: > CountyForm.MaxLength }:
                throw Wrong($"超过 {CountyForm.MaxLength / 1024 / 1024} MB。表样只含格式，请删去数据和图片后再上传");
        }

        if (content.AsSpan().StartsWith(Compound))
        {
            throw Wrong("加了打开密码，或是旧的 .xls 格式。请去掉密码、另存为 .xlsx 后再上传");
        }

        if (!content.AsSpan().StartsWith(Zip))
        {
            throw Wrong("不是 .xlsx 工作簿。请用电子表格软件另存为 .xlsx 后再上传");
        }

        try
        {
            Parts(content);
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
    }

    /// <summary>Opens a form that was looked at.</summary>
    public static XLWorkbook Open(byte[] content)
    {
        try
        {
            return NestedParts.AreSane(content, MostUnpacked) ? new XLWorkbook(new MemoryStream(content)) : throw Broken();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The library tells of a damaged part by whatever exception came of it.
            throw Broken();
        }
    }

    internal static Refusal Broken() => Wrong("已损坏，打不开。请用电子表格软件打开并另存一份后再上传");

    private static Refusal Wrong(string words) => new($"这个文件{words}。", "File");

    private static void Parts(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        if (zip.Entries.Count > MostParts)
        {
            throw Wrong("内部部件过多，不像是表样。请只保留表样所在的工作表后再上传");
        }

        foreach (var (part, words) in Refused)
        {
            if (zip.Entries.Any(entry => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase)))
            {
                throw Wrong(words);
            }
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            throw Wrong("不是 .xlsx 工作簿。请用电子表格软件另存为 .xlsx 后再上传");
        }

        // What the directory says of a size is not believed.
        var left = MostUnpacked;
        var buffer = new byte[64 * 1024];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                {
                    throw Wrong("展开后过大，不像是表样。请删去数据后再上传");
                }
            }
        }
    }
}
