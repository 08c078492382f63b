using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What every act on a draft asks first.</summary>
internal static class DraftGuards
{
    /// <summary>The draft, if it is still being written.</summary>
    public static async Task<PolicyDraft> Open(StarRatingContext db, long id, CancellationToken cancel)
    {
        var draft = await db.PolicyDrafts.AsTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");
        return draft.State == DraftState.Editing ? draft
            : throw new Refusal($"这份草稿现为“{draft.State.InChinese()}”，不能修改，本次修改未保存。{(draft.State == DraftState.InReview ? "需要修改的，请先撤回或由审核人退回。" : "")}");
    }
}
