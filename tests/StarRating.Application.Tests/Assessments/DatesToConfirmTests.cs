using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Application.Organization;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

/// <summary>The as-of date is 2025-01-01: from January 2015 it is ten years to the day, from any later day of that month a month less.</summary>
public sealed class DatesToConfirmTests
{
    [Theory, Engines]
    public async Task A_month_whose_day_decides_over_a_star_blocks_until_the_county_confirms_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2015, 1, 1), DatePrecision.Month));
        var member = await Member(scene, 0);
        Assert.Equal("第0村党组织书记，2015-01（只记到月）任职", member.DatesToConfirm);
        var blocker = Assert.Single(await Blockers(scene));
        Assert.Equal((StageBlockerKind.FactsToConfirm, 1, StagePage.DatesToConfirm), (blocker.Kind, blocker.Count, blocker.Page));
        Assert.Contains("日期只记到月份", (await Assert.ThrowsAsync<Refusal>(() => Run<AdvanceStage>(scene, use => use.Advance(scene.YearId, YearStage.Preparing)))).Message, StringComparison.Ordinal);

        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => Confirm(scene, member, " "))).Field);
        await Assert.ThrowsAsync<NotFound>(() => Confirm(scene, member, "查档", SessionScope.County(scene.CountyId + 1000)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Run<ConfirmDates>(scene, use => use.Run(member.Id, member.Version + 1, "查档")));
        await Confirm(scene, member, "档案只有月份，按当月一日");

        Assert.Empty(await Blockers(scene));
        var confirmed = await Member(scene, 0);
        Assert.Equal(("县级经办", "档案只有月份，按当月一日"), (confirmed.DatesConfirmedBy, confirmed.DatesConfirmReason));
        var person = Assert.Single(await Ask<CohortQueries, IReadOnlyList<DatedPerson>>(scene, cohort => cohort.Dates(scene.YearId)));
        Assert.Equal(("书记0", confirmed.DatesConfirmedAt), (person.Name, person.ConfirmedAt));
        await using var db = database.OpenAsSystem();
        var record = await db.ChangeRecords.SingleAsync(r => r.UseCase == nameof(ConfirmDates));
        Assert.Equal(("县级经办", "档案只有月份，按当月一日", (long?)member.Id), (record.UserName, record.Reason, record.EntityId));
    }

    [Theory, Engines]
    public async Task Freezing_again_keeps_what_was_confirmed_and_asks_again_about_another_date(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2015, 1, 1), DatePrecision.Month));
        await Confirm(scene, await Member(scene, 0), "查档");

        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));
        Assert.NotNull((await Member(scene, 0)).DatesConfirmedAt);

        await Change(scene, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2015, 1, 1), DatePrecision.Year));
        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));
        var asked = await Member(scene, 0);
        Assert.Equal((null, "", ""), (asked.DatesConfirmedAt, asked.DatesConfirmedBy, asked.DatesConfirmReason));
        Assert.Contains("2015年（只记到年）", asked.DatesToConfirm, StringComparison.Ordinal);

        await Change(scene, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2015, 1, 20), DatePrecision.Day));
        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));
        Assert.Empty(await Blockers(scene));
        Assert.Contains("没有需要核实的日期", (await Assert.ThrowsAsync<Refusal>(async () => await Confirm(scene, await Member(scene, 0), "查档"))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task A_month_whose_day_changes_nothing_asks_nobody(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2012, 6, 1), DatePrecision.Month));

        Assert.Equal("", (await Member(scene, 0)).DatesToConfirm);
        Assert.Empty(await Blockers(scene));
    }

    [Theory, Engines]
    public async Task Somebody_left_out_by_a_vague_date_is_asked_about_too(Engine engine)
    {
        // Twelve months before 2025-01-01 if it was the first of January, eleven otherwise; by the year alone: 2024-01-01 at best.
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2024, 1, 1), DatePrecision.Month));

        Assert.Contains("2024-01（只记到月）", (await Member(scene, 0)).DatesToConfirm, StringComparison.Ordinal);
        Assert.Equal(StageBlockerKind.FactsToConfirm, Assert.Single(await Blockers(scene)).Kind);
    }

    [Theory, Engines]
    public async Task Dates_are_confirmed_only_while_the_year_is_prepared(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => (post.StartsOn, post.StartsPrecision) = (new DateOnly(2015, 1, 1), DatePrecision.Month));
        await Stage(scene, YearStage.Scoring);

        Assert.Contains("筹备", (await Assert.ThrowsAsync<Refusal>(async () => await Confirm(scene, await Member(scene, 0), "查档"))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Two_villages_without_a_main_one_block_until_one_is_marked_and_the_list_frozen_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await Frozen(database, post => post.IsMain = false, alsoIn: 1);
        Assert.True((await Member(scene, 0)).MainVillageMissing);
        var blocker = Assert.Single(await Blockers(scene));
        Assert.Equal((StageBlockerKind.MainVillageMissing, 1, StagePage.Cohort), (blocker.Kind, blocker.Count, blocker.Page));
        var rows = (await Ask<CohortQueries, KeyPage<CohortPerson>>(scene, cohort => cohort.Rows(new(scene.YearId, Excluded: false), new PageAsk()))).Rows;
        Assert.Equal("书记0", Assert.Single(rows, row => row.MainVillageMissing).Name);

        await Change(scene, post => post.IsMain = true);
        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));

        Assert.False((await Member(scene, 0)).MainVillageMissing);
        Assert.Empty(await Blockers(scene));
    }

    [Theory, Engines]
    public async Task The_list_has_the_villages_as_they_were_at_the_end_of_the_year(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await Stage(scene, YearStage.Preparing);
        var before = await Member(scene, 0);
        await using (var db = database.OpenAsSystem())
        {
            var village = await db.Villages.AsNoTracking().SingleAsync(v => v.Id == before.VillageId);
            await using var desk = new Desk(database, SessionScope.County(scene.CountyId), TimeProvider.System);
            await desk.Get<EditVillage>().Edit(new(
                village.Id, village.Version, "次年新名", VillageCategory.HeritageProtected, village.PoolSmall, new DateOnly(2025, 1, 1), "县发〔2025〕1号", "调整"));
        }

        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));

        var frozen = await Member(scene, 0);
        Assert.Equal((before.VillageName, VillageCategory.ClusteredUpgrade), (frozen.VillageName, frozen.Category!.Value));
    }

    /// <summary>The scene's county back in 筹备, the first person's post changed, the list frozen.</summary>
    private static async Task<RatingScene> Frozen(TestDatabase database, Action<Appointment> change, int? alsoIn = null)
    {
        var scene = await RatingScene.Make(database);
        await Stage(scene, YearStage.Preparing);
        await Change(scene, change);
        if (alsoIn is { } other)
        {
            await using var db = database.OpenAsSystem();
            var village = await db.CohortMembers.SingleAsync(m => m.SecretaryId == scene.SecretaryIds[other]);
            db.Add(new Appointment
            {
                CountyId = scene.CountyId,
                SecretaryId = scene.SecretaryIds[0],
                VillageId = village.VillageId,
                VillageName = village.VillageName,
                TownshipName = village.TownshipName,
                Post = Post.Secretary,
                StartsOn = new DateOnly(2022, 3, 1),
                IsMain = false,
            });
            await db.SaveChangesAsync();
        }

        await Run<FreezeTheCohort>(scene, use => use.Freeze(scene.YearId));
        return scene;
    }

    private static async Task Change(RatingScene scene, Action<Appointment> change)
    {
        await using var db = scene.Database.OpenAsSystem();
        change(await db.Appointments.OrderBy(a => a.Id).FirstAsync(a => a.SecretaryId == scene.SecretaryIds[0]));
        await db.SaveChangesAsync();
    }

    private static async Task Stage(RatingScene scene, YearStage stage)
    {
        await using var db = scene.Database.OpenAsSystem();
        (await db.RatingYears.SingleAsync()).Stage = stage;
        await db.SaveChangesAsync();
    }

    private static async Task<CohortMember> Member(RatingScene scene, int person)
    {
        await using var db = scene.Database.OpenAsSystem();
        return await db.CohortMembers.AsNoTracking().SingleAsync(m => m.SecretaryId == scene.SecretaryIds[person]);
    }

    private static async Task<IReadOnlyList<StageBlocker>> Blockers(RatingScene scene) =>
        StageReadiness.Of(YearStage.Preparing, await Ask<YearSummaries, YearSummary>(scene, summaries => summaries.Of(scene.YearId))).Blockers;

    private static Task Confirm(RatingScene scene, CohortMember member, string reason, SessionScope? scope = null) =>
        Run<ConfirmDates>(scene, use => use.Run(member.Id, member.Version, reason), scope);

    private static async Task Run<TUseCase>(RatingScene scene, Func<TUseCase, Task> act, SessionScope? scope = null)
        where TUseCase : notnull
    {
        await using var desk = new Desk(scene.Database, scope ?? SessionScope.County(scene.CountyId), TimeProvider.System, "县级经办");
        await act(desk.Get<TUseCase>());
    }

    private static async Task<T> Ask<TUseCase, T>(RatingScene scene, Func<TUseCase, Task<T>> ask)
        where TUseCase : notnull
    {
        await using var desk = new Desk(scene.Database, SessionScope.County(scene.CountyId), TimeProvider.System);
        return await ask(desk.Get<TUseCase>());
    }
}
