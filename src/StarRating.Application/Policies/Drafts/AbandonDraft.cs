using Microsoft.EntityFrameworkCore;
using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>废止: a draft that is not needed any more is kept, and cannot be written or published.</summary>
public sealed class AbandonDraft(StarRatingContext db)
{
    public async Task Abandon(long id, int version, string reason, CancellationToken cancel = default)
    {
        var draft = await db.PolicyDrafts.AsTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");
        if (draft.State is DraftState.Published or DraftState.Abandoned)
        {
            throw DraftGuards.Moved(draft);
        }

        NoticeGuards.Filled(reason ?? "", 500, "废止的原因", "Reason");
        draft.State = DraftState.Abandoned;
        draft.Remark = $"{db.Session.UserName}废止：{reason!.Trim()}";
        await DraftGuards.Save<AbandonDraft>(db, draft, version, $"《{draft.Name}》草稿废止：{reason.Trim()}", cancel);
    }
}
