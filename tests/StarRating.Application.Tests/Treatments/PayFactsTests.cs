using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization.Figures;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Treatments;
using StarRating.Data.Engines;
using StarRating.Data.Treatments;
using StarRating.Policies;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Treatments;

/// <summary>Pay that rests on what the county enters: a reward for the growth of collective income, a base of so many times the rural income.</summary>
public sealed class PayFactsTests
{
    private const string Increment = "集体经济收入增量";

    private static PolicyDocument Policy { get; } = PayScene.Policy with
    {
        Profiles =
        [
            PayScene.Policy.Profiles[0] with
            {
                Pay = new PaySettings
                {
                    Article = "a12",
                    Components =
                    [
                        new RegularPay { Key = "base", Name = "基本报酬", Amount = new IncomeMultiple(2m) },
                        new CollectiveReward
                        {
                            Key = "reward", Name = "集体经济发展奖励", Figure = Increment, PersonPercent = 30, PaidMonth = 2, VillageCap = 80_000, ByMonthsServed = false,
                            Bands = [new RewardBand(30_000, 100_000, 8), new RewardBand(100_000, 200_000, 9), new RewardBand(200_000, 300_000, 10), new RewardBand(300_000, null, 12)],
                        },
                    ],
                },
            },
        ],
    };

    [Theory, Engines]
    public async Task A_confirmed_increment_and_a_published_income_are_paid_and_a_correction_follows_on_the_next_sheet(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, rules: Policy);
        Assert.Contains((await scene.Draft("2025-01")).Issues, issue => issue.Contains("收入", StringComparison.Ordinal));
        await Income(scene, 2024, 18_000m);
        scene.Clock.Advance(TimeSpan.FromDays(30));
        var village = await Village(scene);
        await using (var desk = scene.Desk())
        {
            await desk.Get<RecordFigures>().Record(2024, [new FigureEntry(village, Increment, "", "250000")]);
        }

        var january = await scene.Draft("2025-01");
        Assert.Empty(january.Issues);
        Assert.Equal(6 * 3000m, january.Total);
        await scene.Lock(january.Id);

        // Entered and not confirmed: nobody is rewarded. Confirmed: 250,000 × 10 % × 30 % (rating-rules.md, example 18).
        Assert.Equal(6 * 3000m, (await scene.Draft("2025-02")).Total);
        await Confirm(scene);
        var february = await scene.Draft("2025-02");
        Assert.Equal((6 * 3000m) + 7500m, february.Total);
        var reward = (await scene.Lines(february.Id)).Single(line => line.Component == "reward");
        Assert.Equal(7500m, reward.Amount);
        Assert.Contains("250,000.00 × 10%", reward.ArithmeticText, StringComparison.Ordinal);
        await scene.Lock(february.Id);
        scene.Clock.Advance(TimeSpan.FromDays(30));

        // The statistics were wrong and the income was revised: the locked sheets stand, the difference is paid with March.
        await using (var desk = scene.Desk())
        {
            await desk.Get<RecordFigures>().Record(2024, [new FigureEntry(village, Increment, "250000", "800000")]);
            var income = Assert.Single(await desk.Get<RuralIncomeQueries>().List());
            await desk.Get<RecordRuralIncome>().Change(income.Id, income.Version, new PublishedIncome(2024, 18_600m, "统计公报", null, "公报更正"));
        }

        await Confirm(scene);
        var march = await scene.Draft("2025-03");
        var lines = await scene.Lines(march.Id);
        Assert.Equal(24_000m - 7500m, lines.Where(line => line.Component == "reward").Sum(line => line.Amount));
        Assert.Equal((6 * 3100m) + (2 * 6 * 100m), lines.Where(line => line.Component == "base").Sum(line => line.Amount));
    }

    [Theory, Engines]
    public async Task An_income_is_entered_once_a_year_and_not_before_it_can_be_known(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, rules: Policy);
        await Income(scene, 2024, 18_000m);
        Assert.Contains("已经登记过", (await Assert.ThrowsAsync<Refusal>(() => Income(scene, 2024, 1m))).Message, StringComparison.Ordinal);
        Assert.Contains("还没有发布", (await Assert.ThrowsAsync<Refusal>(() => Income(scene, 2026, 1m))).Message, StringComparison.Ordinal);
        await using var desk = scene.Desk();
        Assert.Equal(1, await desk.Db.ChangeRecords.CountAsync(c => c.Entity == nameof(RuralIncome)));
    }

    private static async Task Income(PayScene scene, int year, decimal yuan)
    {
        await using var desk = scene.Desk();
        await desk.Get<RecordRuralIncome>().Add(new PublishedIncome(year, yuan, "统计公报", null, ""));
    }

    private static async Task<long> Village(PayScene scene)
    {
        await using var desk = scene.Desk();
        return await desk.Db.Villages.OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
    }

    private static async Task Confirm(PayScene scene)
    {
        await using var desk = scene.Desk();
        var waiting = await desk.Get<FigureQueries>().ToConfirm(2024, null);
        await desk.Get<ConfirmFigures>().Confirm(2024, waiting.ToDictionary(f => f.Id, f => f.Cell.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)), "农经统计年报");
    }
}
