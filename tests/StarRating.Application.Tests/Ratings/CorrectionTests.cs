using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Application.Ratings.Corrections;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Data.Treatments;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Application.Tests.Ratings;

public sealed class CorrectionTests
{
    /// <summary>Worked example 20: under investigation at the decision → suspended; closed without sanction → supplemented, the difference paid.</summary>
    [Theory, Engines]
    public async Task A_case_closed_without_sanction_is_supplemented_and_the_difference_is_paid(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        Assert.Equal(OutcomeKind.Suspended, (await scene.Held(4)).OutcomeKind);
        await scene.Pay.Pay("2025-01");
        await scene.Pay.Pay("2025-02");
        scene.GoTo(new DateOnly(2025, 3, 3));
        await scene.CloseTheCase(new DateOnly(2025, 3, 1));

        var waiting = Assert.Single(await scene.At<CorrectionQueries, IReadOnlyList<PersonToSupplement>>(CorrectionScene.Staff, q => q.ToSupplement()));
        Assert.Equal((scene.Pay.Person(4), 2024, new DateOnly(2025, 3, 1)), (waiting.SecretaryId, waiting.Year, waiting.ClosedOn));
        var id = await scene.Propose(4);
        var proposed = await scene.Correction(id);
        // 优秀 2 and 23 completed years 2: 400 a month from January.
        Assert.Equal((RatingKind.Supplementary, CorrectionState.Proposed, OutcomeKind.Rated, 4), (proposed.Kind, proposed.State, proposed.NewOutcome, proposed.NewStars));
        var sheet = await scene.At<CorrectionPages, CorrectionSheet>(CorrectionScene.Manager, p => p.Stored(id));
        Assert.Equal([("2025-01", 2000m, 2400m, PayMonthState.Paid), ("2025-02", 2000m, 2400m, PayMonthState.Paid), ("2025-03", 2000m, 2400m, PayMonthState.Coming)],
            sheet.Pay!.Months.Select(m => (m.Month.ToString(), m.Before, m.After, m.State)));
        Assert.Equal((800m, 0m, 1200m), (sheet.Pay.BackPay, sheet.Pay.Recovery, sheet.Pay.Total));
        Assert.Equal(OutcomeKind.Suspended, (await scene.Held(4)).OutcomeKind);

        await scene.Finish(id);
        var versions = await scene.Versions(4);
        Assert.Equal([(1, false, OutcomeKind.Suspended, (int?)null), (2, true, OutcomeKind.Rated, 4)], versions.Select(v => (v.Sequence, v.IsCurrent, v.OutcomeKind, v.Stars)));
        Assert.All(versions, v => Assert.Equal((v.SealHash, v.VerificationCode), (RatingSeal.Of(v.Content()).Hash, RatingSeal.Of(v.Content()).VerificationCode)));
        Assert.NotEqual(versions[0].VerificationCode, versions[1].VerificationCode);
        Assert.Equal((versions[0].Id, id), (versions[1].SupersedesId, versions[1].CorrectionId));
        var replay = await scene.At<ReplaySealed, ReplayReport>(CorrectionScene.Staff, r => r.Run(scene.Pay.Rated.YearId, default));
        Assert.Equal((7, 0), (replay.Checked, replay.Differences.Count));

        var march = await scene.Pay.Draft("2025-03");
        var back = (await scene.Pay.Lines(march.Id)).Where(l => l.Kind != PayLineKind.Due).ToList();
        Assert.Equal([(1, 400m), (2, 400m)], back.Select(l => (l.ForMonth, l.Amount)));
        Assert.All(back, l => Assert.Equal((PayLineKind.BackPay, nameof(PayCauseKind.Supplement), (long?)versions[1].Id), (l.Kind, l.CauseKind, l.CauseId)));
        Assert.Empty(await scene.At<CorrectionQueries, IReadOnlyList<PersonToSupplement>>(CorrectionScene.Staff, q => q.ToSupplement()));
    }

