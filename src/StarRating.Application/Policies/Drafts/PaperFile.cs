using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StarRating.Application.Policies.Drafts;

/// <summary>The text of a policy paper: a .docx, or plain text in UTF-8 or GB 18030. One line for each paragraph; table cells are divided by a tab.</summary>
public static class PaperFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const long MaxUnpacked = 64L * 1024 * 1024;

    private const int MostCharacters = 400_000;

    /// <exception cref="Refusal">It is neither, or too long.</exception>
    public static string Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MaxBytes)
        {
            throw new Refusal("文稿超过 4 MB。请删去其中的图片，或只粘贴文字。", "File");
        }

        var text = content.AsSpan().StartsWith("PK"u8) ? OfWord(content) : OfPlain(content);
        return text.Length <= MostCharacters ? text : throw new Refusal($"文稿超过 {MostCharacters / 10_000} 万字，请只保留政策正文。", "File");
    }

    private static string OfWord(byte[] content)
    {
        try
        {
            if (!NestedParts.AreSane(content, MaxUnpacked))
            {
                throw Wrong();
            }

            using var stream = new MemoryStream(content, writable: false);
            using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters * 40L });
            var text = new StringBuilder();
            foreach (var element in word.MainDocumentPart?.Document?.Body?.ChildElements ?? throw Wrong())
            {
                if (element is Table table)
                {
                    foreach (var row in table.Elements<TableRow>()) text.AppendJoin('\t', row.Elements<TableCell>().Select(cell => cell.InnerText)).Append('\n');
                }
                else
                {
                    text.Append(element.InnerText).Append('\n');
                }
            }

            return text.ToString();
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw Wrong();
        }
    }

    private static string OfPlain(byte[] content)
    {
        if (content.AsSpan().IndexOf((byte)0) >= 0)
        {
            throw Wrong();
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(54936) ?? throw Wrong()).GetString(content);
        }
    }

    private static Refusal Wrong() => new("这个文件不是 Word 文档（.docx）或文本文件。旧格式（.doc）请先另存为 .docx，或将正文复制后粘贴。", "File");
}
