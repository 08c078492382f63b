using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Secretaries;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;
using StarRating.Data.Imports;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Imports;

/// <summary>书记名册 by workbook.</summary>
public sealed class RosterImportTests
{
    private const string Head = "序号|乡镇|村|姓名|身份证号码|学历|职务|任职时间|电话";

    private static string One => SecretaryScene.IdOf("1980-05-06");

    private static string Two => SecretaryScene.IdOf("1975-01-02", 3);

    [Theory, Engines]
    public async Task A_roster_is_previewed_without_writing_and_committed_whole_with_posts_and_history(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book("东县村党组织书记花名册", Head, $"1|第0镇|第0村|张 三|{One}|大学|书记主任一肩挑|2021.3|13800000000", $"2|第1镇|第1村|李四|{Two}|大专|支部书记|20200115|", "合计|2人"));

        Assert.Equal([RowState.New, RowState.New], await import.States(id));
        Assert.Equal(0, await import.Scene.ReadAsync(db => db.Secretaries.CountAsync(s => s.IdNumberHash != null)));
        var notes = (await import.Preview(id))!.Notes;
        Assert.Contains("第 3 行任职时间 2021.3 按 2021-03 理解", notes);
        Assert.Contains("第 3 行姓名“张 三”按“张三”理解", notes);
        Assert.Contains("第 5 行是“合计”，没有作为数据读取", notes);

