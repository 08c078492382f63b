using StarRating.Application.Assessments;
using StarRating.Application.Tests.Engines;
using StarRating.Assessments;
using StarRating.Data.Engines;

namespace StarRating.Application.Tests.Assessments;

public class InterleavingTests
{
    private const int Rounds = 300;

    /// <summary>
    /// Two reviewers type into the same few cells at once. Each write that was answered "saved" must be followed by the next one
    /// having known it: the versions of a cell's saved writes are 1, 2, 3 … without a gap or a double, and what stands at the end is
    /// the last of them.
    /// </summary>
    [Theory, Engines]
    public async Task No_update_is_lost_when_two_reviewers_type_at_once(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        var cells = scene.Members.Take(2).Select(m => (Member: m, Indicator: "party")).ToArray();
        var saved = cells.ToDictionary(c => c, _ => new List<(int Version, decimal Value)>());
        var seen = new[] { ScoreScene.Reviewer, ScoreScene.Colleague }.ToDictionary(u => u, _ => cells.ToDictionary(c => c, _ => 0));
        var random = new Random(7);
        var conflicts = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var value = (round * 2 % 4000) / 100m;
            var writes = seen.Keys.Select((user, i) => (user, Cell: cells[random.Next(cells.Length)], Value: value + i * 0.01m)).ToArray();
            var answers = await Task.WhenAll(writes.Select(async w =>
            {
                await Task.Yield();
                return (w, Answer: (await scene.Record(w.user, new CellEntry(w.Cell.Member, w.Cell.Indicator, $"{w.Value}", seen[w.user][w.Cell]))).Single());
            }));
            foreach (var (write, answer) in answers)
            {
                seen[write.user][write.Cell] = answer.Version;
                if (answer.State == CellState.Saved) saved[write.Cell].Add((answer.Version, write.Value));
                else conflicts++;
            }
        }

        Assert.True(conflicts > Rounds / 20, $"only {conflicts} conflicts: the writers did not meet");
        foreach (var cell in cells)
        {
            var history = saved[cell].OrderBy(s => s.Version).ToList();
            var first = history[0].Version;
            Assert.Equal(Enumerable.Range(first, history.Count), history.Select(h => h.Version));
            var stands = (await scene.Assess(cell.Member)).Scores[cell.Indicator];
            Assert.Equal(history[^1], (stands.Version, stands.Value!.Value));
        }
    }

    /// <summary>A figure that arrives while the township submits is either in the submission or refused, never written after it.</summary>
    [Theory, Engines]
    public async Task Nothing_is_written_after_a_submission_that_runs_at_the_same_moment(Engine engine)
    {
        await using var scene = await ScoreScene.Set(engine);
        await scene.FillIn();
        var version = (await scene.Assess(scene.Members[0])).Scores["party"].Version;
        for (var round = 0; round < 12; round++)
        {
            var cell = new CellEntry(scene.Members[0], "party", $"{round + 20}", version);
            var write = Task.Run(async () =>
            {
                try
                {
                    return (await scene.Record(ScoreScene.Colleague, cell)).Single();
                }
                catch (Refusal)
                {
                    return null;
                }
            });
            var submit = Task.Run(scene.Submit);
            await Task.WhenAll(write, submit);
            var before = await scene.Assess(scene.Members[0]);
            Assert.Equal(TownshipState.Submitted, await scene.State());
            var answer = await write;
            Assert.Equal(answer is null ? version : answer.Version, before.Scores["party"].Version);
            version = before.Scores["party"].Version;
            await scene.SendBack("再来一次");
        }
    }
}
