using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>审批: another person agrees to what was proposed, as it was shown. Asked again by the same person it changes nothing.</summary>
public sealed class ApproveCorrection(StarRatingContext db, CorrectionCheck check, TimeProvider clock)
{
    public async Task Approve(long id, int version, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.AsTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw new NotFound("correction");
        if (correction.State is CorrectionState.Approved or CorrectionState.InEffect && correction.ApprovedBy == db.Session.UserName)
        {
            return;
        }

        if (correction.State != CorrectionState.Proposed)
        {
            throw CorrectionGuards.Moved(correction);
        }

        CorrectionGuards.AnotherPerson(correction, db.Session);
        await check.Of(correction, cancel);
        correction.State = CorrectionState.Approved;
        correction.ApprovedAt = clock.UtcNow();
        correction.ApprovedById = db.Session.UserId;
        correction.ApprovedBy = db.Session.UserName;
        db.Expect(correction, version);
        db.Session.Why.For<ApproveCorrection>($"批准{CorrectionWords.Of(correction.Kind)}：{correction.Reason}");
        await db.SaveChangesAsync(cancel);
    }
}
