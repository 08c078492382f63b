using System.IO.Compression;
using System.Text;
using StarRating.Application.Imports.Reading;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Imports;

/// <summary>Cells whose formula has no result: #N/A, #REF!.</summary>
public sealed class ErrorCellTests
{
    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    public void Are_told_from_empty_ones_at_the_end_of_a_row_too(string error)
    {
        var rows = SheetReader.Read(Broken(ImportScene.Book("姓名|村|学历", "张三|第0村|坏", "李四||大专"), error), "名册.xlsx").Sheets[0].Rows;

        Assert.True(rows[1][2].IsError);
        Assert.False(rows[1][2].IsEmpty);
        Assert.False(rows[2][2].IsError);
        Assert.True(rows[2][1].IsEmpty);
    }

    [Theory, Engines]
    public async Task Make_their_row_wrong_with_a_reason_in_a_column_that_may_be_empty(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("categories", Broken(ImportScene.Book("乡镇|村|村庄分类", "第0镇|第0村|集聚提升", "第1镇|第1村|坏"), "#REF!"));

        Assert.Equal([RowState.Changed, RowState.Wrong], await import.States(id));
        Assert.Contains("错误值", (await import.Row(id, 3)).Faults[0].Reason, StringComparison.Ordinal);
    }

    /// <summary>Kept as an office program saved it: a formula that failed, an error as a value, and two sheets; one file so small that it lies in the small stream.</summary>
    [Theory]
    [InlineData("errors-small.xls")]
    [InlineData("errors-large.xls")]
    public void Of_an_old_binary_workbook_are_told_too(string file)
    {
        var sheets = SheetReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", file)), file).Sheets;

        var rows = sheets[0].Rows;
        Assert.Equal(["姓名", "村", "学历"], rows[0].Cells.Select(cell => cell.Text));
        Assert.True(rows[1][2].IsError);
        Assert.True(rows[2][1].IsError);
        Assert.Equal("大专", rows[2][2].Text);
        Assert.Equal("合计", rows[3][0].Text);
        Assert.True(rows[3][1].IsEmpty);
        Assert.False(rows[3][1].IsError);
        Assert.True(sheets[1].Rows[1][0].IsError);
    }

    [Fact]
    public void A_broken_binary_workbook_is_refused_and_not_read_on_without_end()
    {
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "errors-large.xls"));
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = whole[..];
            for (var hit = 0; hit < 6; hit++)
            {
                bytes[8 + random.Next(i % 2 == 0 ? 600 : bytes.Length - 8)] = (byte)random.Next(256);
            }

            try
            {
                SheetReader.Read(bytes, "坏.xls");
            }
            catch (Refusal)
            {
            }
        }
    }

    /// <summary>The workbook with every cell that says 坏 as Excel stores a formula that failed.</summary>
    private static byte[] Broken(byte[] book, string error)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var strings = Text(zip, "xl/sharedStrings.xml");
            var at = strings[..strings.IndexOf('坏')].Split("<x:si>").Length - 2;
            var sheet = Text(zip, "xl/worksheets/sheet1.xml");
            var cell = $"t=\"s\"><x:v>{at}</x:v>";
            Assert.Contains(cell, sheet, StringComparison.Ordinal);
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), Encoding.UTF8);
            writer.Write(sheet.Replace(cell, $"t=\"e\"><x:f>NA()</x:f><x:v>{error}</x:v>", StringComparison.Ordinal));
        }

        return stream.ToArray();
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
