using System.IO.Compression;
using System.Text;
using StarRating.Application.Policies.Drafts;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Imports;

namespace StarRating.Application.Tests.Policies;

/// <summary>Policy papers that were made to do harm.</summary>
public sealed class PaperFileTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void A_paper_is_read_paragraph_by_paragraph() =>
        Assert.Equal("第一条 总则\n第二条 星级\n", PaperFile.Read(Paper("<w:p><w:r><w:t>第一条 总则</w:t></w:r></w:p><w:p><w:r><w:t>第二条 星级</w:t></w:r></w:p>")));

    /// <summary>Read by calls within calls it would end the whole program, not only this request.</summary>
    [Theory]
    [InlineData("w:sdt", 300)]
    [InlineData("w:sdt", 200_000)]
    [InlineData("w:x", 1_000_000)]
    public void Parts_nested_without_end_are_refused(string part, int deep) =>
        Assert.Contains("Word", Assert.Throws<Refusal>(() => PaperFile.Read(Paper(
            string.Concat(Enumerable.Repeat($"<{part}>", deep)) + string.Concat(Enumerable.Repeat($"</{part}>", deep))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Nested_cells_of_a_workbook_reach_no_library_that_would_call_itself_for_each()
    {
        var deep = string.Concat(Enumerable.Repeat("<ext>", 300_000)) + string.Concat(Enumerable.Repeat("</ext>", 300_000));
        using var stream = new MemoryStream();
        stream.Write(ImportScene.Book("姓名|村", "张三|第0村"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string sheet;
            using (var reader = new StreamReader(entry.Open()))
            {
                sheet = reader.ReadToEnd();
            }

            entry.Delete();
            using var part = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            part.Write(sheet[..sheet.LastIndexOf("</", StringComparison.Ordinal)] + deep + sheet[sheet.LastIndexOf("</", StringComparison.Ordinal)..]);
        }

        Assert.Throws<Refusal>(() => FormPackage.Open(stream.ToArray()));
        Assert.False(NestedParts.AreSane(stream.ToArray(), long.MaxValue));
        Assert.True(NestedParts.AreSane(ImportScene.Book("姓名|村", "张三|第0村"), long.MaxValue));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        Assert.Throws<Refusal>(() => PaperFile.Read(Paper($"<w:p><w:r><w:t>{new string('甲', 60_000_000)}</w:t></w:r></w:p>")));
        Assert.Throws<Refusal>(() => PaperFile.Read(Paper("<w:p/>", ("word/media/a.png", 400_000_000))));
    }

    [Fact]
    public void No_entity_of_a_paper_is_resolved() =>
        Assert.Throws<Refusal>(() => PaperFile.Read(Paper("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog: "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")));

    private static byte[] Paper(string body, (string Name, int Size)? other = null, string prolog = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put("word/document.xml", $"{prolog}<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>");
            if (other is { } big)
            {
                using var part = zip.CreateEntry(big.Name).Open();
                var nothing = new byte[1_000_000];
                for (var written = 0; written < big.Size; written += nothing.Length)
                {
                    part.Write(nothing);
                }
            }

            void Put(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
