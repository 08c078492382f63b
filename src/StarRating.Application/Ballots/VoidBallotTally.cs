using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Ballots;

/// <summary>作废: a meeting that does not count (repeated, or entered for the wrong person) is kept, with the reason, and no longer read.</summary>
public sealed class VoidBallotTally(StarRatingContext context, TimeProvider clock)
{
    public async Task<long> Run(long tallyId, string? reason, CancellationToken cancel = default)
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > 200)
        {
            throw new Refusal("请写明作废原因（200 字以内）", "Reason");
        }

        context.Session.Why.For<VoidBallotTally>(why);
        var tally = await context.BallotTallies.Where(t => t.Id == tallyId && t.VoidedAt == null)
            .Select(t => new { t.CohortMemberId, t.CohortMember.RatingYearId, t.TownshipId }).FirstOrDefaultAsync(cancel) ?? throw new NotFound("tally");
        await using var township = await TownshipYear.Hold(context, tally.RatingYearId, tally.TownshipId, cancel);
        if (ScoreGate.ClosedForTownship(township.Year.Stage, township.Progress.State) is { } closed)
        {
            throw new Refusal(closed);
        }

        var row = await context.BallotTallies.AsTracking().SingleAsync(t => t.Id == tallyId, cancel);
        row.VoidedAt ??= clock.UtcNow();
        row.VoidReason = why;
        await context.SaveChangesAsync(cancel);
        await township.Commit(cancel);
        return tally.CohortMemberId;
    }
}
