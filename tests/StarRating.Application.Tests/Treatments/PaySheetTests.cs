using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Treatments;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;
using StarRating.Organization;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Treatments;

public sealed class PaySheetTests
{
    [Theory, Engines]
    public async Task A_month_is_paid_by_township_and_each_amount_says_how_it_came_about(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var sheet = await scene.Draft("2025-01");
        var page = await scene.Page(sheet.Id);

        // 2,000 each; 5, 3 and 2, 2 stars; the fifth is suspended and the sixth not rated, so without star pay.
        Assert.Equal(6, page.Persons);
        Assert.Equal([2500m, 2300m, 2000m, 2200m, 2200m, 2000m], page.Townships.SelectMany(t => t.Persons).Select(p => p.Total));
        Assert.Equal([6800m, 6400m], page.Townships.Select(t => t.Total));
        Assert.Equal(13200m, page.Total);
        Assert.Equal(page.Total, sheet.Total);
        Assert.All(await scene.Lines(sheet.Id), line => Assert.Contains("报酬：", line.ArithmeticText, StringComparison.Ordinal));
        await using var desk = scene.Desk();
        var listed = Assert.Single(await desk.Get<PaySheetQueries>().List());
        Assert.Equal((6, 13200m, 0m, 0m), (listed.Persons, listed.Due, listed.BackPay, listed.Recovery));
    }

