using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Application.Lists;
using StarRating.Application.Organization.Figures;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Imports;
using StarRating.Application.Tests.Ratings;
using StarRating.Application.Tests.Secretaries;
using StarRating.Data.Engines;
using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Organization;

/// <summary>村年度指标 of the eastern county, whose policy rewards 集体经济收入增量 and asks for the growth of 集体经济收入.</summary>
public sealed class FigureTests
{
    private const string Income = "集体经济收入";

    private const string Increment = "集体经济收入增量";

    private static PolicyDocument Policy { get; } = ScenePolicy.Document with
    {
        Profiles =
        [
            ScenePolicy.Document.Profiles[0] with
            {
                Adjustment = new AdjustmentSettings
                {
                    Rules = [new AdjustmentRule { Id = "grew", When = new AllOf([new FigureWithin { Name = Income, Growth = true, From = 10 }]), Then = new AddStars(1) }],
                },
                Pay = new PaySettings { Components = [new CollectiveReward { Key = "reward", Name = "集体经济奖励", Figure = Increment, PersonPercent = 30, Bands = [new RewardBand(0, null, 10)] }] },
            },
        ],
    };

    [Theory, Engines]
    public async Task The_figures_that_are_kept_are_those_the_policy_reads(Engine engine)
    {
        await using var scene = await Begin(engine);
        var names = await scene.Run<FigureNames, IReadOnlyList<FigureName>>(use => use.All());
        Assert.Equal([(Increment, "集体经济奖励", true), (Income, "评星条件", false)], names.Select(n => (n.Name, n.Use, n.InYuan)));
        Assert.Empty(await scene.Run<FigureNames, IReadOnlyList<FigureName>>(use => use.All(), scene.West()));
    }

