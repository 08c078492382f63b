using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>打分: the township's figures, a batch of cells at a time. What cannot be taken is answered cell by cell, the rest is saved.</summary>
public sealed class RecordScores(StarRatingContext context, PolicyStore policies, TimeProvider clock)
{
    public async Task<IReadOnlyList<CellAnswer>> Run(long yearId, long townshipId, IReadOnlyList<CellEntry> cells, CancellationToken cancel = default)
    {
        context.Session.Why.For<RecordScores>();
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var batch = await ScoreCells.Load(context, policies, township, cells, cancel);
        var (user, now) = (context.Session.UserName, clock.UtcNow());
        foreach (var cell in cells)
        {
            batch.Write(
                cell,
                score => score.Value,
                (score, value) => (score.Value, score.EnteredBy, score.EnteredAt) = (value, user, now),
                score => score.CountyAt > score.EnteredAt ? (score.CountyBy, score.CountyAt) : (score.EnteredBy, score.EnteredAt),
                user);
        }

        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
        return batch.Answers;
    }
}
