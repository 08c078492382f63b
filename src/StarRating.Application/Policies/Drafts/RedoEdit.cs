using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>Makes again an edit that was taken back, if nobody has changed the same place since.</summary>
public sealed class RedoEdit(StarRatingContext db)
{
    /// <returns>The draft afterwards.</returns>
    public async Task<DraftDocument> Redo(long draftId, int number, CancellationToken cancel = default)
    {
        var draft = await DraftGuards.Open(db, draftId, cancel);
        var edit = await db.PolicyDraftEdits.AsTracking().SingleOrDefaultAsync(e => e.DraftId == draftId && e.Number == number, cancel) ?? throw new NotFound("edit");
        var document = DraftDocument.Read(draft.Json);
        if (!edit.Undone || !EditPlaces.Stands(document, edit.Path, edit.BeforeJson) || !EditPlaces.Follows(draft, edit, edit.CityVersionBeforeId))
        {
            throw new Refusal($"“{edit.Words}”不能恢复：它没有被撤销，或者撤销之后同一处又有修改。请在条款中直接修改。");
        }

        document = EditPlaces.Put(document, edit.Path, edit.NowJson, edit.Words);
        draft.Json = document.Json;
        EditPlaces.Follow(draft, edit, edit.CityVersionNowId);
        edit.Undone = false;
        db.Session.Why.For<RedoEdit>($"《{draft.Name}》草稿：恢复“{edit.Words}”");
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