    [Theory, Engines]
    public async Task A_cell_that_somebody_else_changed_meanwhile_is_told_and_nothing_of_the_sheet_is_saved(Engine engine)
    {
        await using var scene = await Begin(engine);
        Assert.Equal(1, await Record(scene, 2025, new FigureEntry(scene.Village, Income, "", "350,000")));
        Assert.Equal(0, await Record(scene, 2025, new FigureEntry(scene.Village, Income, "350000", "350000.00")));
        var second = await Assert.ThrowsAsync<Refusal>(() => Record(
            scene, 2025, new FigureEntry(scene.OtherVillage, Income, "", "1"), new FigureEntry(scene.Village, Income, "", "360000")));
        Assert.Contains("已由王经办改为“350000”", second.Message, StringComparison.Ordinal);
        Assert.Equal(1, await scene.ReadAsync(db => db.VillageFigures.CountAsync()));

        Assert.Contains("应填数字", (await Assert.ThrowsAsync<Refusal>(() => Record(scene, 2025, new FigureEntry(scene.Village, Increment, "", "约十万")))).Message, StringComparison.Ordinal);
        Assert.Contains("小数最多4位", (await Assert.ThrowsAsync<Refusal>(() => Record(scene, 2025, new FigureEntry(scene.Village, Increment, "", "0.12345")))).Message, StringComparison.Ordinal);
        Assert.Contains("过大", (await Assert.ThrowsAsync<Refusal>(() => Record(scene, 2025, new FigureEntry(scene.Village, Increment, "", "9999999999999")))).Message, StringComparison.Ordinal);
        Assert.Contains("年度应在", (await Assert.ThrowsAsync<Refusal>(() => Record(scene, 2027, new FigureEntry(scene.Village, Income, "", "1")))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFound>(() => Record(scene, 2025, new FigureEntry(scene.ForeignVillage, Income, "", "1")));
        await Assert.ThrowsAsync<NotFound>(() => Record(scene, 2025, new FigureEntry(scene.Village, "没有的指标", "", "1")));
        Assert.Equal(1, await Record(scene, 2025, new FigureEntry(scene.Village, Income, "350000", "")));
        Assert.Null(await scene.ReadAsync(db => db.VillageFigures.Select(f => f.Value).SingleAsync()));
    }

    [Theory, Engines]
    public async Task The_grid_shows_growth_and_where_each_village_stands_and_a_township_sees_its_own(Engine engine)
    {
        await using var scene = await Begin(engine);
        await Record(scene, 2024, new FigureEntry(scene.Village, Income, "", "200000"));
        await Record(scene, 2025, new FigureEntry(scene.Village, Income, "", "350000"), new FigureEntry(scene.Village, Increment, "", "150000"), new FigureEntry(scene.OtherVillage, Income, "", "-5"));
        Assert.Equal([FigureState.Waiting, FigureState.Missing], await States(scene));

        var waiting = await scene.Run<FigureQueries, IReadOnlyList<FigureToConfirm>>(use => use.ToConfirm(2025, null));
        Assert.Equal([true, false, false], waiting.OrderByDescending(f => f.IsOdd).Select(f => f.IsOdd));
        Assert.Equal(75m, waiting.Single(f => f.IsOdd).Cell.Growth);
        var seen = waiting.ToDictionary(f => f.Id, f => FigureText(f.Cell.Value));
        await Assert.ThrowsAsync<Refusal>(() => scene.Run<ConfirmFigures, int>(use => use.Confirm(2025, seen, " ")));

        // Changed after the page was opened: it still waits.
        await Record(scene, 2025, new FigureEntry(scene.OtherVillage, Income, "-5", "5"));
        Assert.Equal(2, await scene.Run<ConfirmFigures, int>(use => use.Confirm(2025, seen, "农经统计年报")));
        Assert.Equal([FigureState.Confirmed, FigureState.Missing], await States(scene));
        Assert.Equal(["王经办"], (await Grid(scene, FigureState.Confirmed)).Rows.Select(row => row.Cells[Income].By));
        Assert.Single((await Grid(scene, FigureState.Waiting)).Rows);
        Assert.Single((await Grid(scene, FigureState.Missing)).Rows);
        Assert.Equal(4, await scene.ReadAsync(db => db.VillageFigures.CountAsync()));

        await using var township = scene.Township(0);
        var mine = await township.Db.VillageFigures.Select(f => f.VillageId).Distinct().ToListAsync();
        Assert.Equal([scene.Village], mine);
        await using var west = scene.West();
        Assert.Empty(await west.Db.VillageFigures.ToListAsync());
    }

    [Theory, Engines]
    public async Task A_workbook_brings_figures_in_and_they_wait_to_be_confirmed(Engine engine)
    {
        await using var import = await ImportScene.BeginAsync(engine);
        await Publish(import.Scene);
        string[] good = ["村|年份|集体经济收入|集体经济收入增量（元）", "第0村|2024|200,000|", "第0村|2025年|350000|150000"];
        var id = await import.Upload("figures", ImportScene.Book([.. good, "第1村|2025|三十万|", "第1村|2030|1|", "第0村|2025|1|1", "第9村|2025|1|1"]));
        Assert.Equal([RowState.New, RowState.New, RowState.Wrong, RowState.Wrong, RowState.Wrong, RowState.Wrong], await import.States(id));
        await import.Commit(id, onlyGood: true);
        var stored = await import.Scene.ReadAsync(db => db.VillageFigures.OrderBy(f => f.Year).ThenBy(f => f.Value).ToListAsync());
        Assert.Equal([(2024, Income, 200_000m), (2025, Increment, 150_000m), (2025, Income, 350_000m)], stored.Select(f => (f.Year, f.Name, f.Value!.Value)));
        Assert.All(stored, figure => Assert.Null(figure.ConfirmedAt));
        Assert.Equal([RowState.Same, RowState.Same], await import.States(await import.Upload("figures", ImportScene.Book(good))));
        Assert.Equal([RowState.Changed], await import.States(await import.Upload("figures", ImportScene.Book(good[0], "第0村|2024|210000|"))));
    }

    private static string FigureText(decimal? value) => value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Task<int> Record(SecretaryScene scene, int year, params FigureEntry[] entries) => scene.Run<RecordFigures, int>(use => use.Record(year, entries));

    private static async Task<KeyPage<FigureRow>> Grid(SecretaryScene scene, FigureState? state = null)
    {
        var names = await scene.Run<FigureNames, IReadOnlyList<FigureName>>(use => use.All());
        return await scene.Run<FigureQueries, KeyPage<FigureRow>>(use => use.Grid(new FigureFilter(2025, names, State: state), new PageAsk()));
    }

    private static async Task<FigureState[]> States(SecretaryScene scene)
    {
        var names = await scene.Run<FigureNames, IReadOnlyList<FigureName>>(use => use.All());
        return [.. (await Grid(scene)).Rows.OrderBy(row => row.Id).Select(row => row.StateOf(names))];
    }

    private static async Task<SecretaryScene> Begin(Engine engine)
    {
        var scene = await SecretaryScene.BeginAsync(engine);
        await Publish(scene);
        return scene;
    }

    private static async Task Publish(SecretaryScene scene)
    {
        await using var db = scene.Database.OpenAsSystem();
        var policy = PolicyJson.Hash(Policy);
        db.Add(new PolicyVersion
        {
            CountyId = scene.Counties.East.Id,
            Name = "东县办法",
            Number = 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = 2020,
        });
        await db.SaveChangesAsync();
    }
}
