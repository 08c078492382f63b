using System.IO.Compression;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Reports;

/// <summary>A county's own form: looked at before it is opened, filled by the names of its cells, its formulas left alive and ours never.</summary>
public sealed class CountyFormTests
{
    [Theory, Engines]
    public async Task The_countys_own_form_is_filled_by_its_names_and_its_sums_count_all_rows(Engine engine)
    {
        await using var scene = await ReportTests.Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var form = await Add(desk, Template());
        Assert.Equal("不认识的名称不会填写：局长签字", form.Findings);
        var read = await Opened.Of(await ReportScene.Export(desk, new("summary", "2024") { CountyFormId = form.Id }));
        Assert.Equal("示例县2024年度村（社区）党组织书记星级评定汇总表", read[1, 1]);
        Assert.Equal(["=1+1", "第0村", "5星", "90", "180"], read.Rows[2][..5]);
        Assert.Equal(["书记2", "第2村", "3星", "88", "176"], read.Rows[3][..5]);

        // Five persons, one template row: the sum stands below all of them and counts all of them.
        Assert.Equal(("共计", "5"), (read[9, 1], read[9, 3]));
        var scores = (await ReportScene.Make(desk, new("summary", "2024")))[0].Details.Sum(row => row.Cells[6].Number ?? 0);
        Assert.Equal(scores.ToString("0.##", null), read[9, 4]);
        Assert.Contains("自有表样", (await desk.Db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(ExportReport))).Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_form_about_one_person_is_filled_on_a_sheet_for_each(Engine engine)
    {
        await using var scene = await ReportTests.Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("审批");
        sheet.Cell(2, 2).AddToNamed("姓名");
        sheet.Cell(3, 2).AddToNamed("本次结果");
        sheet.Cell(4, 2).AddToNamed("任职经历");
        var form = await Add(desk, Bytes(book), "approval");
        var filled = await ReportScene.Export(desk, new("approval", "2024") { TownshipId = scene.Rated.TownshipIds[0], CountyFormId = form.Id });
        using var read = new XLWorkbook(new MemoryStream(filled.Content));
        Assert.Equal(3, read.Worksheets.Count);
        Assert.Equal(["=1+1", "书记2", "书记4"], read.Worksheets.Select(s => s.Cell(2, 2).GetString()));
        Assert.Equal(["5星", "3星", "暂缓评定"], read.Worksheets.Select(s => s.Cell(3, 2).GetString()));
        Assert.All(read.Worksheets, s => Assert.False(s.Cell(2, 2).HasFormula));
    }

    [Theory, Engines]
    public async Task An_ended_form_and_another_countys_are_not_found(Engine engine)
    {
        await using var scene = await ReportTests.Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var form = await Add(desk, Template());
        await Assert.ThrowsAsync<Refusal>(() => Add(desk, Template()));
        await using var foreign = await ReportScene.Of(scene, SessionScope.County(scene.Rated.CountyId + 1000), "外县", []);
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<EndCountyForm>().End("summary", form.Id));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<CountyFormQueries>().File("summary", form.Id));
        await Assert.ThrowsAsync<NotFound>(() => desk.Get<CountyFormQueries>().File("pay", form.Id));
        await desk.Get<EndCountyForm>().End("summary", form.Id);
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Export(desk, new("summary", "2024") { CountyFormId = form.Id }));
        await Add(desk, Template());
        Assert.Equal(2, (await desk.Get<CountyFormQueries>().Of("summary")).Count);
    }

    [Fact]
    public void What_acts_or_is_not_a_form_is_refused_in_words()
    {
        Assert.Contains("宏", Refused(With(Template(), "xl/vbaProject.bin")), StringComparison.Ordinal);
        Assert.Contains("外部链接", Refused(With(Template(), "xl/externalLinks/externalLink1.xml")), StringComparison.Ordinal);
        Assert.Contains("控件", Refused(With(Template(), "xl/activeX/activeX1.xml")), StringComparison.Ordinal);
        Assert.Contains("密码", Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("不是 .xlsx", Refused("姓名,村"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("空的", Refused([]), StringComparison.Ordinal);
        Assert.Contains("1 MB", Refused(new byte[2 * 1024 * 1024]), StringComparison.Ordinal);
        Assert.Contains("已损坏", Refused(Template()[..500]), StringComparison.Ordinal);

        // 100 MB of zeros in 100 KB.
        Assert.Contains("过大", Refused(With(Template(), "xl/media/image1.png", new byte[100 * 1024 * 1024])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_whatever_make_it_fail_otherwise_than_in_words()
    {
        var template = Template();
        var chance = new Random(20261123);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var bytes = (byte[])template.Clone();
            for (var changes = chance.Next(1, 40); changes > 0; changes--)
            {
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            }

            try
            {
                FormPackage.Check(bytes);
                using var book = FormPackage.Open(bytes);
                FormPlan.Of(book, Table());
            }
            catch (Refusal)
            {
                // In words, as it should.
            }
        }
    }

    [Fact]
    public void A_form_without_a_known_name_or_without_a_row_says_what_to_do()
    {
        using var nothing = new XLWorkbook();
        nothing.AddWorksheet("表").Cell(1, 1).AddToNamed("局长签字");
        Assert.Contains("局长签字", Assert.Throws<Refusal>(() => FormPlan.Of(nothing, Table())).Message, StringComparison.Ordinal);
        using var noRow = new XLWorkbook();
        noRow.AddWorksheet("表").Cell(1, 1).AddToNamed("姓名");
        Assert.Contains(FormFields.Detail, Assert.Throws<Refusal>(() => FormPlan.Of(noRow, Table())).Message, StringComparison.Ordinal);
    }

    private static Task<StarRating.Data.Reports.CountyForm> Add(Desk desk, byte[] content, string key = "summary") =>
        desk.Get<AddCountyForm>().Add(key, "2024", "本县新表", "新表.xlsx", content);

    private static OfficeForm Table() => new() { Name = "表", Title = "表", Columns = [FormColumn.Sequence, FormColumn.Name] };

    private static string Refused(byte[] content) => Assert.Throws<Refusal>(() => FormPackage.Check(content)).Message;

    /// <summary>Title, heads, the row to repeat with a formula of its own, a sum below, and a name that nobody knows.</summary>
    private static byte[] Template()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("新表");
        sheet.Cell(1, 1).AddToNamed("标题");
        foreach (var (index, head) in new[] { "姓名", "村", "星级", "分", "加倍" }.Index())
        {
            sheet.Cell(2, index + 1).Value = head;
        }

        foreach (var (index, code) in new[] { "姓名", "村", "本次星级", "得分" }.Index())
        {
            sheet.Cell(3, index + 1).AddToNamed(code);
        }

        sheet.Cell(3, 5).FormulaA1 = "D3*2";
        sheet.Range(3, 1, 3, 5).AddToNamed("明细");
        sheet.Cell(5, 1).Value = "共计";
        sheet.Cell(5, 3).AddToNamed("行数");
        sheet.Cell(5, 4).FormulaA1 = "SUM(D3:D3)";
        sheet.Cell(6, 1).AddToNamed("局长签字");
        return Bytes(book);
    }

    private static byte[] Bytes(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    private static byte[] With(byte[] content, string part, byte[]? bytes = null)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(bytes ?? [1]);
        }

        return stream.ToArray();
    }
}
