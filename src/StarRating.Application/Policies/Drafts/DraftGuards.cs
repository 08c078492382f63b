using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What every act on a draft asks first.</summary>
internal static class DraftGuards
{
    /// <summary>The draft, if it is still being written.</summary>
    public static async Task<PolicyDraft> Open(StarRatingContext db, long id, CancellationToken cancel)
    {
        var draft = await Find(db, id, cancel);
        return draft.State == DraftState.Editing ? draft
            : throw new Refusal($"这份草稿现为“{draft.State.InChinese()}”，不能修改，本次修改未保存。{(draft.State == DraftState.InReview ? "需要修改的，请先撤回或由审核人退回。" : "")}");
    }

    /// <summary>The draft, if it waits for review.</summary>
    public static async Task<PolicyDraft> InReview(StarRatingContext db, long id, CancellationToken cancel)
    {
        var draft = await Find(db, id, cancel);
        return draft.State == DraftState.InReview ? draft : throw Moved(draft);
    }

    public static Refusal Moved(PolicyDraft draft) => new($"这份草稿现为“{draft.State.InChinese()}”，已由他人办理，本次操作未保存。请查看最新情况。");

    public static bool IsSubmitter(PolicyDraft draft, Session session) =>
        draft.SubmittedById is { } submitter && session.UserId is { } user ? submitter == user : string.Equals(draft.SubmittedBy, session.UserName, StringComparison.Ordinal);

    /// <summary>Nobody reviews what he handed in.</summary>
    public static void AnotherPerson(PolicyDraft draft, Session session)
    {
        if (IsSubmitter(draft, session))
        {
            throw new Refusal("这份草稿由您本人提请审核，应由另一人审核发布。需要修改的，可以撤回。");
        }
    }

    /// <summary>Saves a step of the draft; of two at the same moment one wins.</summary>
    public static async Task Save<TUseCase>(StarRatingContext db, PolicyDraft draft, int version, string why, CancellationToken cancel)
    {
        db.Expect(draft, version);
        db.Session.Why.For<TUseCase>(why);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refusal("这份草稿在您打开以后已被他人修改或办理，本次操作未保存。请查看最新情况后再办理。");
        }
    }

    private static async Task<PolicyDraft> Find(StarRatingContext db, long id, CancellationToken cancel) =>
        await db.PolicyDrafts.AsTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");
}
