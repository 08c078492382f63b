using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public sealed class GradeTests
{
    [Theory, Engines]
    public async Task Grades_follow_the_totals_and_the_quota_of_the_township(Engine engine)
    {
        // 30 % of four is 1.2: one place. 96, 93, 84, 72.
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20, 0);

        await scene.Compute();

        Assert.Equal(["优秀", "合格", "合格", "基本合格"], await scene.Grades());
        var displaced = await scene.GradeOf(1);
        Assert.Equal(("优秀", "合格", 93m, 2), (displaced.GradeByScore, displaced.GradeAfterQuota, displaced.Total, displaced.RankInPool));
        Assert.Equal(((decimal?)93m, (decimal?)90m, (decimal?)96m), (displaced.QuantifiedTotal, displaced.OrganizationScore, displaced.BallotScore));
        Assert.False(await scene.Read(db => db.GradeResults.AnyAsync(g => g.CohortMemberId == scene.ForeignMember)));
        Assert.All(await scene.Records<ComputeGrades>(), record => Assert.Equal("王主管", record.UserName));
        Assert.Contains(await scene.Records<ComputeGrades>(), record => record.Entity == nameof(GradeResult) && record.Kind == ChangeKind.Added);
    }

    [Theory, Engines]
    public async Task Computing_again_without_a_change_touches_no_grade(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        var before = await scene.Read(db => db.GradeResults.OrderBy(g => g.Id).Select(g => g.Version).ToListAsync());

        await scene.Compute();

        Assert.Equal(before, await scene.Read(db => db.GradeResults.OrderBy(g => g.Id).Select(g => g.Version).ToListAsync()));
        await scene.Score(35, 40, 20);
        await scene.Compute();
        Assert.Equal(["合格", "优秀", "合格"], await scene.Grades());
        Assert.Contains(await scene.Records<ComputeGrades>(), record => ChangedFields.FromJson(record.ChangesJson)
            .Any(field => field is { Field: nameof(GradeResult.FinalGrade), Before: "优秀", After: "合格" }));
    }

    [Theory, Engines]
    public async Task Grades_are_computed_only_in_their_stage_and_only_of_ones_own_county(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 20);
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ComputeGrades>(compute => compute.Run(scene.Year, default), scene.Stranger()));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ConfirmGrades>(confirm => confirm.Run(scene.Year, default), scene.Stranger()));

        await scene.MoveTo(YearStage.Checking);
        await scene.Refused<ComputeGrades>("", "定等次", compute => compute.Run(scene.Year, default));
        Assert.Empty(await scene.Read(db => db.GradeResults.ToListAsync()));
    }

    [Theory, Engines]
    public async Task Two_equal_at_the_last_place_wait_until_the_committee_has_chosen(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 40, 20);
        await scene.Compute();
        Assert.Equal([true, true, false], await scene.Read(db => db.GradeResults.Where(g => !g.CohortMember.Excluded).OrderBy(g => g.CohortMemberId).Select(g => g.NeedsDecision).ToListAsync()));
        await scene.Refused<ConfirmGrades>("", "还有 2 人并列待研究决定", confirm => confirm.Run(scene.Year, default));
        Assert.Equal(1, (await scene.Summary()).CommitteeDecisionsPending);

        var choice = await Choice(scene, scene.Members[1]);
        await scene.Run<DecideTie>(decide => decide.Run(choice, default));

        Assert.Equal(["合格", "优秀", "合格"], await scene.Grades());
        var decision = await scene.Read(db => db.TieDecisions.SingleAsync());
        Assert.Equal(("会议研究", "东党发〔2026〕2号", "王主管", new DateOnly(2026, 1, 9)), (decision.Reason, decision.DocumentNumber, decision.DecidedBy, decision.DecidedOn));
        Assert.Contains(await scene.Records<DecideTie>(), record => record.Entity == nameof(TieDecision) && record.Reason == "会议研究");
        await scene.Run<ConfirmGrades>(confirm => confirm.Run(scene.Year, default));
    }

    [Theory, Engines]
    public async Task A_choice_that_does_not_fit_the_tie_is_refused(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 40, 20);
        await scene.Compute();
        var choice = await Choice(scene, scene.Members[1]);

        await Refused(nameof(TieChoice.Reason), "请写明", choice with { Reason = " " });
        await Refused(nameof(TieChoice.Chosen), "不在并列人员之中", choice with { Chosen = [scene.Members[2]] });
        await Refused(nameof(TieChoice.Chosen), "应从并列人员中选定 1 人，现选了 2 人", choice with { Chosen = [scene.Members[0], scene.Members[1]] });
        await Refused(nameof(TieChoice.Chosen), "现选了 0 人", choice with { Chosen = [] });
        await Refused(nameof(TieChoice.DecidedOn), "今天之后", choice with { DecidedOn = new DateOnly(2026, 1, 11) });
        await Refused("", "没有待决定的并列人员", choice with { PoolKey = "nowhere" });
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<DecideTie>(decide => decide.Run(choice, default), scene.Stranger()));
        Assert.Empty(await scene.Read(db => db.TieDecisions.ToListAsync()));

        Task Refused(string field, string words, TieChoice wrong) => scene.Refused<DecideTie>(field, words, decide => decide.Run(wrong, default));
    }

    [Theory, Engines]
    public async Task A_grade_changed_by_hand_is_marked_counted_by_the_quota_and_taken_back(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        var row = await scene.GradeOf(2);

        await Change(scene, new(row.Id, row.Version, "优秀", "抢险立功"));

        var changed = await scene.GradeOf(2);
        Assert.Equal(("优秀", true, "抢险立功", "王主管"), (changed.FinalGrade, changed.IsManual, changed.ManualReason, changed.ManualBy));
        Assert.Equal(new DateTime(2026, 1, 10, 1, 0, 0, DateTimeKind.Utc), changed.ManualAt);
        Assert.Equal("合格", changed.GradeAfterQuota);
        var record = Assert.Single(await scene.Records<ChangeGrade>(), r => r.EntityId == row.Id && r.Reason == "抢险立功"
            && ChangedFields.FromJson(r.ChangesJson).Any(f => f is { Field: nameof(GradeResult.FinalGrade), Before: "合格", After: "优秀" }));
        Assert.Equal("王主管", record.UserName);

        await Change(scene, new(row.Id, changed.Version, null, "撤回调整"));
        var back = await scene.GradeOf(2);
        Assert.Equal(("合格", false, "", null), (back.FinalGrade, back.IsManual, back.ManualReason, back.ManualAt));
        Assert.Equal(["优秀", "合格", "合格"], await scene.Grades());
    }

    [Theory, Engines]
    public async Task A_change_by_hand_stands_when_the_grades_are_computed_again(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        var row = await scene.GradeOf(2);
        await Change(scene, new(row.Id, row.Version, "不合格", "弄虚作假"));

        await scene.Score(35, 40, 20);
        await scene.Compute();

        Assert.Equal(["合格", "优秀", "不合格"], await scene.Grades());
        Assert.Equal("弄虚作假", (await scene.GradeOf(2)).ManualReason);
    }

    [Theory, Engines]
    public async Task A_change_without_reason_of_an_unknown_grade_or_from_an_older_page_is_refused(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.TakeIn();
        await scene.Compute();
        var row = await scene.GradeOf(2);

        await Refused(nameof(GradeChange.Reason), "请写明", new(row.Id, row.Version, "优秀", " "));
        await Refused(nameof(GradeChange.Grade), "没有“特优”这一等次", new(row.Id, row.Version, "特优", "理由"));
        await Refused("", "刚刚由他人变动", new(row.Id, row.Version - 1, "优秀", "理由"));
        var unscored = await scene.Read(db => db.GradeResults.SingleAsync(g => g.CohortMemberId == scene.ForeignMember));
        await Refused("", "总分无法计算", new(unscored.Id, unscored.Version, "优秀", "理由"));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ChangeGrade>(change => change.Run(new(row.Id, row.Version, "优秀", "理由"), default), scene.Stranger()));
        await Assert.ThrowsAsync<NotFound>(() => scene.Run<ChangeGrade>(
            change => change.Run(new(row.Id, row.Version, "优秀", "理由"), default), scene.InTownship(scene.OtherTownship)));
        Assert.Equal(["优秀", "合格", "合格", null], await scene.Grades());

        Task Refused(string field, string words, GradeChange wrong) => scene.Refused<ChangeGrade>(field, words, change => change.Run(wrong, default));
    }

    [Theory, Engines]
    public async Task Confirmed_grades_name_who_confirmed_and_any_change_takes_it_back(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        await scene.Run<ConfirmGrades>(confirm => confirm.Run(scene.Year, default), scene.County("李主管"));
        var year = await scene.TheYear();
        Assert.Equal(("李主管", new DateTime(2026, 1, 10, 1, 0, 0, DateTimeKind.Utc)), (year.GradesConfirmedBy, year.GradesConfirmedAt!.Value));
        Assert.False((await scene.Summary()).GradesUnconfirmed);

        var row = await scene.GradeOf(2);
        await Change(scene, new(row.Id, row.Version, "基本合格", "信访"));

        Assert.Null((await scene.TheYear()).GradesConfirmedAt);
        Assert.True((await scene.Summary()).GradesUnconfirmed);
    }

    [Theory, Engines]
    public async Task Grades_older_than_the_scores_are_not_confirmed(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Refused<ConfirmGrades>("", "请先重新计算等次", confirm => confirm.Run(scene.Year, default));
        await scene.Compute();
        await scene.Score(35, 40, 20);

        await scene.Refused<ConfirmGrades>("", "请先重新计算等次", confirm => confirm.Run(scene.Year, default));
        Assert.Null((await scene.TheYear()).GradesConfirmedAt);
    }

    [Theory, Engines]
    public async Task A_pool_over_its_limit_by_hand_keeps_the_stage_until_the_change_is_taken_back(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        var (second, third) = (await scene.GradeOf(1), await scene.GradeOf(2));
        await Change(scene, new(second.Id, second.Version, "优秀", "抢险立功"));
        third = await scene.GradeOf(2);
        await Change(scene, new(third.Id, third.Version, "优秀", "抢险立功"));
        await scene.Run<ConfirmGrades>(confirm => confirm.Run(scene.Year, default));

        var summary = await scene.Summary();
        Assert.Equal((1, true), (summary.PoolsOverLimit, summary.GradesCurrent));
        Assert.Equal(StageBlockerKind.PoolOverLimit, Assert.Single(StageReadiness.Of(YearStage.Grading, summary).Blockers).Kind);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.Run<AdvanceStage>(advance => advance.Advance(scene.Year, YearStage.Grading)));
        Assert.Contains("超出名额", refusal.Message, StringComparison.Ordinal);

        foreach (var member in new[] { 1, 2 })
        {
            var row = await scene.GradeOf(member);
            await Change(scene, new(row.Id, row.Version, null, "撤回"));
        }

        Assert.Equal(0, (await scene.Summary()).PoolsOverLimit);
    }

    [Theory, Engines]
    public async Task Grades_that_the_scores_no_longer_make_keep_the_stage(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.Compute();
        await scene.Run<ConfirmGrades>(confirm => confirm.Run(scene.Year, default));
        Assert.Empty(StageReadiness.Of(YearStage.Grading, await scene.Summary()).Blockers);

        await scene.Score(35, 40, 20);

        Assert.Equal(StageBlockerKind.GradesNotCurrent, Assert.Single(StageReadiness.Of(YearStage.Grading, await scene.Summary()).Blockers).Kind);
        await using var township = scene.InTownship(scene.Township);
        Assert.True((await township.Get<YearSummaries>().Of(scene.Year)).GradesCurrent);
    }

    [Theory, Engines]
    public async Task A_person_without_a_total_keeps_the_stage_of_checking(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.MoveTo(YearStage.Checking);
        Assert.Equal(0, (await scene.Summary()).TotalsMissing);

        await scene.TakeIn();

        var summary = await scene.Summary();
        Assert.Equal(1, summary.TotalsMissing);
        Assert.Contains(StageReadiness.Of(YearStage.Checking, summary).Blockers, blocker => blocker is { Kind: StageBlockerKind.TotalsMissing, Count: 1, Page: StagePage.Scores });
    }

    [Theory, Engines]
    public async Task The_list_of_grades_is_filtered_sorted_and_cut_by_township(Engine engine)
    {
        await using var scene = await GradeScene.Begin(engine, 40, 35, 20);
        await scene.TakeIn();
        await scene.Compute();
        var row = await scene.GradeOf(2);
        await Change(scene, new(row.Id, row.Version, "基本合格", "信访"));

        var all = await List(new(null, "", false, ""));
        Assert.Equal(4, all.Total);
        Assert.Equal(["书记0", "书记1", "书记2"], all.Rows.Where(r => r.Rank is not null).Select(r => r.SecretaryName));
        Assert.Equal("书记0", Assert.Single((await List(new(null, "优秀", false, ""))).Rows).SecretaryName);
        Assert.Equal("书记2", Assert.Single((await List(new(null, "", true, ""))).Rows).SecretaryName);
        Assert.Equal("书记1", Assert.Single((await List(new(null, "", false, "第1村"))).Rows).SecretaryName);
        Assert.Equal("书记2", (await List(new(scene.Township, "", false, ""), "total")).Rows[0].SecretaryName);
        Assert.Equal((2, 4), ((await List(new(null, "", false, ""), page: 9, size: 2)).Number, (await List(new(null, "", false, ""), page: 9, size: 2)).Total));
        Assert.Equal(1, (await List(new(null, "", false, ""), at: scene.InTownship(scene.OtherTownship))).Total);
        Assert.Equal(0, (await List(new(null, "", false, ""), at: scene.Stranger())).Total);

        var summary = await scene.Ask<GradeQueries, GradeSummary>(queries => queries.Summary(scene.Year, default));
        Assert.Equal((4, 0, 1), (summary.Persons, summary.Waiting, summary.Manual));
        Assert.Equal(1, summary.Grades.Single(g => g.Grade == "优秀").Persons);

        var detail = await scene.Ask<GradeQueries, GradeDetail>(queries => queries.Detail(scene.Year, row.Id, default));
        Assert.Contains(detail.Steps, step => step.Kind == GradeStepKind.Changed);
        await Assert.ThrowsAsync<NotFound>(() => scene.Ask<GradeQueries, GradeDetail>(queries => queries.Detail(scene.Year, row.Id, default), scene.Stranger()));
        await Assert.ThrowsAsync<NotFound>(() => scene.Ask<GradeQueries, GradeDetail>(queries => queries.Detail(scene.Year + 1, row.Id, default)));

        Task<KeyPage<GradeRow>> List(GradeFilter filter, string? sort = null, int page = 1, int size = 20, Desk? at = null) =>
            scene.Ask<GradeQueries, KeyPage<GradeRow>>(queries => queries.List(scene.Year, filter, sort, new PageAsk(page, Size: size), default), at);
    }

    private static Task Change(GradeScene scene, GradeChange change) => scene.Run<ChangeGrade>(use => use.Run(change, default));

    private static async Task<TieChoice> Choice(GradeScene scene, long chosen)
    {
        var pool = Assert.Single((await scene.Ask<GradingSheets, GradingState>(sheets => sheets.Of(scene.Year, default))).Quotas, line => line.TiedPlaces > 0);
        return new TieChoice
        {
            RatingYearId = scene.Year,
            PoolKey = pool.PoolKey,
            Quota = pool.Quota,
            Chosen = [chosen],
            Reason = "会议研究",
            DocumentNumber = "东党发〔2026〕2号",
            DecidedOn = new DateOnly(2026, 1, 9),
        };
    }
}
