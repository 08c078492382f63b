using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>撤回: given up before it was approved. The prepared versions go, the record stays.</summary>
public sealed class WithdrawCorrection(StarRatingContext db, TimeProvider clock)
{
    public async Task Withdraw(long id, int version, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.AsTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFound("correction");
        if (correction.State is not (CorrectionState.Proposed or CorrectionState.Returned))
        {
            throw CorrectionGuards.Moved(correction);
        }

        correction.State = CorrectionState.Withdrawn;
        correction.WithdrawnAt = clock.UtcNow();
        correction.OpenSecretaryId = null;
        db.Ratings.RemoveRange(await db.Ratings.AsTracking().Where(r => r.CorrectionId == id).ToListAsync(cancel));
        db.Expect(correction, version);
        db.Session.Why.For<WithdrawCorrection>($"撤回{CorrectionWords.Of(correction.Kind)}");
        await db.SaveChangesAsync(cancel);
    }
}
