using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Flow;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Jobs;
using StarRating.Application.Tests.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Imports;

/// <summary>Every kind but the roster: new, changed, same, wrong, and what is stored in the end.</summary>
public sealed class KindsImportTests
{
    [Theory, Engines]
    public async Task Appointments_past_and_present(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Scene.AppointAsync("2019-05-10");
        var id = await import.Upload("appointments", ImportScene.Book(
            "姓名|村|职务|任职时间|离任时间|离任原因",
            "书记0|第0村|书记|2015.3|2018.12|届满离任",
            "书记0|第0村|书记|2019-05-10|2025-06-01|辞职",
            "书记1|第1村|委员|2020.1|至今|",
            "书记0|第0村|书记|2016.1|2017.1|届满离任",
            "书记9|第0村|书记|2016.1||",
            "书记1|第1村|书记|2014.1|2015.1|"));

        Assert.Equal([RowState.New, RowState.Changed, RowState.New, RowState.Wrong, RowState.Wrong, RowState.Wrong], await import.States(id));
        Assert.Contains("重叠", (await import.Row(id, 5)).Faults[0].Reason, StringComparison.Ordinal);
        Assert.Contains("名册中没有“书记9”", (await import.Row(id, 6)).Faults[0].Reason, StringComparison.Ordinal);
        Assert.Equal("填了离任时间，还要填写离任原因", (await import.Row(id, 7)).Faults[0].Reason);
        await import.Commit(id, onlyGood: true);
        var posts = await import.Scene.ReadAsync(db => db.Appointments.Where(a => a.SecretaryId == import.Scene.Person).OrderBy(a => a.StartsOn).ToListAsync());
        Assert.Equal([(new DateOnly(2015, 3, 1), DatePrecision.Month), (new DateOnly(2019, 5, 10), DatePrecision.Day)], posts.Select(post => (post.StartsOn, post.StartsPrecision)));
        Assert.Equal((new DateOnly(2025, 6, 1), LeaveReason.Resigned), (posts[1].EndsOn, posts[1].LeaveReason));
        Assert.Equal([RowState.Same, RowState.Same, RowState.Same], (await import.States(await import.Upload("appointments", ImportScene.Book(
            "姓名|村|职务|任职时间|离任时间|离任原因", "书记0|第0村|书记|2015.3|2018.12|届满离任", "书记0|第0村|书记|2019-05-10|2025-06-01|辞职", "书记1|第1村|委员|2020.1||")))));
    }

    [Theory, Engines]
    public async Task Awards_of_a_person_and_of_the_village(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Scene.AppointAsync("2019-05-10");
        string[] good = ["姓名|荣誉名称|级别|授予单位|授予时间|集体", "书记0|优秀党员|市级|市委|2024.7|", "书记0|文明村|省|省委|2023-01-02|是"];
        var id = await import.Upload("awards", ImportScene.Book([.. good, "书记0|文明村|省级|省委|2015-01-02|是", "书记0|先进|市级|市委|2024|", "书记0|优秀党员|市级|市委|2024.7|"]));

        Assert.Equal([RowState.New, RowState.New, RowState.Wrong, RowState.Wrong, RowState.Wrong], await import.States(id));
        await import.Commit(id, onlyGood: true);
        var awards = await import.Scene.ReadAsync(db => db.Awards.OrderBy(award => award.AwardedOn).ToListAsync());
        Assert.Equal((import.Scene.Village, AwardLevel.Province), (awards[0].VillageId, awards[0].Level));
        Assert.Equal((import.Scene.Person, new DateOnly(2024, 7, 1)), (awards[1].SecretaryId, awards[1].AwardedOn));
        Assert.Equal([RowState.Same, RowState.Same], await import.States(await import.Upload("awards", ImportScene.Book(good))));
        Assert.Equal([RowState.Changed], await import.States(await import.Upload("awards", ImportScene.Book(good[0], "书记0|优秀党员|国家级|市委|2024.7|"))));
    }

    [Theory, Engines]
    public async Task Sanctions_with_their_effect_periods(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] good = ["姓名|处分|处分日期|影响期|决定机关", "书记0|警告|2024-05-10|12|县纪委"];
        var id = await import.Upload("sanctions", ImportScene.Book([.. good, "书记1|警告|2024.5||县纪委", "书记1|记过|2024-05-10|一年|县纪委"]));

