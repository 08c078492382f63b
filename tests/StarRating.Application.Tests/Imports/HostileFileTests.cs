using System.IO.Compression;
using System.Text;
using CsCheck;
using StarRating.Application.Imports.Kinds;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Understanding;

namespace StarRating.Application.Tests.Imports;

/// <summary>Files that nobody should send: each is refused in words, and nothing else ever comes out of the reader.</summary>
public sealed class HostileFileTests
{
    private const string Workbook = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private const string Rels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";

    private static byte[] Good => ImportScene.Book("姓名|身份证号", "张三|14");

    [Fact]
    public void Too_large_a_file_is_refused_before_it_is_opened() => Refused(new byte[50 * 1024 * 1024], "名册.xlsx", "50.0 MB");

    [Fact]
    public void An_empty_file_is_refused() => Refused([], "名册.xlsx", "空的");

    [Fact]
    public void A_zip_bomb_is_refused_while_it_unfolds() => Refused(Zip(stream =>
    {
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 300; i++)
        {
            stream.Write(zeros);
        }
    }), "名册.xlsx", "解压后超过");

    [Fact]
    public void A_bomb_whose_directory_lies_is_refused_too()
    {
        var bytes = Zip(stream =>
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
            {
                stream.Write(zeros);
            }
        });
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100);
        var refusal = Assert.Throws<Refusal>(() => SheetReader.Read(bytes, "名册.xlsx"));
        Assert.NotEmpty(refusal.Message);
    }

    [Fact]
    public void A_million_empty_rows_cost_nothing_and_what_stands_above_is_read()
    {
        var bytes = Sheet(xml =>
        {
            xml.Append("""<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>""");
            for (var row = 2; row <= 1_000_000; row++)
            {
                xml.Append("<row r=\"").Append(row).Append("\"/>");
            }
        });
        var sheet = SheetReader.Read(bytes, "名册.xlsx").Sheets[0];
        Assert.Equal("姓名", Assert.Single(sheet.Rows)[0].Text);
    }

    [Fact]
    public void A_million_rows_of_formatted_empty_cells_are_ended_early()
    {
        var bytes = Sheet(xml =>
        {
            xml.Append("""<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>""");
            for (var row = 2; row <= 1_000_000; row++)
            {
                xml.Append("<row r=\"").Append(row).Append("\"><c r=\"A").Append(row).Append("\" s=\"0\"/></row>");
            }
        });
        var begun = GC.GetAllocatedBytesForCurrentThread();
        var sheet = SheetReader.Read(bytes, "名册.xlsx").Sheets[0];
        Assert.Equal("姓名", Assert.Single(sheet.Rows)[0].Text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - begun, 0, 600_000_000);
    }

    [Fact]
    public void A_cell_outside_of_any_sheet_is_refused() => Refused(Sheet(xml => xml.Append("""<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>""")), "名册.xlsx", "超出工作表范围");

    [Fact]
    public void More_than_two_hundred_columns_are_refused() => Refused(ImportScene.Book(string.Join('|', Enumerable.Range(1, 201).Select(i => $"列{i}"))), "名册.xlsx", "超过 200 列");

    [Fact]
    public void More_than_twenty_thousand_rows_are_refused() => Refused(Encoding.UTF8.GetBytes("姓名\n" + string.Concat(Enumerable.Repeat("张三\n", 20_001))), "名册.csv", "超过 20,000 行");

    [Fact]
    public void A_cell_of_ten_thousand_characters_is_refused() => Refused(ImportScene.Book(new string('长', 10_000)), "名册.xlsx", "超过 4,000 字");

    [Fact]
    public void Macros_are_refused_by_name_and_by_content()
    {
        Refused(Good, "名册.xlsm", "宏");
        Refused(With(Good, "xl/vbaProject.bin", "macro"), "名册.xlsx", "宏");
    }

    [Fact]
    public void External_links_are_not_followed_and_said()
    {
        var file = SheetReader.Read(With(Good, "xl/externalLinks/externalLink1.xml", "<externalLink/>"), "名册.xlsx");
        Assert.Contains(file.Notes, note => note.Contains("引用了其他工作簿", StringComparison.Ordinal));
    }

    [Fact]
    public void The_content_decides_and_not_the_extension()
    {
        Assert.Contains(SheetReader.Read(Good, "名册.xls").Notes, note => note.Contains("按内容读取", StringComparison.Ordinal));
        Refused("%PDF-1.7\0\0"u8.ToArray(), "名册.xlsx", "不能识别");
        Refused("<html><table><tr><td>姓名</td></tr></table></html>"u8.ToArray(), "名册.xls", "网页格式");
        Refused(With([], "word/document.xml", "<x/>"), "名册.xlsx", "不是 Excel 工作簿");
    }

    [Fact]
    public void A_truncated_workbook_is_refused()
    {
        for (var length = 4; length < Good.Length; length += 97)
        {
            Assert.Throws<Refusal>(() => SheetReader.Read(Good[..length], "名册.xlsx"));
        }
    }

    [Fact]
    public void A_formula_in_a_name_cell_is_its_stored_result_and_text_that_looks_like_one_stays_text()
    {
        var file = SheetReader.Read(
            Sheet(xml => xml.Append("""<row r="1"><c r="A1" t="str"><f>"张"&amp;"三"</f><v>张三</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>=1+1</t></is></c></row>""")), "名册.xlsx");
        Assert.Contains(file.Notes, note => note.Contains("公式", StringComparison.Ordinal));
        Assert.False(file.IsPlainXlsx);
        Assert.Equal(["张三", "=1+1"], file.Sheets[0].Rows.Select(row => row[0].Text));
    }

    [Fact]
    public void Old_text_files_are_read_in_GB18030_with_quotes_and_tabs()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("姓名\t备注\r\n张三\t\"有\"\"引号\"\"\n和换行\"\r\n");
        var file = SheetReader.Read(bytes, "名册.csv");
        Assert.Equal("有\"引号\"\n和换行", file.Sheets[0].Rows[1][1].Text);
        Assert.Contains(file.Notes, note => note.Contains("GB18030", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_bytes_behind_every_signature_never_bring_anything_but_a_refusal() =>
        Gen.Select(Gen.Byte.Array[0, 4000], Gen.Int[0, 3], Gen.Int[0, 1000]).Sample(
            (noise, sort, at) =>
            {
                var bytes = sort switch
                {
                    0 => noise,
                    1 => [0x50, 0x4B, 3, 4, .. noise],
                    2 => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. noise],
                    _ => Broken(noise, at),
                };
                try
                {
                    foreach (var sheet in SheetReader.Read(bytes, "名册.xlsx").Sheets)
                    {
                        if (HeadFinder.Find(sheet, PersonColumns.Roster) is { } head)
                        {
                            DataRows.Of(sheet, head, []);
                        }
                    }
                }
                catch (Refusal)
                {
                    // The one thing that may come out.
                }
            },
            iter: 400);

    /// <summary>A good workbook with some bytes overwritten.</summary>
    private static byte[] Broken(byte[] noise, int at)
    {
        var bytes = Good;
        noise.AsSpan(0, Math.Min(noise.Length, 12)).CopyTo(bytes.AsSpan(at % (bytes.Length - 12)));
        return bytes;
    }

    private static void Refused(byte[] bytes, string name, string words) =>
        Assert.Contains(words, Assert.Throws<Refusal>(() => SheetReader.Read(bytes, name)).Message, StringComparison.Ordinal);

    private static byte[] Sheet(Action<StringBuilder> rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        rows(xml);
        xml.Append("</sheetData></worksheet>");
        return Zip(stream => stream.Write(Encoding.UTF8.GetBytes(xml.ToString())));
    }

    private static byte[] Zip(Action<Stream> sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Put(zip, "[Content_Types].xml", "<Types/>");
            Put(zip, "xl/workbook.xml", Workbook);
            Put(zip, "xl/_rels/workbook.xml.rels", Rels);
            using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            sheet(stream);
        }

        return bytes.ToArray();
    }

    private static byte[] With(byte[] book, string entry, string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(book);
        using (var zip = new ZipArchive(bytes, book.Length == 0 ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
        {
            Put(zip, entry, text);
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
