using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>退回, before it takes effect: with a reason. A notice that hangs is taken down.</summary>
public sealed class ReturnCorrection(StarRatingContext db, TimeProvider clock)
{
    public async Task Return(long id, int version, string reason, CancellationToken cancel = default)
    {
        var correction = await db.Corrections.AsTracking().Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == id, cancel)
            ?? throw new NotFound("correction");
        if (correction.State is not (CorrectionState.Proposed or CorrectionState.Approved))
        {
            throw CorrectionGuards.Moved(correction);
        }

        NoticeGuards.Filled(reason ?? "", 150, "退回的原因", "Reason");
        correction.State = CorrectionState.Returned;
        correction.ReturnedAt = clock.UtcNow();
        correction.ReturnedBy = db.Session.UserName;
        correction.ReturnReason = reason!.Trim();
        if (correction.Notice is { VoidedAt: null } notice)
        {
            notice.VoidedAt = clock.UtcNow();
            notice.VoidReason = $"退回：{correction.ReturnReason}";
        }

        db.Expect(correction, version);
        db.Session.Why.For<ReturnCorrection>(correction.ReturnReason);
        await db.SaveChangesAsync(cancel);
    }
}