        Assert.Equal([RowState.New, RowState.Wrong, RowState.Wrong], await import.States(id));
        await import.Commit(id, onlyGood: true);
        var sanction = await import.Scene.ReadAsync(db => db.Sanctions.SingleAsync());
        Assert.Equal((SanctionKind.PartyWarning, new DateOnly(2025, 5, 9)), (sanction.Kind, sanction.EffectEndsOn));
        Assert.Equal([RowState.Same], await import.States(await import.Upload("sanctions", ImportScene.Book(good))));
        Assert.Equal([RowState.Changed], await import.States(await import.Upload("sanctions", ImportScene.Book(good[0], "书记0|警告|2024-05-10|18|县纪委"))));
    }

    [Theory, Engines]
    public async Task Categories_are_kept_as_dated_changes(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] good = ["村|分类|生效日期", "第0村|集聚提升|2026-01-01"];
        var id = await import.Upload("categories", ImportScene.Book([.. good, "第1村|城市社区|2026-01-01", "第1村|甲类|"]));

        Assert.Equal([RowState.Changed, RowState.Wrong, RowState.Wrong], await import.States(id));
        await import.Commit(id, onlyGood: true);
        Assert.Equal(VillageCategory.ClusteredUpgrade, await import.Scene.ReadAsync(db => db.Villages.Where(v => v.Id == import.Scene.Village).Select(v => v.Category!.Value).SingleAsync()));
        var change = await import.Scene.ReadAsync(db => db.DivisionChanges.SingleAsync());
        Assert.Equal(("集聚提升类", new DateOnly(2026, 1, 1)), (change.NewName, change.EffectiveOn));
        Assert.Equal([RowState.Same], await import.States(await import.Upload("categories", ImportScene.Book(good))));
    }

    [Theory, Engines]
    public async Task Villages_are_added_and_renamed_by_their_code(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] good = ["乡镇|代码|村名|设立日期", "第0镇|149901100202|新村|2026-01-01", "第0镇|149901100201|第零村|2026-01-01"];
        var id = await import.Upload("divisions", ImportScene.Book([.. good, "第0镇|149901101203|远村|2026-01-01", "第0镇|149901100502|怪村|2026-01-01", "第9镇|149901100204|孤村|2026-01-01"]));

        Assert.Equal([RowState.New, RowState.Changed, RowState.Wrong, RowState.Wrong, RowState.Wrong], await import.States(id));
        await import.Commit(id, onlyGood: true);
        Assert.Equal(["第零村", "新村"], await import.Scene.ReadAsync(db => db.Villages.Where(v => v.TownshipId == import.Scene.Counties.Townships[0].Id).OrderBy(v => v.Code).Select(v => v.Name).ToListAsync()));
        Assert.Equal(2, await import.Scene.ReadAsync(db => db.DivisionChanges.CountAsync()));
        Assert.Equal([RowState.Same, RowState.Same], await import.States(await import.Upload("divisions", ImportScene.Book(good))));
    }

    [Theory, Engines]
    public async Task A_template_of_last_year_is_refused_with_both_years_named(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await using var desk = new Desk(scene.Database, SessionScope.Townships(scene.County, scene.Township), scene.Clock, ScoreScene.Reviewer);
        var template = await desk.Get<MakeTemplate>().Make("scores", 2025, null);
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(template.Content));
        book.Worksheet("模板信息").Cell(6, 1).SetValue("2024");
        var id = await desk.Get<UploadImport>().Upload("scores", 2025, null, "打分表.xlsx", ImportScene.Save(book));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => ((IJobWork)desk.Get<ReadImport>()).Run($$"""{"BatchId":{{id}}}""", JobProgress.Untold, default));
        Assert.Contains("2024年度的模板，现在导入的是", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2025年度", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Scores_of_a_township_come_back_in_its_template_and_only_its_own(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await using var desk = new Desk(scene.Database, SessionScope.Townships(scene.County, scene.Township), scene.Clock, ScoreScene.Reviewer);
        var template = await desk.Get<MakeTemplate>().Make("scores", 2025, null);
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(template.Content));
        var sheet = book.Worksheet(1);
        var column = sheet.Row(2).CellsUsed().Single(cell => cell.Address.ColumnNumber == 4).Address.ColumnNumber;
        sheet.Cell(3, column).SetValue(1);
        sheet.Cell(4, column).SetValue(100000);
        var id = await desk.Get<UploadImport>().Upload("scores", 2025, null, "打分表.xlsx", ImportScene.Save(book));
        await ((IJobWork)desk.Get<ReadImport>()).Run($$"""{"BatchId":{{id}}}""", JobProgress.Untold, default);

        var preview = await desk.Get<ImportQueries>().Preview(id);
        Assert.Equal([RowState.New, RowState.Wrong, RowState.Same], preview!.Rows.Select(row => row.State));
        await using var again = new Desk(scene.Database, SessionScope.Townships(scene.County, scene.Township), scene.Clock, ScoreScene.Reviewer);
        await ((IJobWork)again.Get<CommitImport>()).Run($$"""{"BatchId":{{id}},"OnlyGood":true,"Key":"k"}""", JobProgress.Untold, default);
        await using var db = scene.Database.OpenAsSystem();
        var score = await db.Scores.SingleAsync();
        Assert.Equal((1m, ScoreScene.Reviewer), (score.Value, score.EnteredBy));
        await using var other = new Desk(scene.Database, SessionScope.Townships(scene.County, scene.OtherTownship), scene.Clock, ScoreScene.Colleague);
        await Assert.ThrowsAsync<NotFound>(() => other.Get<ImportQueries>().Of("scores", id));
        await Assert.ThrowsAsync<NotFound>(() => other.Get<UploadImport>().Upload("scores", 2025, scene.Township, "打分表.xlsx", template.Content));
    }
}
