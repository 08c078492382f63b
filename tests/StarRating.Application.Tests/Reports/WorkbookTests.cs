using System.Diagnostics;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Treatments;
using StarRating.Application.Treatments;
using StarRating.Data.Auditing;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using Xunit.Abstractions;

namespace StarRating.Application.Tests.Reports;

/// <summary>The office's forms, opened again as their reader would.</summary>
public sealed class WorkbookTests(ITestOutputHelper output)
{
    private const string IdNumber = "11010119900307793X";

    [Theory, Engines]
    public async Task The_summary_reads_back_cell_by_cell(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var book = await ReportScene.Export(desk, new("summary", "2024"));
        Assert.Equal("示例县2024年度村（社区）党组织书记星级评定汇总表.xlsx", book.FileName);
        var read = await Read(book);
        Assert.Equal("示例县2024年度村（社区）党组织书记星级评定汇总表", read[1, 1]);
        Assert.Equal(["序号", "乡镇（街道）", "村（社区）", "姓名", "身份证号", "一肩挑", "年度考核", "", "星级"], read.Rows[2][..9]);
        Assert.Equal(["得分", "等次", "上次星级", "本次星级", "升降"], read.Rows[3][6..11]);

        // First township: persons 0, 2 and 4; its 小计; then persons 1 and 3 (the sixth is not rated) and theirs.
        Assert.Equal(["1", "第0镇", "第0村", "=1+1", "1101**********793X", "", "90.00", "优秀", "", "5星"], read.Rows[4][..10]);
        Assert.Equal(["2", "第0镇", "第2村", "+书记", "", "", "88.00", "优秀", "", "3星"], read.Rows[5][..10]);
        Assert.Equal("暂缓评定", read[7, 10]);
        Assert.Equal(("第0镇小计", "3人"), (read[8, 1], read[8, 4]));
        Assert.StartsWith("评定星级2人，共8星；不定星级0人；暂缓评定1人", read[8, 5], StringComparison.Ordinal);
        Assert.Equal(("4", "第1村", "@书记"), (read[9, 1], read[9, 3], read[9, 4]));
        Assert.Equal(("第1镇小计", "2人"), (read[11, 1], read[11, 4]));
        Assert.Equal(("合计", "5人"), (read[12, 1], read[12, 4]));
        Assert.Equal("填报人：", read[13, 1]);
    }

    [Theory, Engines]
    public async Task A_full_ID_number_stays_text_and_the_record_says_that_it_went_out(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var read = await Read(await ReportScene.Export(desk, new("summary", "2024") { Unmasked = true }));
        Assert.Equal(IdNumber, read[5, 5]);
        await ReportScene.Export(desk, new("summary", "2024"));
        var records = await desk.Db.ChangeRecords.Where(r => r.Kind == ChangeKind.Done && r.UseCase == nameof(ExportReport)).OrderBy(r => r.Id).ToListAsync();
        Assert.Equal(["王主管", "王主管"], records.Select(r => r.UserName));
        Assert.Contains("身份证号完整", records[0].Reason, StringComparison.Ordinal);
        Assert.Contains("身份证号掩码", records[1].Reason, StringComparison.Ordinal);
        Assert.All(records, r => Assert.Equal(scene.Rated.CountyId, r.CountyId));
    }