        await import.Commit(id);
        var person = await import.Scene.ReadAsync(db => db.Secretaries.SingleAsync(s => s.Name == "张三"));
        Assert.Equal((Education.Bachelor, SecretaryStatus.InPost, import.Scene.Village), (person.Education, person.Status, person.VillageId!.Value));
        var posts = await import.Scene.ReadAsync(db => db.Appointments.Where(a => a.SecretaryId == person.Id).OrderBy(a => a.Post).ToListAsync());
        Assert.Equal([Post.Secretary, Post.VillageHead], posts.Select(post => post.Post).Order());
        Assert.All(posts, post => Assert.Equal((new DateOnly(2021, 3, 1), DatePrecision.Month), (post.StartsOn, post.StartsPrecision)));
        var records = await import.Scene.ReadAsync(db => db.ChangeRecords.Where(r => r.UseCase == "CommitImport" && r.Entity == nameof(Secretary)).ToListAsync());
        Assert.All(records, record => Assert.Equal(("王经办", $"导入书记名册（第{id}批，名册.xlsx）"), (record.UserName, record.Reason)));
        Assert.All(records, record => Assert.DoesNotContain(One, record.ChangesJson, StringComparison.Ordinal));
        Assert.Equal((ImportState.Committed, "王经办"), ((await import.Batch(id)).State, (await import.Batch(id)).CommittedBy));
    }

    [Theory, Engines]
    public async Task A_village_that_is_like_no_other_is_a_fault_of_its_row_and_of_no_other(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|查无此处新区|张三|{One}|大专|书记|2021-03-15|", $"2|第1镇|第1村|李四|{Two}|大专|书记|2020-01-15|"));
        Assert.Equal([RowState.Wrong, RowState.New], await import.States(id));
        Assert.Contains("没有“查无此处新区”，请核对是否为其他县的名册", Assert.Single((await import.Row(id, 2)).Faults).Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_roster_of_secretaries_alone_needs_no_column_that_says_so(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book("姓名|身份证号码|村|任职时间|是否一肩挑", $"张三|{One}|第0村|2021-03-15|是", $"李四|{Two}|第1村|2020-01-15|否"));
        Assert.Equal([RowState.New, RowState.New], await import.States(id));
        Assert.Contains("没有“职务”这一列，各行都按“党组织书记”理解；有不同的，请加上这一列再上传。", (await import.Preview(id))!.Notes);

        await import.Commit(id);
        var posts = await import.Scene.ReadAsync(db => db.Appointments.OrderBy(a => a.Secretary.Name).ThenBy(a => a.Post).Select(a => new { a.Secretary.Name, a.Post }).ToListAsync());
        Assert.Equal(3, posts.Count);
        Assert.Equal([Post.Secretary, Post.VillageHead], posts.Where(p => p.Name == "张三").Select(p => p.Post).Order());
        Assert.Equal(Post.Secretary, posts.Single(p => p.Name == "李四").Post);
    }

    [Theory, Engines]
    public async Task The_same_workbook_again_changes_nothing_and_a_changed_cell_shows_old_and_new(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Commit(await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}|大专|书记|2021-03-15|13800000000")));

        var again = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}|大专|书记|2021年3月|13800000000"));
        Assert.Equal([RowState.Same], await import.States(again));

        var changed = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}|本科|书记|2020.5|13800000000"));
        var row = await import.Row(changed, 2);
        Assert.Equal(RowState.Changed, row.State);
        Assert.Equal([new("education", "大专", "本科"), new("start", "2021-03-15", "2020-05")], row.Changes);
        await import.Commit(changed);
        var post = await import.Scene.OnlyAsync<Appointment>();
        Assert.Equal((new DateOnly(2020, 5, 1), DatePrecision.Month), (post.StartsOn, post.StartsPrecision));
    }

    [Theory, Engines]
    public async Task What_is_wrong_is_said_at_its_cell_and_nothing_is_written(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Scene.Run<RegisterSecretary, long>(
            register => register.Register(new(SecretaryScene.Data("李西县", SecretaryScene.IdOf("1970-01-01", 5)), import.Scene.Post("2026-03-01", import.Scene.ForeignVillage), "换届")), import.Scene.West());
        var broken = One[..17] + (One[17] == '1' ? '2' : '1');
        var id = await import.Upload("roster", ImportScene.Book(
            Head,
            $"1|第0镇|第0村|甲|{broken}||书记|2021-03-01|",
            $"2|第0镇|第零村|乙|{Two}||书记|2021-03-01|",
            $"3|第0镇|第0村|丙|{SecretaryScene.IdOf("1970-01-01", 5)}||书记|2021-03-01|",
            $"4|第0镇|第0村|丁|{SecretaryScene.IdOf("1981-01-01")}||书记|2021-13-01|",
            $"5|第0镇|第0村|戊|{SecretaryScene.IdOf("1982-01-01")}||村霸|2021-03-01|123",
            $"6|第0镇|第0村|己|{SecretaryScene.IdOf("1983-01-01")}||书记|2021-03-01|",
            $"7|第0镇|第0村|庚|{SecretaryScene.IdOf("1984-01-01")}||书记|2021-03-01|",
            $"8|第0镇|第0村|己|{SecretaryScene.IdOf("1983-01-01")}||书记|2021-03-01|",
            "9|第2镇|第2村|辛|||书记|2021-03-01|"));

        await Faulty(2, "id", "校验位");
        await Faulty(3, "village", "是否为“第0村”");
        await Faulty(4, "id", "已在其他县（市、区）登记，请办理调动");
        await Faulty(5, "start", "不是有效的日期");
        await Faulty(6, "posts", "不在可选范围内");
        await Faulty(6, "phone", "联系电话");
        Assert.Equal(RowState.New, (await import.Row(id, 7)).State);
        await Faulty(8, "village", "由己担任");
        await Faulty(9, "id", "与第 7 行是同一身份证号");
        await Faulty(10, "id", "请填写身份证号");
        await Faulty(10, "township", "没有“第2镇”");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => import.Commit(id));
        Assert.Contains("8 行有误", refusal.Message, StringComparison.Ordinal);
        Assert.False(await import.Scene.ReadAsync(db => db.Secretaries.AnyAsync(s => s.Name == "己")));

        await import.Commit(id, onlyGood: true);
        Assert.Equal(1, await import.Scene.ReadAsync(db => db.Appointments.CountAsync(a => a.CountyId == import.Scene.Counties.East.Id)));

        async Task Faulty(int number, string key, string words)
        {
            var row = await import.Row(id, number);
            Assert.Equal(RowState.Wrong, row.State);
            Assert.Contains(row.Faults, fault => fault.Key == key && fault.Reason.Contains(words, StringComparison.Ordinal));
        }
    }

    [Theory, Engines]
    public async Task A_roster_of_another_county_is_wrong_in_every_row_and_nothing_of_it_is_taken(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}||书记|2021-03|", $"2|第1镇|第1村|李四|{Two}||书记|2021-03|"), at: import.Scene.West());
        await using (var west = import.Scene.West())
        {
            var rows = (await west.Get<Application.Imports.Flow.ImportQueries>().Preview(id))!.Rows;
            Assert.All(rows, row => Assert.Contains(row.Faults, fault => fault.Key == "township" && fault.Reason.Contains("没有“第", StringComparison.Ordinal)));
        }

        await Assert.ThrowsAsync<Refusal>(() => import.Commit(id, at: import.Scene.West()));
        Assert.Equal(0, await import.Scene.ReadAsync(db => db.Appointments.CountAsync()));
    }

    [Theory, Engines]
    public async Task The_marked_workbook_has_the_reasons_and_corrected_it_is_taken(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}||书记|2021-15|", $"2|第1镇|第1村|李四|{Two}||书记|2020-01|"));

        using var book = new XLWorkbook(new MemoryStream(await import.Marked(id)));
        var sheet = book.Worksheet(1);
        Assert.Equal("导入检查结果", sheet.Cell(1, 10).GetString());
        Assert.StartsWith("任职时间：", sheet.Cell(2, 10).GetString(), StringComparison.Ordinal);
        Assert.Equal("", sheet.Cell(3, 10).GetString());
        Assert.NotEqual(sheet.Cell(3, 8).Style.Fill.BackgroundColor, sheet.Cell(2, 8).Style.Fill.BackgroundColor);
        Assert.Equal(One, sheet.Cell(2, 5).GetString());
        sheet.Cell(2, 8).SetValue("2021-05");
        var corrected = await import.Upload("roster", ImportScene.Save(book));
        Assert.Equal([RowState.New, RowState.New], await import.States(corrected));
    }

    [Theory, Engines]
    public async Task Formulas_are_never_given_back_and_text_that_looks_like_one_stays_text(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        using var source = new XLWorkbook(new MemoryStream(ImportScene.Book(Head, $"1|第0镇|第0村|=cmd|{One}||书记|2021-03|", $"2|第1镇|第1村|李四|{Two}||书记|2020-01|")));
        source.Worksheet(1).Cell(3, 4).FormulaA1 = "HYPERLINK(\"http://example.invalid\")";
        var id = await import.Upload("roster", ImportScene.Save(source));

        Assert.Equal([RowState.Wrong, RowState.Wrong], await import.States(id));
        using var book = new XLWorkbook(new MemoryStream(await import.Marked(id)));
        Assert.DoesNotContain(book.Worksheets.SelectMany(sheet => sheet.CellsUsed()), cell => cell.HasFormula);
        Assert.Equal("=cmd", book.Worksheet(1).Cell(2, 4).GetString());
    }

    [Theory, Engines]
    public async Task What_changed_since_the_preview_is_refused_with_the_row_named(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}||书记|2021-03|"));
        await import.Scene.Run<RegisterSecretary, long>(register => register.Register(new(SecretaryScene.Data("张三", One), import.Scene.Post("2021-03-01"), "先登记了")));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => import.Commit(id));

        Assert.Contains("第 2 行（张三）预览时为“新增”", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ImportState.Previewed, (await import.Batch(id)).State);
    }

    [Theory, Engines]
    public async Task Committed_twice_is_refused_but_the_same_job_started_again_finds_its_work_done(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}||书记|2021-03|"));
        var first = await import.Commit(id, key: "one");

        Assert.Equal(first.Words, (await import.Commit(id, key: "one")).Words);
        Assert.Contains("不能重复提交", (await Assert.ThrowsAsync<Refusal>(() => import.Commit(id, key: "two"))).Message, StringComparison.Ordinal);
        Assert.Equal(1, await import.Scene.ReadAsync(db => db.Secretaries.CountAsync(s => s.Name == "张三")));
    }

    [Theory, Engines]
    public async Task Of_two_commits_at_once_one_writes(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("roster", ImportScene.Book(Head, $"1|第0镇|第0村|张三|{One}||书记|2021-03|", $"2|第1镇|第1村|李四|{Two}||书记|2020-01|"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(async () =>
        {
            try
            {
                await import.Commit(id, key: $"key{i}");
                return "";
            }
            catch (Refusal refusal)
            {
                return refusal.Message;
            }
        })));

        Assert.Single(outcomes, outcome => outcome.Length == 0);
        Assert.Equal(2, await import.Scene.ReadAsync(db => db.Secretaries.CountAsync(s => s.IdNumberHash != null)));
    }

    [Theory, Engines]
    public async Task A_workbook_of_ones_own_making_is_mapped_once_and_remembered_for_the_county(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] lines = ["甲|乙|丙|丁|戊|己", $"第0镇|第0村|张三|{One}|书记|2021-03"];
        var id = await import.Upload("roster", ImportScene.Book(lines));
        Assert.Equal(ImportState.Unmapped, (await import.Batch(id)).State);
        var said = new Dictionary<string, string> { ["甲"] = "township", ["乙"] = "village", ["丙"] = "name", ["丁"] = "id", ["戊"] = "posts" };
        await import.Scene.Refused<Application.Imports.Flow.MapColumns>("", "还没有指定：任职时间", map => map.Map("roster", id, said));
        said["己"] = "start";
        await import.Scene.Run<Application.Imports.Flow.MapColumns>(map => map.Map("roster", id, said));

        var next = await import.Upload("roster", ImportScene.Book(lines));
        Assert.Equal([RowState.New], await import.States(next));
        Assert.Contains("各列按上次的对应关系读取；需要更改时，点“对应列”。", (await import.Preview(next))!.Notes);
        var elsewhere = await import.Upload("roster", ImportScene.Book(lines), at: import.Scene.West());
        Assert.Equal(ImportState.Unmapped, (await import.Batch(elsewhere)).State);
    }

    [Theory, Engines]
    public async Task A_template_filled_in_comes_back_and_that_of_another_kind_or_county_is_recognised(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var template = await import.Scene.Run<Application.Imports.Flow.MakeTemplate, Application.Reports.Workbook>(make => make.Make("roster", null, null));
        Assert.Equal(ImportState.Unreadable, (await Unread("roster", import.Scene.East())).State);
        Assert.Contains("请到“书记名册”的导入页", (await Unread("awards", import.Scene.East())).Words, StringComparison.Ordinal);
        Assert.Contains("这是东县的模板，现在导入到西县", (await Unread("roster", import.Scene.West())).Words, StringComparison.Ordinal);

        using var book = new XLWorkbook(new MemoryStream(template.Content));
        var sheet = book.Worksheet(1);
        var heads = sheet.Row(2).CellsUsed().ToDictionary(cell => cell.GetString().TrimEnd('*'), cell => cell.Address.ColumnNumber);
        foreach (var (head, text) in new[] { ("村（社区）", "第0村"), ("姓名", "张三"), ("身份证号", One), ("职务", "党组织书记"), ("任职时间", "2021-03") })
        {
            sheet.Cell(4, heads[head]).SetValue(text);
        }

        Assert.Equal("@", sheet.Cell(4, heads["身份证号"]).Style.NumberFormat.Format);
        Assert.Equal([RowState.New], await import.States(await import.Upload("roster", ImportScene.Save(book))));

        async Task<ImportBatch> Unread(string kind, Desk at)
        {
            await Assert.ThrowsAsync<Refusal>(() => import.Upload(kind, template.Content, at: at));
            return await import.Scene.ReadAsync(db => db.ImportBatches.OrderBy(batch => batch.Id).LastAsync());
        }
    }
}
