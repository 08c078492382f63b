using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>通过: the county takes the township's figures as checked.</summary>
public sealed class AcceptTownship(StarRatingContext context, TimeProvider clock)
{
    public async Task Run(long yearId, long townshipId, CancellationToken cancel = default)
    {
        context.Session.Why.For<AcceptTownship>();
        await using var township = await TownshipYear.Hold(context, yearId, townshipId, cancel);
        var progress = township.Progress;
        progress.State = TownshipMoves.After(township, TownshipAction.Accept);
        (progress.AcceptedAt, progress.AcceptedBy) = (clock.UtcNow(), context.Session.UserName);
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
    }
}
