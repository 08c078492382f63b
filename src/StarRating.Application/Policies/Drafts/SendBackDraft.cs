using StarRating.Application.Notices;
using StarRating.Data;
using StarRating.Data.Policies;

namespace StarRating.Application.Policies.Drafts;

/// <summary>退回: the reviewer returns a draft with a reason.</summary>
public sealed class SendBackDraft(StarRatingContext db)
{
    public async Task SendBack(long id, int version, string reason, CancellationToken cancel = default)
    {
        var draft = await DraftGuards.InReview(db, id, cancel);
        DraftGuards.AnotherPerson(draft, db.Session);
        NoticeGuards.Filled(reason ?? "", 500, "退回的原因", "Reason");
        draft.State = DraftState.Editing;
        draft.Remark = $"{db.Session.UserName}退回：{reason!.Trim()}";
        await DraftGuards.Save<SendBackDraft>(db, draft, version, $"《{draft.Name}》退回修改：{reason.Trim()}", cancel);
    }
}