    [Theory, Engines]
    public async Task A_wrong_service_date_is_corrected_and_later_years_follow_with_their_pay(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var next = await scene.NextYear();
        await scene.Run(next);
        await scene.SealTheYear();
        await scene.Pay.Pay("2026-01");
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));

        var id = await scene.Propose(1, CorrectionGround.Service);
        Assert.Equal([2, 2], (await scene.Versions(1)).Where(v => v.IsCurrent).Select(v => v.Stars!.Value));
        var sheet = await scene.At<CorrectionPages, CorrectionSheet>(CorrectionScene.Manager, p => p.Stored(id));
        Assert.Contains("任职：第1村党组织书记 2006-03-01 至 今 改为 第1村党组织书记 1999-03-01 至 今", Assert.Single(sheet.Differences), StringComparison.Ordinal);
        Assert.Equal([2024, 2025], sheet.Years.Select(y => y.Year));
        Assert.Equal("任职年限", Assert.Single(sheet.Years[0].Steps, s => s.Changed && s.New!.Effect == "+2").Title);
        Assert.Equal((PayMonthState.Earlier, 100m), (sheet.Pay!.Months[0].State, sheet.Pay.Months[0].Difference));

        await scene.Finish(id);
        var versions = await scene.Versions(1);
        Assert.Equal(
            [(2024, 1, 2, false), (2024, 2, 3, true), (2025, 1, 2, false), (2025, 2, 3, true)],
            versions.Select(v => (v.Year, v.Sequence, v.Stars!.Value, v.IsCurrent)));
        Assert.All(versions.Where(v => v.IsCurrent), v => Assert.Equal((RatingKind.Correction, (long?)id), (v.Kind, v.CorrectionId)));
        Assert.Equal(3, FactsJson.Read(versions[3].FactsJson).Persons[0].Previous!.Stars);
        foreach (var year in new[] { scene.Pay.Rated.YearId, next })
        {
            Assert.Empty((await scene.At<ReplaySealed, ReplayReport>(CorrectionScene.Staff, r => r.Run(year, default))).Differences);
        }

        var february = await scene.Pay.Draft("2026-02");
        var back = Assert.Single(await scene.Pay.Lines(february.Id), l => l.Kind != PayLineKind.Due);
        Assert.Equal((PayLineKind.BackPay, 1, 100m, nameof(PayCauseKind.Correction), (long?)versions[3].Id), (back.Kind, back.ForMonth, back.Amount, back.CauseKind, back.CauseId));
    }

    [Theory, Engines]
    public async Task A_star_lowered_by_a_correction_is_paid_from_the_next_month_and_takes_nothing_back(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.Pay.Pay("2025-01");
        var id = await scene.Propose(0, CorrectionGround.Grade, grade: "合格");
        await scene.Finish(id);
        Assert.Equal((4, "合格"), ((await scene.Held(0)).Stars!.Value, (await scene.Held(0)).GradeId));
        var february = await scene.Pay.Draft("2025-02");
        Assert.DoesNotContain(await scene.Pay.Lines(february.Id), l => l.Kind != PayLineKind.Due);
    }

    [Theory, Engines]
    public async Task A_corrected_score_and_grade_stay_in_the_histories_of_later_years(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.Finish(await scene.Propose(1, CorrectionGround.Score, grade: "优秀", score: 93.5m));
        var next = await scene.NextYear();
        await scene.Run(next);
        var year = FactsJson.Read((await scene.Held(1, 2025)).FactsJson).Persons[0].Years.Single(y => y.Year == 2024);
        Assert.Equal(("优秀", 93.5m), (year.Grade, year.Score));
    }

    [Theory, Engines]
    public async Task Where_nothing_differs_nothing_is_corrected(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.Mend(db =>
        {
            // After the as-of date: a matter of the next year.
            db.Add(new Award { CountyId = scene.Pay.Rated.CountyId, SecretaryId = scene.Pay.Person(1), Title = "模范", Level = AwardLevel.City, AwardedOn = new DateOnly(2025, 1, 5) });
            return Task.CompletedTask;
        });
        Assert.Contains("没有不同", (await Assert.ThrowsAsync<Refusal>(() => scene.Propose(1, CorrectionGround.Award))).Message, StringComparison.Ordinal);
        Assert.Contains("没有不同", (await Assert.ThrowsAsync<Refusal>(() => scene.Propose(1, CorrectionGround.Grade, grade: "合格"))).Message, StringComparison.Ordinal);
        await using var desk = scene.Desk();
        Assert.Equal(0, await desk.Db.Corrections.CountAsync());
    }

    [Theory, Engines]
    public async Task A_cancelled_sanction_counts_only_where_the_cancelling_is_the_ground(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.Mend(async db => (await db.Awards.AsTracking().FirstAsync(a => a.SecretaryId == scene.Pay.Person(0))).RevokedOn = new DateOnly(2025, 1, 8));
        scene.GoTo(new DateOnly(2025, 1, 20));
        await scene.Mend(async db => (await db.Awards.AsTracking().FirstAsync(a => a.SecretaryId == scene.Pay.Person(0))).RevokedOn = new DateOnly(2025, 1, 15));
        Assert.Contains("没有不同", (await Assert.ThrowsAsync<Refusal>(() => scene.Propose(0, CorrectionGround.Award))).Message, StringComparison.Ordinal);
        var id = await scene.Propose(0, CorrectionGround.Overturned);
        Assert.Equal((5, 4), ((await scene.Correction(id)).OldStars, (await scene.Correction(id)).NewStars));
    }

    [Theory, Engines]
    public async Task A_correction_asks_for_a_ground_a_reason_and_a_document(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var held = await scene.Held(1);
        async Task<Refusal> Refused(CorrectionWish wish) => await Assert.ThrowsAsync<Refusal>(() => scene.At<ProposeCorrection, long>(CorrectionScene.Staff, p => p.Propose(wish)));
        Assert.Equal("Ground", (await Refused(new CorrectionWish(held.Id, null, null, null, "原因", "文号"))).Field);
        Assert.Equal("Reason", (await Refused(new CorrectionWish(held.Id, CorrectionGround.Service, null, null, " ", "文号"))).Field);
        Assert.Equal("DocumentNumber", (await Refused(new CorrectionWish(held.Id, CorrectionGround.Service, null, null, "原因", ""))).Field);
        Assert.Equal("Score", (await Refused(new CorrectionWish(held.Id, CorrectionGround.Score, null, -1, "原因", "文号"))).Field);
        Assert.Contains("仍在接受审查调查", (await Assert.ThrowsAsync<Refusal>(() => scene.Propose(4))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Nobody_approves_what_he_proposed(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var id = await scene.Propose(1, CorrectionGround.Service, name: CorrectionScene.Manager);
        Assert.Contains("另一位县级主管", (await Assert.ThrowsAsync<Refusal>(() => scene.Approve(id))).Message, StringComparison.Ordinal);
        Assert.Equal(CorrectionState.Proposed, (await scene.Correction(id)).State);
        await scene.Approve(id, "赵副主管");
        await scene.Approve(id, "赵副主管");
        Assert.Equal((CorrectionState.Approved, "赵副主管"), ((await scene.Correction(id)).State, (await scene.Correction(id)).ApprovedBy));
    }

    [Theory, Engines]
    public async Task It_takes_effect_only_when_its_notice_has_hung_its_working_days(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var id = await scene.Propose(1, CorrectionGround.Service);
        Assert.Contains("待审批", (await Assert.ThrowsAsync<Refusal>(() => scene.Seal(id))).Message, StringComparison.Ordinal);
        await scene.Approve(id);
        Assert.Contains("尚未张贴", (await Assert.ThrowsAsync<Refusal>(() => scene.Seal(id))).Message, StringComparison.Ordinal);
        await scene.Announce(id);
        scene.GoTo((await scene.Correction(id)).Notice!.EndsOn);
        Assert.Contains("还有1个工作日", (await Assert.ThrowsAsync<Refusal>(() => scene.Seal(id))).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await scene.Held(1)).Stars);
        scene.GoTo(scene.Today.AddDays(1));
        await scene.Seal(id);
        await scene.Seal(id);
        Assert.Equal((3, 2), ((await scene.Held(1)).Stars, (await scene.Held(1)).Sequence));
        await using var desk = scene.Desk();
        var record = await desk.Db.ChangeRecords.SingleAsync(c => c.Entity == nameof(Correction) && c.UseCase == nameof(PutCorrectionIntoEffect));
        Assert.Equal((CorrectionScene.Manager, ChangeKind.Changed), (record.UserName, record.Kind));
        Assert.Contains("2星改为3星", record.Reason, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task What_is_sent_back_is_proposed_anew_or_withdrawn_and_nothing_has_changed(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var id = await scene.Propose(1, CorrectionGround.Service);
        await scene.Approve(id);
        await scene.Announce(id);
        await scene.At<ReturnCorrection>(CorrectionScene.Manager, async r => await r.Return(id, (await scene.Correction(id)).Version, "公示期间反映年限仍不准确"));
        Assert.NotNull((await scene.Correction(id)).Notice!.VoidedAt);
        await scene.ServedSince(1, new DateOnly(1998, 3, 1));
        Assert.Equal(id, await scene.Propose(1, CorrectionGround.Service));
        Assert.Equal((CorrectionState.Proposed, 3), ((await scene.Correction(id)).State, (await scene.Correction(id)).NewStars));
        await scene.At<WithdrawCorrection>(CorrectionScene.Staff, async w => await w.Withdraw(id, (await scene.Correction(id)).Version));
        Assert.Equal((CorrectionState.Withdrawn, (long?)null), ((await scene.Correction(id)).State, (await scene.Correction(id)).OpenSecretaryId));
        var only = Assert.Single(await scene.Versions(1));
        Assert.True(only.IsCurrent);
    }

    [Theory, Engines]
    public async Task A_file_changed_since_the_proposal_is_not_approved_unseen(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var id = await scene.Propose(1, CorrectionGround.Service);
        await scene.ServedSince(1, new DateOnly(1999, 4, 1));
        Assert.Contains("又有变动", (await Assert.ThrowsAsync<Refusal>(() => scene.Approve(id))).Message, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Who_decides_on_an_old_page_gets_a_conflict(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var id = await scene.Propose(1, CorrectionGround.Service);
        var seen = (await scene.Correction(id)).Version;
        await scene.At<ReturnCorrection>(CorrectionScene.Manager, r => r.Return(id, seen, "请写明文号"));
        await scene.Propose(1, CorrectionGround.Service);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.At<ApproveCorrection>(CorrectionScene.Manager, a => a.Approve(id, seen)));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.At<WithdrawCorrection>(CorrectionScene.Staff, w => w.Withdraw(id, seen)));
        Assert.Equal(CorrectionState.Proposed, (await scene.Correction(id)).State);
    }

    [Theory, Engines]
    public async Task Of_two_proposals_two_approvals_and_two_seals_at_once_one_counts(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var made = await AtOnce(() => scene.Propose(1, CorrectionGround.Service));
        Assert.Single(made, done => done);
        await using var desk = scene.Desk();
        var id = (await desk.Db.Corrections.AsNoTracking().SingleAsync()).Id;
        Assert.Equal(2, (await scene.Versions(1)).Count);
        var version = (await scene.Correction(id)).Version;
        Assert.Single(await AtOnce(n => scene.At<ApproveCorrection>($"主管{n}", a => a.Approve(id, version))), done => done);
        await scene.Announce(id);
        scene.GoTo((await scene.Correction(id)).Notice!.EndsOn.AddDays(1));
        version = (await scene.Correction(id)).Version;
        Assert.Contains(true, await AtOnce(n => scene.At<PutCorrectionIntoEffect>($"主管{n}", s => s.Seal(id, version))));
        var versions = await scene.Versions(1);
        Assert.Equal([(1, false), (2, true)], versions.Select(v => (v.Sequence, v.IsCurrent)));
        Assert.Equal(1, await desk.Db.ChangeRecords.CountAsync(c => c.Entity == nameof(Correction) && c.UseCase == nameof(PutCorrectionIntoEffect)));
    }

    [Theory, Engines]
    public async Task Another_county_finds_nothing_and_a_township_sees_its_own_persons_only(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        var held = await scene.Held(1);
        var id = await scene.Propose(1, CorrectionGround.Service);
        await using var foreign = new Desk(scene.Pay.Rated.Database, SessionScope.County(scene.Pay.Rated.CountyId + 1), scene.Pay.Clock);
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<CorrectionQueries>().Find(id));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<CorrectionPages>().Stored(id));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<ApproveCorrection>().Approve(id, 1));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<ReturnCorrection>().Return(id, 1, "原因"));
        await Assert.ThrowsAsync<NotFound>(() => foreign.Get<ProposeCorrection>().Propose(new CorrectionWish(held.Id, CorrectionGround.Service, null, null, "原因", "文号")));
        Assert.Empty((await foreign.Get<CorrectionQueries>().Page(new(), null, new())).Rows);
        foreach (var (township, seen) in new[] { (held.TownshipId, 1), (scene.Pay.Rated.TownshipIds.First(t => t != held.TownshipId), 0) })
        {
            await using var reviewer = new Desk(scene.Pay.Rated.Database, SessionScope.Townships(scene.Pay.Rated.CountyId, township), scene.Pay.Clock);
            Assert.Equal(seen, (await reviewer.Get<CorrectionQueries>().Page(new(), null, new())).Total);
        }
    }

    [Theory, Engines]
    public async Task A_person_to_be_supplemented_is_listed_by_the_next_run_and_keeps_nobody_else_from_it(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var next = await scene.NextYear();
        await scene.CloseTheCase(new DateOnly(2025, 3, 1));
        var run = await scene.Run(next);
        Assert.Equal((5, 1), (run.RatedCount, run.FaultCount));
        var fault = Assert.Single(await scene.At<RatingQueries, IReadOnlyList<NotRated>>(CorrectionScene.Staff, q => q.Faults(next, default)));
        Assert.Equal(("书记4", (int?)2024, (long?)(await scene.Held(4)).Id), (fault.Fault.Name, fault.Fault.SupplementFirst, fault.SupplementRatingId));
        var summary = await scene.At<YearSummaries, YearSummary>(CorrectionScene.Staff, s => s.Of(next));
        Assert.Contains(StageReadiness.Of(YearStage.Rating, summary).Blockers, b => b.Kind == StageBlockerKind.PersonsNotRated);
        Assert.DoesNotContain(StageReadiness.Of(YearStage.Rating, summary).Blockers, b => b.Kind == StageBlockerKind.RatingNotCurrent);

        await scene.Finish(await scene.Propose(4));
        var again = await scene.Run(next);
        Assert.Equal((6, 0), (again.RatedCount, again.FaultCount));
        Assert.Equal(0, (await scene.At<YearSummaries, YearSummary>(CorrectionScene.Staff, s => s.Of(next))).PersonsNotRated);
    }

    [Theory, Engines]
    public async Task A_correction_after_the_next_year_was_rated_asks_for_a_new_run_of_it(Engine engine)
    {
        await using var scene = await CorrectionScene.Make(engine);
        var next = await scene.NextYear();
        await scene.Run(next);
        await scene.ServedSince(1, new DateOnly(1999, 3, 1));
        await scene.Finish(await scene.Propose(1, CorrectionGround.Service));
        Assert.Equal(1, (await scene.At<YearSummaries, YearSummary>(CorrectionScene.Staff, s => s.Of(next))).EarlierYearsChanged);
        await scene.Run(next);
        Assert.Equal(0, (await scene.At<YearSummaries, YearSummary>(CorrectionScene.Staff, s => s.Of(next))).EarlierYearsChanged);
        Assert.Equal(3, (await scene.Held(1, 2025)).Stars);
    }

    /// <summary>The work twice at the same time: true for who did it, false for who was told that somebody else did.</summary>
    private static Task<bool[]> AtOnce(Func<Task> work) => AtOnce(_ => work());

    private static Task<bool[]> AtOnce(Func<int, Task> work) => Task.WhenAll(Enumerable.Range(1, 2).Select(n => Task.Run(async () =>
    {
        try
        {
            await work(n);
            return true;
        }
        catch (Exception told) when (told is Refusal or DbUpdateConcurrencyException)
        {
            return false;
        }
    })));
}