    [Theory, Engines]
    public async Task A_sheet_with_amounts_that_could_not_be_computed_is_not_locked_until_it_can(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, rules: PayScene.ByCategory);
        await scene.Arrange(async db => (await db.Villages.OrderBy(v => v.Id).FirstAsync()).Category = VillageCategory.UrbanCommunity);
        var sheet = await scene.Draft("2025-01");
        Assert.NotEmpty(sheet.Issues);
        Assert.Equal(sheet.Issues, (await scene.Page(sheet.Id)).Issues);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.Lock(sheet.Id));
        Assert.Contains("无法计算，不能锁定", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("书记0（2025年1月）", refusal.Message, StringComparison.Ordinal);

        await scene.Arrange(async db => (await db.Villages.OrderBy(v => v.Id).FirstAsync()).Category = VillageCategory.ClusteredUpgrade);
        Assert.Empty((await scene.Draft("2025-01")).Issues);
        await scene.Lock(sheet.Id);
        Assert.Empty((await scene.Page(sheet.Id)).Issues);
    }

    [Theory, Engines]
    public async Task Each_month_is_paid_by_the_category_the_village_had_then(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, rules: PayScene.ByTwoCategories);
        var january = await scene.Pay("2025-01");
        scene.Clock.Advance(TimeSpan.FromDays(60));
        await using (var desk = scene.Desk())
        {
            var village = await desk.Db.Villages.AsNoTracking().OrderBy(v => v.Id).FirstAsync();
            await desk.Get<EditVillage>().Edit(new(
                village.Id, village.Version, village.Name, VillageCategory.HeritageProtected, village.PoolSmall, new DateOnly(2025, 3, 1), "县农发〔2025〕1号", "分类调整"));
        }

        var february = await scene.Pay("2025-02");
        var march = await scene.Draft("2025-03");

        Assert.Equal((PayLineKind.Due, 2000m), await First(january));
        Assert.Equal((PayLineKind.Due, 2000m), await First(february));
        Assert.Equal((PayLineKind.Due, 2600m), await First(march.Id));

        async Task<(PayLineKind, decimal)> First(long sheet)
        {
            var line = Assert.Single(await scene.Lines(sheet), line => line.SecretaryId == scene.Person(0));
            return (line.Kind, line.Amount);
        }
    }

    [Theory, Engines]
    public async Task A_category_changed_back_into_paid_months_is_made_good_on_the_next_sheet(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, rules: PayScene.ByTwoCategories);
        await scene.Pay("2025-01");
        await using (var desk = scene.Desk())
        {
            var village = await desk.Db.Villages.AsNoTracking().OrderBy(v => v.Id).FirstAsync();
            await desk.Get<EditVillage>().Edit(new(
                village.Id, village.Version, village.Name, VillageCategory.HeritageProtected, village.PoolSmall, new DateOnly(2025, 1, 1), "县农发〔2025〕1号", "分类调整"));
        }

        var february = await scene.Draft("2025-02");

        var back = Assert.Single(await scene.Lines(february.Id), line => line.Kind != PayLineKind.Due);
        Assert.Equal((PayLineKind.BackPay, 1, 600m, scene.Person(0)), (back.Kind, back.ForMonth, back.Amount, back.SecretaryId));
        Assert.Equal(nameof(PayCauseKind.VillageChanged), back.CauseKind);
    }

    [Theory, Engines]
    public async Task A_locked_month_stays_as_it_is_and_a_sanction_recorded_later_is_taken_back_on_the_next_sheet(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var january = await scene.Pay("2025-01");
        var paid = await scene.Lines(january);
        Sanction sanction = null!;
        await scene.Arrange(db =>
        {
            db.Add(sanction = new Sanction { CountyId = scene.Rated.CountyId, SecretaryId = scene.Person(0), Kind = SanctionKind.PartySeriousWarning, DecidedOn = new DateOnly(2024, 12, 20), EffectMonths = 18 });
            return Task.CompletedTask;
        });
        Assert.Contains("不能重新编制", (await Assert.ThrowsAsync<Refusal>(() => scene.Draft("2025-01"))).Message, StringComparison.Ordinal);
        var next = await scene.Draft("2025-02");

        var back = Assert.Single(await scene.Lines(next.Id), l => l.Kind != PayLineKind.Due);
        Assert.Equal((PayLineKind.Recovery, 2025, 1, -1000m), (back.Kind, back.ForYear, back.ForMonth, back.Amount));
        Assert.Equal((nameof(PayCauseKind.Sanction), sanction.Id), (back.CauseKind, back.CauseId));
        Assert.Equal(
            paid.Select(l => (l.Id, l.Amount, l.TraceJson)),
            (await scene.Lines(january)).Select(l => (l.Id, l.Amount, l.TraceJson)));
        var person = (await scene.Page(next.Id)).Townships.SelectMany(t => t.Persons).Single(p => p.SecretaryId == scene.Person(0));
        Assert.Equal((1500m, -1000m, 500m), (person.Due, person.Mended, person.Total));
    }

    [Theory, Engines]
    public async Task Stars_sealed_after_months_were_paid_are_paid_back_with_their_rating_named(Engine engine)
    {
        await using var scene = await PayScene.Make(engine, isSealed: false);
        await scene.Pay("2025-01");
        await scene.Pay("2025-02");
        await scene.Seal();
        var march = await scene.Draft("2025-03");
        var back = (await scene.Lines(march.Id)).Where(l => l.SecretaryId == scene.Person(0) && l.Kind == PayLineKind.BackPay).ToList();
        Assert.Equal([(1, 500m), (2, 500m)], back.Select(l => (l.ForMonth, l.Amount)));
        await using var desk = scene.Desk();
        var rating = await desk.Db.Ratings.SingleAsync(r => r.SecretaryId == scene.Person(0));
        Assert.All(back, line => Assert.Equal((nameof(PayCauseKind.RatingSealed), (long?)rating.Id), (line.CauseKind, line.CauseId)));
        var shown = (await scene.Page(march.Id)).Townships.SelectMany(t => t.Persons).Single(p => p.SecretaryId == scene.Person(0)).Lines.Where(l => l.Kind == PayLineKind.BackPay);
        Assert.All(shown, line => Assert.Equal(new RatingOfCause(rating.Id, 2024), line.Rating));
        await scene.Lock(march.Id);
        Assert.DoesNotContain(await scene.Lines((await scene.Draft("2025-04")).Id), l => l.Kind != PayLineKind.Due);
    }

    [Theory, Engines]
    public async Task Who_left_unnoticed_gives_back_and_who_came_unnoticed_is_paid_back(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        await scene.Pay("2025-01");
        await scene.Pay("2025-02");
        await scene.Arrange(async db =>
        {
            var leaving = await db.Appointments.AsTracking().SingleAsync(a => a.SecretaryId == scene.Person(1));
            leaving.EndsOn = new DateOnly(2025, 1, 15);
            leaving.LeaveReason = LeaveReason.Resigned;
            var late = new Secretary { CountyId = scene.Rated.CountyId, Name = "补录人", TownshipId = scene.Rated.TownshipIds[1] };
            db.Add(late);
            await db.SaveChangesAsync();
            db.Add(new Appointment { CountyId = scene.Rated.CountyId, SecretaryId = late.Id, VillageId = leaving.VillageId, VillageName = "第1村", TownshipName = "第1镇", Post = Post.Secretary, StartsOn = new DateOnly(2025, 1, 16) });
        });
        var lines = (await scene.Lines((await scene.Draft("2025-03")).Id)).Where(l => l.Kind != PayLineKind.Due).ToList();

        // The leaver's January is paid, February is not; the newcomer is paid from February.
        var taken = lines.Where(l => l.Kind == PayLineKind.Recovery).ToList();
        Assert.All(taken, l => Assert.Equal((scene.Person(1), 2, nameof(PayCauseKind.Left)), (l.SecretaryId, l.ForMonth, l.CauseKind)));
        Assert.Equal(-2200m, taken.Sum(l => l.Amount));
        var given = Assert.Single(lines, l => l.Kind == PayLineKind.BackPay);
        Assert.Equal(("补录人", 2, 2000m, nameof(PayCauseKind.AppointmentRecorded)), (given.SecretaryName, given.ForMonth, given.Amount, given.CauseKind));
    }

    [Theory, Engines]
    public async Task Of_two_who_lock_at_once_one_wins_and_the_other_is_told(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var sheet = await scene.Draft("2025-01");
        var version = (await scene.Page(sheet.Id)).Sheet.Version;
        string[] names = ["甲主管", "乙主管"];
        var outcomes = await Task.WhenAll(names.Select(name => Task.Run(async () =>
        {
            await using var desk = scene.Desk(name);
            try
            {
                await desk.Get<LockPaySheet>().Lock(sheet.Id, version);
                return name;
            }
            catch (Refusal refusal)
            {
                Assert.Contains("锁定", refusal.Message, StringComparison.Ordinal);
                return null;
            }
        })));
        var winner = Assert.Single(outcomes, name => name is not null);
        await using var after = scene.Desk();
        var locked = await after.Db.PaySheets.SingleAsync();
        Assert.Equal((PaySheetState.Locked, winner), (locked.State, locked.LockedBy));
    }

    [Theory, Engines]
    public async Task A_draft_that_was_made_anew_is_not_locked_by_who_saw_the_old_one(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var sheet = await scene.Draft("2025-01");
        await using var desk = scene.Desk();
        var seen = await desk.Db.PaySheets.AsNoTracking().SingleAsync();
        scene.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.Draft("2025-01");
        Assert.Contains("重新编制", (await Assert.ThrowsAsync<Refusal>(() => desk.Get<LockPaySheet>().Lock(sheet.Id, seen.Version))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Months_are_paid_one_after_another(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var first = await scene.Draft("2025-03");
        var moved = await scene.Draft("2025-01");
        Assert.Equal(first.Id, moved.Id);
        await scene.Pay("2025-01");
        Assert.Contains("2025年2月", (await Assert.ThrowsAsync<Refusal>(() => scene.Draft("2025-03"))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_draft_out_of_order_or_older_than_the_last_payment_is_not_locked(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var old = scene.Clock.GetUtcNow().UtcDateTime.AddDays(-1);
        await scene.Pay("2025-01");
        foreach (var month in new[] { 2, 3 })
        {
            await scene.Arrange(async db =>
            {
                var sheet = new PaySheet { CountyId = scene.Rated.CountyId, Year = 2025, Month = month, ComputedAt = old };
                db.Add(sheet);
                await db.SaveChangesAsync();
            });
        }

        await using var desk = scene.Desk();
        var ids = await desk.Db.PaySheets.OrderBy(s => s.Month).Select(s => s.Id).ToListAsync();
        Assert.Contains("请重新编制", (await Assert.ThrowsAsync<Refusal>(() => scene.Lock(ids[1]))).Message, StringComparison.Ordinal);
        Assert.Contains("按月依次锁定", (await Assert.ThrowsAsync<Refusal>(() => scene.Lock(ids[2]))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task The_cost_of_a_year_is_summed_by_township_and_month(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        await scene.Pay("2025-01");
        await scene.Draft("2025-02");
        await using var desk = scene.Desk();
        var cost = await desk.Get<PaySheetQueries>().Cost(2025);
        Assert.Equal(["第0镇", "第1镇"], cost.Select(t => t.Name));
        Assert.Equal([6800m, 6400m], cost.Select(t => t.Months[0]!.Value));
        Assert.Equal([13600m, 12800m], cost.Select(t => t.Total));
        Assert.All(cost, t => Assert.Null(t.Months[2]));
        Assert.Empty(await desk.Get<PaySheetQueries>().Cost(2024));
        Assert.Equal([2], await desk.Get<PaySheetQueries>().DraftMonths(2025));
    }

    [Theory, Engines]
    public async Task Another_county_finds_no_sheet_and_locks_none(Engine engine)
    {
        await using var scene = await PayScene.Make(engine);
        var sheet = await scene.Draft("2025-01");
        await using var foreign = new Desk(scene.Rated.Database, SessionScope.County(scene.Rated.CountyId + 1000), scene.Clock);
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<PaySheetQueries>().Sheet(sheet.Id));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<LockPaySheet>().Lock(sheet.Id, 1));
        Assert.Empty(await foreign.Get<PaySheetQueries>().List());
    }
}
