using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ballots;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public class SubmissionTests
{
    [Theory, Engines]
    public async Task What_is_missing_blocks_a_submission_and_is_counted(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.Record(ScoreScene.Reviewer, new CellEntry(scene.Members[0], "party", "40", 0));
        var refusal = await Assert.ThrowsAsync<Refusal>(scene.Submit);
        Assert.Contains("8 项指标未评分", refusal.Message);
        Assert.Contains("3 人缺组织评价", refusal.Message);
        Assert.Contains("3 人缺群众评议", refusal.Message);
        Assert.Equal(TownshipState.NotSubmitted, await scene.State());
    }

    [Theory, Engines]
    public async Task The_total_is_the_weighted_sum_of_the_channels(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        var assessed = await scene.Assess(scene.Members[0]);

        // 40 + 28 + 30 = 98; 90; (20 × 100 + 5 × 80) ÷ 25 = 96.
        Assert.Equal(98m * 0.6m + 90m * 0.2m + 96m * 0.2m, assessed.Result.Total);
        Assert.Equal(0, assessed.Missing.All);
    }

    [Theory, Engines]
    public async Task After_submission_the_townships_figures_are_locked_until_sent_back(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        await scene.Submit();
        var cell = new CellEntry(scene.Members[0], "party", "39", 1);
        Assert.Contains("锁定", (await Assert.ThrowsAsync<Refusal>(() => scene.Record(ScoreScene.Reviewer, cell))).Message);
        await Assert.ThrowsAsync<Refusal>(() => scene.Review(new ReviewEntry(scene.Members[0], "org", 80, "", null, 1)));
        await Assert.ThrowsAsync<Refusal>(() => scene.Tally(scene.Members[0], version: 1));

        await scene.SendBack("第一村组织建设佐证不足");
        await scene.MoveTo(YearStage.Checking);
        var version = (await scene.Assess(cell.Member)).Scores["party"].Version;
        Assert.Equal(CellState.Saved, Assert.Single(await scene.Record(ScoreScene.Reviewer, cell with { Version = version })).State);
        await scene.Submit();
        await scene.Accept();
        Assert.Equal(TownshipState.Accepted, await scene.State());
        Assert.Contains("审核已通过", (await Assert.ThrowsAsync<Refusal>(() => scene.Record(ScoreScene.Reviewer, cell))).Message);
    }

    [Theory, Engines]
    public async Task Sending_back_needs_a_reason_and_a_submission(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        Assert.Contains("未上报", (await Assert.ThrowsAsync<Refusal>(() => scene.SendBack("缺材料"))).Message);
        await scene.Submit();
        Assert.Equal("Reason", (await Assert.ThrowsAsync<Refusal>(() => scene.SendBack("  "))).Field);
        await scene.SendBack("缺材料");
        await using var db = scene.AsTownship();
        Assert.Equal("缺材料", (await db.TownshipProgress.SingleAsync()).SentBackReason);
    }

    [Theory, Engines]
    public async Task The_countys_figure_counts_and_the_townships_stays_beside_it(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        var cell = new CellEntry(scene.Members[0], "party", "30", 1, "会议记录不全");
        Assert.Contains("尚未上报", (await Assert.ThrowsAsync<Refusal>(() => scene.Rescore(cell))).Message);
        await scene.Submit();
        await Assert.ThrowsAsync<Refusal>(() => scene.Rescore(cell with { Reason = " " }));
        Assert.Equal(CellState.Saved, Assert.Single(await scene.Rescore(cell)).State);

        var assessed = await scene.Assess(cell.Member);
        Assert.Equal((40m, 30m, "会议记录不全"), (assessed.Scores["party"].Value, assessed.Scores["party"].CountyValue, assessed.Scores["party"].CountyReason));
        Assert.Equal(88m, assessed.Result.ScoreOf("quant"));
        Assert.Contains("乡镇评 40，县级核定 30", assessed.Result.Channels.SelectMany(c => c.Flat()).Single(n => n.Key == "party").Arithmetic);

        var withdrawn = Assert.Single(await scene.Rescore(cell with { Text = "", Version = assessed.Scores["party"].Version, Reason = "补齐材料" }));
        Assert.Equal(CellState.Saved, withdrawn.State);
        Assert.Equal(98m, (await scene.Assess(cell.Member)).Result.ScoreOf("quant"));
    }

    [Theory, Engines]
    public async Task A_meeting_below_its_quorum_is_kept_as_invalid_and_its_channel_is_missing(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        await using (var db = scene.AsTownship())
        {
            var tally = await db.BallotTallies.FirstAsync(t => t.CohortMemberId == scene.Members[0]);
            await new VoidBallotTally(db, scene.Clock).Run(tally.Id, "重新召开");
        }

        await scene.Tally(scene.Members[0], eligible: 30, present: 19);
        var assessed = await scene.Assess(scene.Members[0]);
        Assert.Null(assessed.Result.Total);
        Assert.Contains("须到会 20 人，实到 19 人，无效", assessed.Result.Issues.Single().Text);
        Assert.Contains("1 人缺群众评议", (await Assert.ThrowsAsync<Refusal>(scene.Submit)).Message);
    }

    [Theory, Engines]
    public async Task A_tally_whose_votes_do_not_add_up_is_refused_at_the_field(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await using var db = scene.AsTownship();
        var entry = new TallyEntry(
            "villagers", "reps", new DateOnly(2026, 1, 8), 30, 25, 25, 25, 1, 0, new Dictionary<string, int> { ["good"] = 25 }, 0);
        var record = new RecordBallotTally(db, ScoreScene.Store(db), scene.Clock);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => record.Run(scene.Members[0], entry));
        Assert.Equal((nameof(TallyEntry.Returned), true), (refusal.Field, refusal.Message.Contains("26 票")));
        Assert.Equal(nameof(TallyEntry.Present), (await Assert.ThrowsAsync<Refusal>(() => record.Run(scene.Members[0], entry with { Present = 31 }))).Field);
        Assert.Equal(nameof(TallyEntry.MeetingOn), (await Assert.ThrowsAsync<Refusal>(() => record.Run(scene.Members[0], entry with { MeetingOn = new(2026, 1, 11) }))).Field);
        await Assert.ThrowsAsync<NotFound>(() => record.Run(scene.ForeignMember, entry));
    }

    [Theory, Engines]
    public async Task Reviews_out_of_range_or_over_anothers_are_refused_by_name(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var review = new ReviewEntry(scene.Members[1], "org", 90, "", new DateOnly(2026, 1, 9), 0);
        Assert.Contains("书记1", (await Assert.ThrowsAsync<Refusal>(() => scene.Review(review with { Score = 100.5m }))).Message);
        Assert.Equal(1, await scene.Review(review));
        Assert.Contains("刚才已填写 90 分", (await Assert.ThrowsAsync<Refusal>(() => scene.Review(review with { Score = 70 }))).Message);
        Assert.Equal(0, await scene.Review(review));
    }
}
