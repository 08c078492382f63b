using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Reports;

/// <summary>Every report: its workbook says what its page says, to whom it may.</summary>
public sealed class ReportTests
{
    private const string IdNumber = "11010119900307793X";

    private static readonly Dictionary<ReportPeriod, string> Periods = new()
    {
        [ReportPeriod.Today] = "",
        [ReportPeriod.RatingYear] = "2024",
        [ReportPeriod.PayYear] = "2025",
        [ReportPeriod.PayMonth] = "2025-01",
    };

    [Theory, Engines]
    public async Task The_workbook_of_every_report_says_cell_by_cell_what_its_page_says(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var county = await ReportScene.Desk(scene);
        await using var city = await ReportScene.City(scene);
        foreach (var report in ReportCatalogue.All)
        {
            var desk = report.IsOfCity ? city : county;
            var request = new ReportRequest(report.Key, Periods[report.Period]);
            var forms = await ReportScene.Make(desk, request);
            Assert.All(forms, form => Assert.Empty(Broken(form)));
            if (forms.All(form => form.IsEmpty))
            {
                // The policy of this county scores nothing and has no quotas.
                Assert.Contains(report.Key, new[] { "scores" });
                await Assert.ThrowsAsync<Refusal>(() => ReportScene.Export(desk, request));
                continue;
            }

            var book = await ReportScene.Export(desk, request);
            foreach (var volume in Volumes(book, forms))
            {
                Same(volume.Forms, volume.Content, report.Key);
            }
        }
    }

    [Theory, Engines]
    public async Task LibreOffice_reads_the_roster_as_the_page_shows_it(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var form = Assert.Single(await ReportScene.Make(desk, new("roster")));
        var read = await Opened.Of(await ReportScene.Export(desk, new("roster")));
        Assert.Equal(form.Columns.Select(column => column.Heads[0]), read.Rows[2][..form.Columns.Count]);
        Assert.Equal(["1", "第0镇", "第0村", "=1+1"], read.Rows[3][..4]);
        Assert.Equal("1101**********793X", read[4, 10]);
        Assert.Equal("5星（2024年度）", read[4, 13]);
        Assert.Equal("合计（6人）", read[form.Rows.Count() + 3, 1]);
    }

    [Theory, Engines]
    public async Task The_sums_under_the_pay_sheet_and_the_costs_are_those_of_their_rows(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        await using var city = await ReportScene.City(scene);
        foreach (var (at, request, count) in new[] { (desk, new ReportRequest("pay", "2025-01"), 6), (desk, new("cost", "2025"), 2), (city, new("city-cost", "2025"), 1), (city, new("stars", "2024"), 1) })
        {
            var form = Assert.Single(await ReportScene.Make(at, request));
            Assert.Equal(count, form.Details.Count());
            var total = Assert.IsType<FormRow>(form.Total);
            var over = total.Cells[0].Span;
            foreach (var (index, column) in form.Columns.Index().Where(column => column.Item.IsSummed))
            {
                Assert.Equal(form.Details.Sum(row => row.Cells[index].Number ?? 0), total.Cells[index - over + 1].Number);
            }
        }

        Assert.Equal(13200m, (await ReportScene.Make(city, new("city-cost", "2025")))[0].Total!.Cells[^3].Number);
    }

    [Theory, Engines]
    public async Task Movement_counts_everyone_once_in_both_of_its_tables(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var city = await ReportScene.City(scene);
        var forms = await ReportScene.Make(city, new("movement", "2024"));
        var everyone = await city.Db.Ratings.CountAsync(r => r.Year == 2024 && r.IsCurrent && r.OutcomeKind != StarRating.Ratings.OutcomeKind.NotEligible);
        Assert.Equal(everyone, forms[0].Total!.Cells[^1].Number);
        Assert.Equal(everyone, forms[1].Total!.Cells[1].Number);
        Assert.Equal(everyone, forms[1].Total!.Cells.Skip(2).Sum(cell => cell.Number));
    }

