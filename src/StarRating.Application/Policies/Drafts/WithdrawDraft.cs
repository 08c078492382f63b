using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>撤回: who handed a draft in takes it back and writes on.</summary>
public sealed class WithdrawDraft(StarRatingContext db)
{
    public async Task Withdraw(long id, int version, CancellationToken cancel = default)
    {
        var draft = await DraftGuards.InReview(db, id, cancel);
        if (!DraftGuards.IsSubmitter(draft, db.Session))
        {
            throw new Refusal($"这份草稿由{draft.SubmittedBy}提请审核，只能由其本人撤回；需要修改的，请审核人退回。");
        }

        draft.State = DraftState.Editing;
        await DraftGuards.Save<WithdrawDraft>(db, draft, version, $"《{draft.Name}》撤回审核", cancel);
    }
}