    [Theory, Engines]
    public async Task A_city_official_exports_a_county_and_the_record_is_the_countys(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var city = await ReportScene.City(scene, scene.Rated.CountyId);
        Assert.NotEmpty((await ReportScene.Export(city, new("summary", "2024"))).Content);
        await using var desk = await ReportScene.Desk(scene);
        Assert.Equal("市委组织部", (await desk.Db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(ExportReport))).UserName);
        var row = Assert.Single(await city.Get<CityQueries>().Of(2024));
        Assert.Equal((4, 0, 1), (row.Rated, row.NoStar, row.Suspended));
        Assert.Equal(12, row.Stars.Sum(s => s.Key * s.Value));
        Assert.Equal(3m, row.Average);
    }

    [Theory, Engines]
    public async Task The_forms_print_on_A4_with_repeating_heads_and_no_formula_is_live(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        await desk.Get<DraftPaySheet>().Draft(new(2025, 1));
        var rating = await desk.Db.Ratings.Where(r => r.SecretaryId == scene.Person(0)).Select(r => r.Id).SingleAsync();
        Workbook[] books =
        [
            await ReportScene.Export(desk, new("summary", "2024")),
            await ReportScene.Export(desk, new("pay", "2025-01")),
            await ReportScene.Export(desk, new("approval") { RecordId = rating }),
        ];
        for (var i = 0; i < books.Length; i++)
        {
            using var workbook = new XLWorkbook(new MemoryStream(books[i].Content));
            var sheet = workbook.Worksheet(1);
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Single(sheet.PageSetup.PrintAreas);
            Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.HasFormula);
            if (i < 2)
            {
                Assert.Equal(XLPageOrientation.Landscape, sheet.PageSetup.PageOrientation);
                Assert.Equal((1, 4), (sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
                Assert.Equal(4, sheet.SheetView.SplitRow);
            }
        }
    }

    [Theory, Engines]
    public async Task The_approval_form_has_the_person_the_star_and_the_boxes_to_sign(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var rating = await desk.Db.Ratings.Where(r => r.SecretaryId == scene.Person(0)).Select(r => r.Id).SingleAsync();
        var read = await Read(await ReportScene.Export(desk, new("approval") { RecordId = rating }));
        Assert.Equal("2024年度村（社区）党组织书记星级评定审批表", read[1, 1]);
        Assert.Equal(("姓名", "=1+1"), (read[3, 1], read[3, 2]));
        Assert.Equal("1101**********793X", read[5, 2]);
        Assert.Equal("5星", read[7, 6]);
        Assert.Contains("2001-03至今", read[8, 2], StringComparison.Ordinal);
        Assert.Contains("优秀党务工作者", read[9, 2], StringComparison.Ordinal);
        Assert.Contains("第9条", read[10, 2], StringComparison.Ordinal);
        Assert.Equal(("乡镇（街道）党（工）委意见", "县（市、区）委组织部意见"), (read[11, 1], read[12, 1]));
        Assert.Equal(1, await desk.Db.ChangeRecords.CountAsync(r => r.UseCase == nameof(ExportReport) && r.EntityId == rating));
    }

    [Theory, Engines]
    public async Task The_pay_sheet_reads_back_with_its_totals(Engine engine)
    {
        await using var scene = await Scene(engine);
        await scene.Draft("2025-01");
        await using var desk = await ReportScene.Desk(scene);
        var book = await ReportScene.Export(desk, new("pay", "2025-01"));
        Assert.Equal("示例县村（社区）党组织书记2025年1月报酬发放表（草稿）.xlsx", book.FileName);
        var read = await Read(book);
        Assert.Equal(["1", "第0镇", "第0村", "=1+1", "2,500.00", "0.00", "0.00", "2,500.00"], read.Rows[4][..8]);
        Assert.Contains("基本报酬", read[5, 9], StringComparison.Ordinal);
        Assert.Equal(("第0镇小计（3人）", "6,800.00"), (read[8, 1], read[8, 8]));
        Assert.Equal(("合计（6人）", "13,200.00"), (read[13, 1], read[13, 8]));
    }

    /// <summary>No bound that a busy machine would break: the figures are printed, and the export may not be a multiple of the plain write.</summary>
    [Fact]
    public async Task The_summary_of_2400_persons_takes_a_small_multiple_of_writing_its_cells()
    {
        await using var scene = await PayScene.Make(Engine.Sqlite, 2880);
        await using var desk = await ReportScene.Desk(scene);
        await ReportScene.Export(desk, new("summary", "2024"));
        var (export, exportMegabytes, book) = await Measured(() => ReportScene.Export(desk, new("summary", "2024")));
        using var source = new XLWorkbook(new MemoryStream(book.Content));
        var cells = source.Worksheet(1).CellsUsed().Select(c => (c.Address.RowNumber, c.Address.ColumnNumber, c.Value)).ToList();
        var (plain, plainMegabytes, _) = await Measured(() =>
        {
            using var copy = new XLWorkbook();
            var sheet = copy.Worksheets.Add("plain");
            foreach (var (row, column, value) in cells)
            {
                sheet.Cell(row, column).Value = value;
            }

            var stream = new MemoryStream();
            copy.SaveAs(stream);
            return Task.FromResult(stream.Length);
        });
        var (reading, _, _) = await Measured(() => desk.Get<SummaryQueries>().Of(2024));
        output.WriteLine($"2,400 persons, of it reading {reading.TotalMilliseconds:N0} ms, {cells.Count} cells: export {export.TotalMilliseconds:N0} ms, {exportMegabytes:N0} MB allocated; plain write {plain.TotalMilliseconds:N0} ms, {plainMegabytes:N0} MB");
        Assert.InRange(source.Worksheet(1).LastRowUsed().RowNumber(), 2400, 2420);
        Assert.True(export < (plain * 5) + TimeSpan.FromSeconds(5), $"export {export}, plain {plain}");
    }

    private static async Task<(TimeSpan Time, double Megabytes, T Result)> Measured<T>(Func<Task<T>> work)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = await work();
        return (watch.Elapsed, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576d, result);
    }

    private async Task<Opened> Read(Workbook book)
    {
        var read = await Opened.Of(book);
        output.WriteLine($"{book.FileName}: {read}");
        return read;
    }

    /// <summary>With names that a spreadsheet would take for formulas, and one ID number.</summary>
    private static async Task<PayScene> Scene(Engine engine)
    {
        var scene = await PayScene.Make(engine);
        await scene.Arrange(async db =>
        {
            var names = new Dictionary<long, string> { [scene.Person(0)] = "=1+1", [scene.Person(1)] = "@书记", [scene.Person(2)] = "+书记", [scene.Person(3)] = "-书记" };
            foreach (var person in await db.Secretaries.AsTracking().Where(s => names.Keys.Contains(s.Id)).ToListAsync())
            {
                person.Name = names[person.Id];
                person.IdNumber = person.Id == scene.Person(0) ? new SensitiveText(IdNumber) : null;
            }

            foreach (var member in await db.CohortMembers.AsTracking().Where(m => names.Keys.Contains(m.SecretaryId)).ToListAsync())
            {
                member.SecretaryName = names[member.SecretaryId];
            }
        });
        return scene;
    }
}
