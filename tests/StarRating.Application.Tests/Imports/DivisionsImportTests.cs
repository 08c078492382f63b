using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Data.Policies;
using StarRating.Organization;

namespace StarRating.Application.Tests.Imports;

/// <summary>
/// Divisions that change, by workbook. East has 第0镇 (149901100) with 第0村 and 第1镇 (149901101) with 第1村; today is 2026-03-02.
/// </summary>
public sealed class DivisionsImportTests
{
    private const string Head = "乡镇|代码|名称|变更事项|新代码|承接或划入单位|生效日期";

    [Theory, Engines]
    public async Task A_new_township_is_set_up_with_its_villages_in_one_workbook_in_any_order(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] book = [Head, "新镇|149901102201|新村||||2026-01-01", "|149901102|新镇|新增|||2026-01-01"];
        var id = await import.Upload("divisions", ImportScene.Book(book));

        Assert.Equal([RowState.New, RowState.New], await import.States(id));
        await import.Commit(id);
        var village = await import.Scene.ReadAsync(db => db.Villages.Include(v => v.Township).SingleAsync(v => v.Code == "149901102201"));
        Assert.Equal(("新镇", TownshipKind.Town, new DateOnly(2026, 1, 1)), (village.Township.Name, village.Township.Kind, village.Township.ValidFrom));
        Assert.Equal([DivisionChangeKind.Created, DivisionChangeKind.Created], await import.Scene.ReadAsync(db => db.DivisionChanges.Select(c => c.Kind).ToListAsync()));
        Assert.Equal([RowState.Same, RowState.Same], await import.States(await import.Upload("divisions", ImportScene.Book(book))));
    }

    [Theory, Engines]
    public async Task A_village_moves_with_its_people_and_the_township_left_empty_ends(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] book = [Head, "|149901101|第1镇|合并||第0镇|2026-02-01", "第1镇|149901101201|第1村|划归其他乡镇|149901100203|第0镇|2026-02-01"];
        var id = await import.Upload("divisions", ImportScene.Book(book));

        Assert.Equal([RowState.Changed, RowState.Changed], await import.States(id));
        await import.Commit(id);
        var (first, second) = (import.Scene.Counties.Townships[0], import.Scene.Counties.Townships[1]);
        var village = await import.Scene.ReadAsync(db => db.Villages.SingleAsync(v => v.Id == import.Scene.OtherVillage));
        Assert.Equal((first.Id, "149901100203"), (village.TownshipId, village.Code));
        Assert.Equal(first.Id, await import.Scene.ReadAsync(db => db.Secretaries.Where(s => s.Id == import.Scene.Colleague).Select(s => s.TownshipId).SingleAsync()));
        var ended = await import.Scene.ReadAsync(db => db.Townships.SingleAsync(t => t.Id == second.Id));
        Assert.Equal((new DateOnly(2026, 2, 1), first.Id), (ended.ValidTo!.Value, ended.SuccessorId!.Value));
        var then = await Standing(import, import.Scene.OtherVillage, "2026-01-31");
        Assert.Equal((second.Id, "149901101201"), (then.TownshipId, then.Code));
        Assert.Equal(first.Id, (await Standing(import, import.Scene.OtherVillage, "2026-02-01")).TownshipId);
        Assert.Equal([RowState.Same, RowState.Same], await import.States(await import.Upload("divisions", ImportScene.Book(book))));
    }

    [Theory, Engines]
    public async Task A_township_with_a_village_left_in_it_does_not_end(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("divisions", ImportScene.Book(Head, "|149901101|第1镇|撤销|||2026-02-01", "第1镇|149901101201|第1村|划归其他乡镇||第7镇|2026-02-01"));

        // The village's own row is wrong, so it has not left.
        Assert.Equal([RowState.Wrong, RowState.Wrong], await import.States(id));
        Assert.Contains("还有 1 个村（社区）：第1村", (await import.Row(id, 2)).Faults[0].Reason, StringComparison.Ordinal);
        Assert.Contains("第7镇", (await import.Row(id, 3)).Faults[0].Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_village_that_turns_community_is_a_village_in_the_years_before(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        string[] book = [Head, "第0镇|149901100201|第零社区|村改居|149901100001||2026-01-15"];
        var id = await import.Upload("divisions", ImportScene.Book(book));

        Assert.Equal([RowState.Changed], await import.States(id));
        await import.Commit(id);
        var village = await import.Scene.ReadAsync(db => db.Villages.SingleAsync(v => v.Id == import.Scene.Village));
        Assert.Equal((VillageKind.Community, "149901100001", "第零社区"), (village.Kind, village.Code, village.Name));
        var before = await Standing(import, import.Scene.Village, "2026-01-14");
        Assert.Equal((VillageKind.Village, "149901100201", "第0村"), (before.Kind, before.Code, before.Name));
        Assert.Equal(VillageKind.Community, (await Standing(import, import.Scene.Village, "2026-01-15")).Kind);
        Assert.Equal([RowState.Same], await import.States(await import.Upload("divisions", ImportScene.Book(book))));
        var old = await import.Upload("divisions", ImportScene.Book(Head, "第0镇|149901100201|又一村|撤销|||2026-02-01"));
        Assert.Contains("已自 2026-01-15 变更为 149901100001", (await import.Row(old, 2)).Faults[0].Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_code_once_used_is_given_to_nobody_else(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Commit(await import.Upload("divisions", ImportScene.Book(Head, "|149901100201|第0村|代码变更|149901100209||2026-01-15")));
        var id = await import.Upload("divisions", ImportScene.Book(
            Head, "第0镇|149901100201|别村||||2026-02-01", "|149901101201|第1村|代码变更|149902100201||2026-02-01", "|149901101|第1镇|代码变更|149902100||2026-02-01"));

        Assert.Equal([RowState.Wrong, RowState.Wrong, RowState.Wrong], await import.States(id));
        Assert.Contains("已被使用", (await import.Row(id, 2)).Faults[0].Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refusal>(() => import.Scene.Run<AddVillage>(add => add.Add(
            new(import.Scene.Counties.Townships[0].Id, "149901100201", "别村", null, new DateOnly(2026, 2, 1), "", "析置"))));
    }

    [Theory, Engines]
    public async Task A_village_splits_into_two_that_the_same_workbook_sets_up(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        var id = await import.Upload("divisions", ImportScene.Book(
            Head, "第0镇|149901100201|第0村|分设||东村、西村|2026-02-01", "第0镇|149901100202|东村||||2026-02-01", "第0镇|149901100203|西村||||2026-02-01"));

        Assert.Equal([RowState.Changed, RowState.New, RowState.New], await import.States(id));
        await import.Commit(id);
        var codes = await import.Scene.ReadAsync(db => db.Villages.ToDictionaryAsync(v => v.Id, v => v.Code));
        var splits = await import.Scene.ReadAsync(db => db.DivisionChanges.Where(c => c.Kind == DivisionChangeKind.Split).OrderBy(c => c.NewCode).ToListAsync());
        Assert.Equal(["149901100202", "149901100203"], splits.Select(split => codes[split.SuccessorId!.Value]));
        var ended = await import.Scene.ReadAsync(db => db.Villages.SingleAsync(v => v.Id == import.Scene.Village));
        Assert.Equal((new DateOnly(2026, 2, 1), "149901100202"), (ended.ValidTo!.Value, codes[ended.SuccessorId!.Value]));
    }

    [Theory, Engines]
    public async Task Whoever_still_serves_there_keeps_a_village_from_ending(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Scene.AppointAsync("2019-05-10");
        var id = await import.Upload("divisions", ImportScene.Book(Head, "第0镇|149901100201|第0村|合并||第1村|2026-02-01", "第1镇|149901101201|第1村|撤销||第0村|2026-02-01"));

        Assert.Contains("书记0", (await import.Row(id, 2)).Faults[0].Reason, StringComparison.Ordinal);
        Assert.Contains("“合并”或“分设”", (await import.Row(id, 3)).Faults[0].Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_a_year_under_way_was_frozen_with_waits_until_it_is_in_effect(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await Freeze(import, YearStage.Scoring);
        string[] book = [Head, "第0镇|149901100201|第0村|划归其他乡镇||第1镇|2026-02-01", "|149901100|第0镇|撤销|||2026-02-01"];
        var id = await import.Upload("divisions", ImportScene.Book(book));

        Assert.Equal([RowState.Wrong, RowState.Wrong], await import.States(id));
        Assert.Contains("2025年度的评定还没有生效", (await import.Row(id, 2)).Faults[0].Reason, StringComparison.Ordinal);
        Assert.Contains("2025年度的评定还没有生效", (await import.Row(id, 3)).Faults[0].Reason, StringComparison.Ordinal);
        await import.Scene.ReadAsync(async db =>
        {
            (await db.RatingYears.AsTracking().SingleAsync()).Stage = YearStage.InEffect;
            return await db.SaveChangesAsync();
        });
        Assert.Equal([RowState.Changed, RowState.Changed], await import.States(await import.Upload("divisions", ImportScene.Book(book))));
    }

    [Theory, Engines]
    public async Task A_renamed_township_has_its_old_name_in_the_years_before(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await import.Commit(await import.Upload("divisions", ImportScene.Book(Head, "|149901100|零零街道|更名|||2026-02-01", "零零街道|149901100202|新村||||2026-02-01")));

        var county = import.Scene.Counties.East.Id;
        var id = import.Scene.Counties.Townships[0].Id;
        Assert.Equal("第0镇", (await import.Scene.ReadAsync(db => new VillageHistories(db).TownshipNames(county, new DateOnly(2026, 1, 31))))[id]);
        Assert.Equal("零零街道", (await import.Scene.ReadAsync(db => new VillageHistories(db).TownshipNames(county, new DateOnly(2026, 2, 1))))[id]);
    }

    private static async Task<VillageStanding> Standing(ImportScene import, long village, string day) =>
        (await import.Scene.ReadAsync(db => new VillageHistories(db).Of(import.Scene.Counties.East.Id)))[village]
        .Single(standing => standing.HoldsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>第0村 takes part in a year whose cohort is frozen.</summary>
    private static Task Freeze(ImportScene import, YearStage stage) => import.Scene.ReadAsync(async db =>
    {
        var counties = import.Scene.Counties;
        var policy = db.PolicyVersions.Add(new PolicyVersion { Name = "标准", Json = "{}", Hash = "0" }).Entity;
        await db.SaveChangesAsync();
        var year = db.RatingYears.Add(new RatingYear
        {
            CountyId = counties.East.Id,
            Year = 2025,
            PolicyVersionId = policy.Id,
            Stage = stage,
            StageChangedAt = DateTime.UnixEpoch,
            CohortFrozenAt = DateTime.UnixEpoch,
            AsOf = new DateOnly(2026, 1, 1),
        }).Entity;
        await db.SaveChangesAsync();
        db.CohortMembers.Add(new CohortMember
        {
            CountyId = counties.East.Id,
            RatingYearId = year.Id,
            SecretaryId = import.Scene.Person,
            VillageId = import.Scene.Village,
            TownshipId = counties.Townships[0].Id,
            SecretaryName = "书记0",
            VillageName = "第0村",
            TownshipName = "第0镇",
        });
        return await db.SaveChangesAsync();
    });
}
