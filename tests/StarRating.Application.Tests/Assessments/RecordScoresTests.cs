using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Access;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public class RecordScoresTests
{
    [Theory, Engines]
    public async Task A_good_cell_is_saved_and_a_bad_one_beside_it_is_refused_with_the_reason(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var (first, third) = (scene.Members[0], scene.Members[2]);
        var answers = await scene.Record(
            ScoreScene.Reviewer,
            new(first, "party", "38.5", 0), new(first, "industry", "30.01", 0), new(third, "industry", "20", 0), new(third, "party", "很好", 0),
            new(third, "order", "-1", 0), new(third, "heritage", "12.345", 0), new(third, "unknown", "1", 0));

        Assert.Equal(
            [CellState.Saved, CellState.Refused, CellState.Refused, CellState.Refused, CellState.Refused, CellState.Refused, CellState.Refused],
            answers.Select(a => a.State));
        Assert.Contains("最高 30 分", answers[1].Message);
        Assert.Contains("不适用", answers[2].Message);
        Assert.Contains("不是数字", answers[3].Message);
        Assert.Contains("最低 0 分", answers[4].Message);
        Assert.Contains("2 位小数", answers[5].Message);
        await using var db = scene.AsCounty();
        var stored = Assert.Single(await db.Scores.ToListAsync());
        Assert.Equal((38.5m, ScoreScene.Reviewer), (stored.Value, stored.EnteredBy));
        Assert.Equal(stored.Version, answers[0].Version);
    }

    [Theory, Engines]
    public async Task The_second_person_on_a_cell_is_told_who_wrote_what_and_overwrites_nothing(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var cell = new CellEntry(scene.Members[0], "party", "35", 0);
        await scene.Record(ScoreScene.Colleague, cell);
        var answer = Assert.Single(await scene.Record(ScoreScene.Reviewer, cell with { Text = "20" }));

        Assert.Equal((CellState.Conflict, 35m, ScoreScene.Colleague), (answer.State, answer.Value, answer.By));
        Assert.NotNull(answer.At);
        Assert.Equal(35m, (await scene.Assess(cell.Member)).Scores["party"].Value);

        var settled = Assert.Single(await scene.Record(ScoreScene.Reviewer, cell with { Text = "20", Version = answer.Version }));
        Assert.Equal(CellState.Saved, settled.State);
        Assert.Equal(20m, (await scene.Assess(cell.Member)).Scores["party"].Value);
    }

    [Theory, Engines]
    public async Task The_same_batch_sent_again_after_a_lost_answer_changes_nothing(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var cell = new CellEntry(scene.Members[0], "party", "35", 0);
        var first = Assert.Single(await scene.Record(ScoreScene.Reviewer, cell));
        var again = Assert.Single(await scene.Record(ScoreScene.Reviewer, cell));
        Assert.Equal((CellState.Saved, first.Version), (again.State, again.Version));
        await using var db = scene.AsCounty();
        Assert.Single(await db.ChangeRecords.Where(r => r.UseCase == nameof(RecordScores) && r.Entity == "Score").ToListAsync());
    }

    [Theory, Engines]
    public async Task A_cleared_cell_is_missing_again(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var cell = new CellEntry(scene.Members[0], "party", "35", 0);
        var saved = Assert.Single(await scene.Record(ScoreScene.Reviewer, cell));
        Assert.Equal(CellState.Saved, Assert.Single(await scene.Record(ScoreScene.Reviewer, cell with { Text = "", Version = saved.Version })).State);
        Assert.Equal(3, (await scene.Assess(cell.Member)).Missing.Scores);
    }

    [Theory, Engines]
    public async Task Another_townships_member_is_not_found_and_nothing_of_the_batch_is_saved(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await Assert.ThrowsAsync<NotFound>(() => scene.Record(
            ScoreScene.Reviewer, new(scene.Members[0], "party", "35", 0), new(scene.ForeignMember, "party", "35", 0)));
        await using var db = scene.AsTownship();
        await Assert.ThrowsAsync<NotFound>(() => new RecordScores(db, ScoreScene.Store(db), scene.Clock).Run(
            scene.Year, scene.OtherTownship, [new(scene.ForeignMember, "party", "35", 0)]));
        await using var all = scene.AsCounty();
        Assert.Empty(await all.Scores.ToListAsync());
    }

    [Theory, Engines]
    public async Task Scores_are_taken_only_while_the_year_is_scoring(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        foreach (var stage in YearStages.All.Where(s => s != YearStage.Scoring))
        {
            await scene.MoveTo(stage);
            var refusal = await Assert.ThrowsAsync<Refusal>(() => scene.Record(ScoreScene.Reviewer, new CellEntry(scene.Members[0], "party", "35", 0)));
            Assert.Contains("县级", refusal.Message);
        }
    }

    [Theory, Engines]
    public async Task Every_saved_cell_leaves_who_when_and_before_and_after(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var cell = new CellEntry(scene.Members[0], "party", "35", 0);
        var saved = Assert.Single(await scene.Record(ScoreScene.Colleague, cell));
        scene.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.Record(ScoreScene.Reviewer, cell with { Text = "36", Version = saved.Version });
        await using var db = scene.Database.Open(SessionScope.County(scene.County));
        var records = await db.ChangeRecords.Where(r => r.Entity == "Score").OrderBy(r => r.Id).ToListAsync();
        Assert.Equal([ScoreScene.Colleague, ScoreScene.Reviewer], records.Select(r => r.UserName));
        Assert.Contains("35", records[1].ChangesJson);
        Assert.Contains("36", records[1].ChangesJson);
    }
}
