using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Tests.Organization;

/// <summary>What becomes of townships and villages, one act at a time: shown first, then registered as it was shown.</summary>
public sealed class DivisionActTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory, Engines]
    public async Task A_township_that_is_merged_takes_its_villages_and_their_files_along(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var (from, to, village) = (scene.Counties.Townships[0], scene.Counties.Townships[1], scene.Counties.Villages[0]);
        var act = Act(
            new DivisionStep(from.Code, from.Name, DivisionChangeKind.Merged, Into: to.Code),
            new DivisionStep(village.Code, village.Name, DivisionChangeKind.Moved, Into: to.Code));

        var seen = await Outlook(scene, act);
        Assert.Equal(
            [
                "“第0镇”合并（2026-03-01）。",
                "“第0村”由“第0镇”划归“第1镇”。",
                "“第0村”的新代码没有填写：代码暂不变更，以后可用“代码变更”登记。",
                "1 份书记档案随村划转，此后由划入的乡镇（街道）办理，原乡镇（街道）不能再查看。",
                "仍授权于“第0镇”的账号有 0 个，请由系统管理员和安全管理员调整。",
                "以前各年度的名单、得分、星级和报酬不变，仍按当时的名称和隶属显示。",
            ],
            seen);
        await using var desk = scene.East();
        Assert.Null((await desk.Db.Townships.SingleAsync(t => t.Id == from.Id)).ValidTo);

        await scene.Run<RegisterDivisionChange>(register => register.Register(act, seen));

        await using var after = scene.East();
        var ended = await after.Db.Townships.SingleAsync(t => t.Id == from.Id);
        Assert.Equal((Day, (long?)to.Id), (ended.ValidTo!.Value, ended.SuccessorId));
        Assert.Equal(to.Id, (await after.Db.Villages.SingleAsync(v => v.Id == village.Id)).TownshipId);
        Assert.Equal(to.Id, (await after.Db.Secretaries.SingleAsync(s => s.Id == scene.Person)).TownshipId);
        Assert.All(await after.Db.DivisionChanges.ToListAsync(), change => Assert.Equal(("合并乡镇", "东政发〔2026〕9号"), (change.Note, change.DocumentNumber)));
        Assert.Equal("RegisterDivisionChange", (await after.Db.ChangeRecords.OrderByDescending(record => record.Id).FirstAsync(record => record.Entity == nameof(Township))).UseCase);
    }

    [Theory, Engines]
    public async Task A_township_does_not_end_while_a_village_has_nowhere_to_go(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var township = scene.Counties.Townships[0];
        var act = Act(new DivisionStep(township.Code, township.Name, DivisionChangeKind.Abolished));
        await using var desk = scene.East();
        var outlook = await desk.Get<DivisionActs>().Outlook(act);
        Assert.Equal("“第0镇”还有 1 个村（社区）：第0村。请先把它们划归其他乡镇或撤销。", Assert.Single(outlook.Faults).Message);

        // Sent where it lies already: that is what is wrong, not that it is left.
        var nowhere = Act(act.Steps[0], new DivisionStep("149901100201", "第0村", DivisionChangeKind.Moved, Into: township.Code));
        Assert.Equal("“第0村”已在“第0镇”。", Assert.Single((await desk.Get<DivisionActs>().Outlook(nowhere)).Faults).Message);
        await Assert.ThrowsAsync<Refusal>(() => scene.Run<RegisterDivisionChange>(register => register.Register(act, [])));
    }

    [Theory, Engines]
    public async Task What_changed_since_it_was_shown_is_shown_anew_and_nothing_is_registered(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var (village, to) = (scene.Counties.Villages[0], scene.Counties.Townships[1]);
        var act = Act(new DivisionStep(village.Code, village.Name, DivisionChangeKind.Moved, Into: to.Code));
        var seen = await Outlook(scene, act);
        await scene.Run<RegisterDivisionChange>(register => register.Register(act, seen));

        var twice = await Assert.ThrowsAsync<Refusal>(() => scene.Run<RegisterDivisionChange>(register => register.Register(act, seen)));
        Assert.Contains("已经登记过", twice.Message, StringComparison.Ordinal);
        var turned = Act(new DivisionStep(village.Code, "第零社区", DivisionChangeKind.TurnedCommunity));
        await Assert.ThrowsAsync<Refusal>(() => scene.Run<RegisterDivisionChange>(register => register.Register(turned, ["什么都不变。"])));
        await using var desk = scene.East();
        Assert.Equal(VillageKind.Village, (await desk.Db.Villages.SingleAsync(v => v.Id == village.Id)).Kind);
        Assert.Single(await desk.Db.DivisionChanges.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_township_is_set_up_and_divided_from_another(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var (from, village) = (scene.Counties.Townships[0], scene.Counties.Villages[0]);
        await Do(scene, Act(new DivisionStep("149901199", "新设镇", DivisionChangeKind.Created)));
        await Do(scene, Act(new DivisionStep("149901100201", "第0村", DivisionChangeKind.Recoded, NewCode: "149901100209")));

        // A part of the township goes to the new one, the township itself goes on.
        var second = new Village { CountyId = from.CountyId, TownshipId = from.Id, Code = from.Code + "202", Name = "留下村", ValidFrom = new(2000, 1, 1) };
        await using (var system = scene.Database.OpenAsSystem())
        {
            system.Session.Why.For("测试");
            system.Add(second);
            await system.SaveChangesAsync();
        }

        await Do(scene, Act(
            new DivisionStep(from.Code, from.Name, DivisionChangeKind.Split, Into: $"149901199、{from.Code}"),
            new DivisionStep("149901100209", village.Name, DivisionChangeKind.Moved, Into: "149901199")));
        await using var desk = scene.East();
        Assert.Null((await desk.Db.Townships.SingleAsync(t => t.Id == from.Id)).ValidTo);
        var made = await desk.Db.Townships.SingleAsync(t => t.Code == "149901199");
        Assert.Equal(TownshipKind.Town, made.Kind);
        Assert.Equal(["第0村"], (await desk.Get<TownshipQueries>().VillagesOf(made.Id)).Select(v => v.Name));
        Assert.Equal([DivisionChangeKind.Created], (await desk.Get<TownshipQueries>().HistoryOf(made.Id)).Select(c => c.Kind));
        Assert.Equal(("第0镇", "新设镇"), (await desk.Get<TownshipQueries>().HistoryOf(from.Id)).Where(c => c.Kind == DivisionChangeKind.Split).Select(c => (c.OldName, c.NewName)).Single());
    }

    [Theory, Engines]
    public async Task Nobody_changes_the_divisions_of_another_county(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        var (village, to) = (scene.Counties.Villages[0], scene.Counties.Townships[1]);
        var act = Act(new DivisionStep(village.Code, village.Name, DivisionChangeKind.Moved, Into: to.Code));
        await using var stranger = scene.West();
        Assert.False((await stranger.Get<DivisionActs>().Outlook(act)).IsPossible);
        var taken = Act(new DivisionStep("149902188", "越界镇", DivisionChangeKind.Created));
        await using var east = scene.East();
        Assert.Contains("149901", Assert.Single((await east.Get<DivisionActs>().Outlook(taken)).Faults).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_list_of_townships_pages_filters_and_counts(Engine engine)
    {
        await using var scene = await SecretaryScene.BeginAsync(engine);
        await using var desk = scene.East();
        var townships = desk.Get<TownshipQueries>();
        foreach (var sort in new[] { "", "-code", "name", "-kind" })
        {
            var first = await townships.Page(new(), sort, new(Size: 1));
            var second = await townships.Page(new(), sort, new(2, first.Last, Known: first.Total, Size: 1));
            Assert.Equal(2, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        }

        Assert.Equal(["第1镇"], (await townships.Page(new("第1"), null, new())).Rows.Select(row => row.Name));
        Assert.Empty((await townships.Page(new(Ended: true), null, new())).Rows);
        Assert.Empty((await townships.Page(new(CountyId: scene.Counties.West.Id), null, new())).Rows);
        Assert.Equal(new TownshipSums(2, 0), await townships.Sums(new()));
        await Assert.ThrowsAsync<NotFound>(() => townships.Find(scene.Counties.Townships[2].Id));
    }

    private static DivisionAct Act(params DivisionStep[] steps) => new(steps, Day, "东政发〔2026〕9号", "合并乡镇");

    private static async Task Do(SecretaryScene scene, DivisionAct act)
    {
        var seen = await Outlook(scene, act);
        await scene.Run<RegisterDivisionChange>(register => register.Register(act, seen));
    }

    private static async Task<IReadOnlyList<string>> Outlook(SecretaryScene scene, DivisionAct act)
    {
        await using var desk = scene.East();
        var outlook = await desk.Get<DivisionActs>().Outlook(act);
        Assert.Equal([], outlook.Faults);
        return outlook.Effects;
    }
}
