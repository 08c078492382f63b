using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>复核: the county's figure beside the township's, which stays as it is. Each needs a reason; an empty one withdraws the county's.</summary>
public sealed class RescoreCells(StarRatingContext context, PolicyStore policies, TimeProvider clock)
{
    public async Task<IReadOnlyList<CellAnswer>> Run(long yearId, long townshipId, IReadOnlyList<CellEntry> cells, CancellationToken cancel = default)
    {
        if (cells.Any(c => string.IsNullOrWhiteSpace(c.Reason)))
        {
            throw new Refusal("请填写复核理由", nameof(CellEntry.Reason));
        }

        context.Session.Why.For<RescoreCells>(string.Join('；', cells.Select(c => c.Reason.Trim()).Distinct().Take(3)));
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        if (ScoreGate.ClosedForCounty(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var batch = await ScoreCells.Load(context, policies, township, cells, cancel);
        var (user, now) = (context.Session.UserName, clock.UtcNow());
        foreach (var cell in cells)
        {
            batch.Write(
                cell,
                score => score.CountyValue,
                (score, value) => (score.CountyValue, score.CountyReason, score.CountyBy, score.CountyAt) = (value, cell.Reason.Trim(), user, now),
                score => score.CountyAt is null ? (score.EnteredBy, score.EnteredAt) : (score.CountyBy, score.CountyAt),
                user);
        }

        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
        return batch.Answers;
    }
}