    [Theory, Engines]
    public async Task One_township_is_reported_alone_and_a_foreign_one_is_not_found(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        foreach (var key in new[] { "roster", "honours", "service", "summary", "notice", "pay" })
        {
            var report = ReportCatalogue.Find(key);
            var form = Assert.Single(await ReportScene.Make(desk, new(key, Periods[report.Period]) { TownshipId = scene.Rated.TownshipIds[0] }));
            Assert.All(form.Details, row => Assert.Equal("第0镇", row.Cells[1].Text));
            Assert.NotEmpty(form.Details);
            await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(desk, new(key, Periods[report.Period]) { TownshipId = 987_654 }));
        }
    }

    [Theory, Engines]
    public async Task A_county_finds_nothing_of_another_and_no_report_that_its_grants_do_not_cover(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var foreign = await ReportScene.Of(
            scene, SessionScope.County(scene.Rated.CountyId + 1000), "外县", RolePresets.CountyManager.Functions.Select(f => new Grant { Function = f, ScopeKind = ScopeKind.County, CountyId = scene.Rated.CountyId }));
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(foreign, new("summary", "2024")));
        await using var desk = await ReportScene.Desk(scene);
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(desk, new("stars", "2024")));
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(desk, new("nothing")));
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(desk, new("summary", "abc")));
        var rating = await desk.Db.Ratings.Select(r => r.Id).FirstAsync();
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Make(foreign, new("approval") { RecordId = rating }));

        // Reports of the county, pay of one township: the pay sheet of the whole county is not there.
        await using var partly = await ReportScene.Of(scene, SessionScope.County(scene.Rated.CountyId), "部分",
        [
            new Grant { Function = Function.ReportsExport, ScopeKind = ScopeKind.County, CountyId = scene.Rated.CountyId },
            new Grant { Function = Function.PaySee, ScopeKind = ScopeKind.Township, CountyId = scene.Rated.CountyId, TownshipId = scene.Rated.TownshipIds[0] },
        ]);
        await Assert.ThrowsAsync<NotFound>(() => ReportScene.Export(partly, new("pay", "2025-01")));
    }

    [Theory, Engines]
    public async Task ID_numbers_are_full_only_where_granted_and_asked_for(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var manager = await ReportScene.Desk(scene);
        await using var city = await ReportScene.City(scene, scene.Rated.CountyId);
        foreach (var key in new[] { "roster", "summary", "approval" })
        {
            var request = new ReportRequest(key, key == "roster" ? "" : "2024") { TownshipId = scene.Rated.TownshipIds[0] };
            Assert.DoesNotContain(IdNumber, Texts(await ReportScene.Make(manager, request)));
            Assert.Contains(IdNumber, Texts(await ReportScene.Make(manager, request with { Unmasked = true })));
            Assert.DoesNotContain(IdNumber, Texts(await ReportScene.Make(city, request with { Unmasked = true })));
        }

        await ReportScene.Export(city, new("roster") { Unmasked = true });
        Assert.Contains("身份证号掩码", (await manager.Db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(ExportReport))).Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_forms_of_a_county_are_packed_by_township_and_those_of_one_are_one_workbook(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        var all = await ReportScene.Export(desk, new("approval", "2024"));
        Assert.EndsWith(".zip", all.FileName, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(all.Content));
        Assert.Equal(["第0镇.xlsx", "第1镇.xlsx"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        var one = await ReportScene.Export(desk, new("approval", "2024") { TownshipId = scene.Rated.TownshipIds[0] });
        using var book = new XLWorkbook(new MemoryStream(one.Content));
        Assert.Equal(3, book.Worksheets.Count);
        Assert.Equal(2, (await desk.Get<ReportDesk>().Make(new("approval", "2024") { Most = 2 }, JobProgress.Untold)).Count);
    }

    [Theory, Engines]
    public async Task A_cancelled_export_leaves_no_file_and_no_record(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var desk = await ReportScene.Desk(scene);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Get<ExportReport>().Export(new("approval", "2024"), JobProgress.Untold, cancelled.Token));
        Assert.False(await desk.Db.ChangeRecords.AnyAsync(r => r.UseCase == nameof(ExportReport)));
    }

    [Theory, Engines]
    public async Task The_roster_of_the_whole_city_streams_as_a_list_of_texts(Engine engine)
    {
        await using var scene = await Scene(engine);
        await using var city = await ReportScene.City(scene);
        var book = await ReportScene.Export(city, new("roster"));
        using var opened = new XLWorkbook(new MemoryStream(book.Content));
        var sheet = opened.Worksheet(1);
        Assert.Equal(["县（市、区）", "序号", "乡镇（街道）", "村（社区）", "姓名"], Enumerable.Range(1, 5).Select(column => sheet.Cell(1, column).GetString()));
        Assert.Equal(("示例县", "=1+1", false), (sheet.Cell(2, 1).GetString(), sheet.Cell(2, 5).GetString(), sheet.Cell(2, 5).HasFormula));
        Assert.Equal("1101**********793X", sheet.Cell(2, 11).GetString());
        Assert.Equal(7, sheet.LastRowUsed().RowNumber());
        Assert.Equal("=1+1", (await Opened.Of(book))[2, 5]);
    }

    private static IEnumerable<string> Texts(IEnumerable<OfficeForm> forms) => forms.SelectMany(form => form.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text);

    /// <summary>Rows whose cells do not fill the columns.</summary>
    private static IEnumerable<string> Broken(OfficeForm form) =>
        form.Rows.Where(row => row.Cells.Sum(cell => cell.Span) != form.Columns.Count).Select(row => $"{form.Name}: {string.Join('|', row.Cells.Select(cell => cell.Text))}");

    private static IEnumerable<(IReadOnlyList<OfficeForm> Forms, byte[] Content)> Volumes(Workbook book, IReadOnlyList<OfficeForm> forms)
    {
        if (!book.FileName.EndsWith(".zip", StringComparison.Ordinal))
        {
            yield return (forms, book.Content);
            yield break;
        }

        using var zip = new ZipArchive(new MemoryStream(book.Content));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            entry.Open().CopyTo(content);
            yield return ([.. forms.Where(form => $"{form.Volume}.xlsx" == entry.FullName)], content.ToArray());
        }
    }

    private static void Same(IReadOnlyList<OfficeForm> forms, byte[] content, string key)
    {
        using var book = new XLWorkbook(new MemoryStream(content));
        Assert.Equal(forms.Count, book.Worksheets.Count);
        foreach (var (form, sheet) in forms.Zip(book.Worksheets))
        {
            Assert.Equal(form.Title, sheet.Cell(1, 1).GetString());
            Assert.DoesNotContain(sheet.CellsUsed(), cell => cell.HasFormula);
            foreach (var head in FormHeads.Of(form))
            {
                Assert.Equal(head.Text, sheet.Cell(3 + head.Row, 1 + head.Column).GetString());
            }

            var at = 2 + FormHeads.Depth(form);
            foreach (var row in form.Rows)
            {
                at++;
                var column = 1;
                foreach (var cell in row.Cells)
                {
                    var read = sheet.Cell(at, column);
                    var shown = read.DataType == XLDataType.Number ? read.GetDouble().ToString(form.Columns[column - 1].Format, CultureInfo.InvariantCulture) : read.GetString();
                    Assert.True(shown.ReplaceLineEndings("\n") == cell.Shown(form.Columns[column - 1]), $"{key} {form.Name} {read.Address}: “{shown}”, page “{cell.Shown(form.Columns[column - 1])}”");
                    column += cell.Span;
                }
            }
        }
    }

    /// <summary>With a month paid, one ID number and a name that a spreadsheet would take for a formula.</summary>
    internal static async Task<PayScene> Scene(Engine engine)
    {
        var scene = await PayScene.Make(engine);
        await scene.Arrange(async db =>
        {
            var person = await db.Secretaries.AsTracking().SingleAsync(s => s.Id == scene.Person(0));
            (person.Name, person.IdNumber) = ("=1+1", new SensitiveText(IdNumber));
            (await db.CohortMembers.AsTracking().SingleAsync(m => m.SecretaryId == scene.Person(0))).SecretaryName = "=1+1";
        });
        await scene.Draft("2025-01");
        return scene;
    }
}
