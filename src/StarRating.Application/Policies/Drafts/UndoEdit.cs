using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>Takes back one edit of a draft, if nobody has changed the same place since.</summary>
public sealed class UndoEdit(StarRatingContext db)
{
    /// <returns>The draft afterwards.</returns>
    public async Task<DraftDocument> Undo(long draftId, int number, CancellationToken cancel = default)
    {
        var draft = await DraftGuards.Open(db, draftId, cancel);
        var edit = await db.PolicyDraftEdits.AsTracking().SingleOrDefaultAsync(e => e.DraftId == draftId && e.Number == number, cancel) ?? throw new NotFound("edit");
        var document = DraftDocument.Read(draft.Json);
        if (edit.Undone || !EditPlaces.Stands(document, edit.Path, edit.NowJson) || !EditPlaces.Follows(draft, edit, edit.CityVersionNowId))
        {
            throw new Refusal($"“{edit.Words}”之后，同一处又有修改或已经撤销，不能直接撤销。请在条款中直接改回。");
        }

        document = EditPlaces.Put(document, edit.Path, edit.BeforeJson, edit.Words);
        draft.Json = document.Json;
        EditPlaces.Follow(draft, edit, edit.CityVersionBeforeId);
        edit.Undone = true;
        db.Session.Why.For<UndoEdit>($"《{draft.Name}》草稿：撤销“{edit.Words}”");
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
