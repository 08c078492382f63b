using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>
/// Edits a draft at one place. Two clerks may work on one draft at once, each in an article of his own; who edits an article that has
/// moved on since he saw it is told, and nothing of either is lost.
/// </summary>
public sealed class EditDraft(StarRatingContext db, TimeProvider clock)
{
    private const int Attempts = 5;

    public async Task<DraftEdited> Edit(DraftWish wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(wish, cancel);
            }
            catch (DbUpdateException lost) when (attempt < Attempts && lost is DbUpdateConcurrencyException or { InnerException: not null })
            {
                // Another article was saved in between: read again and put this edit on top.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<DraftEdited> Once(DraftWish wish, CancellationToken cancel)
    {
        var draft = await DraftGuards.Open(db, wish.DraftId, cancel);
        var before = DraftDocument.Read(draft.Json);
        var units = SettingUnits.Of(before);
        if (wish.Seen != units.Fingerprint(wish.Article))
        {
            throw new ArticleMoved(wish.Article);
        }

        EditBounds.UnderItsArticle(before, units, wish);
        var change = Apply(before, wish);
        if (change.After.Json == before.Json)
        {
            return new DraftEdited(before, "");
        }

        await EditBounds.WithinBindings(db, draft, before, change.After, wish.Path, cancel);
        var words = DraftEditWords.Of(before, change, wish.Act);
        await Keep(draft, change, words, wish.Article, cancel);
        db.Session.Why.For<EditDraft>($"《{draft.Name}》草稿：{words}");
        await db.SaveChangesAsync(cancel);
        return new DraftEdited(change.After, words);
    }

    private async Task Keep(PolicyDraft draft, DraftChange change, string words, string? article, CancellationToken cancel)
    {
        draft.Json = change.After.Json;
        draft.Name = change.After.Policy.Title is { Length: > 0 and <= 200 } title ? title : draft.Name;
        db.PolicyDraftEdits.Add(new PolicyDraftEdit
        {
            CountyId = draft.CountyId,
            DraftId = draft.Id,
            Number = await db.PolicyDraftEdits.Where(edit => edit.DraftId == draft.Id).MaxAsync(edit => (int?)edit.Number, cancel) + 1 ?? 1,
            Article = article ?? "",
            Path = change.Path,
            Words = words,
            BeforeJson = change.Before,
            NowJson = change.Now,
            At = clock.UtcNow(),
            UserId = db.Session.UserId,
            UserName = db.Session.UserName,
        });
    }

    /// <summary>A setting that stands by itself belongs to the article under which it is added; one inside another belongs to that one's.</summary>
    private static string? Article(DraftDocument draft, DraftWish wish) =>
        wish.Article is { } article && SettingUnits.Of(draft).Places.Any(place => place.Path == wish.Path) ? article : null;

    private static void RefuseInUse(DraftDocument draft, string article)
    {
        var under = SettingUnits.Of(draft).Under(article).Count();
        if (under > 0)
        {
            throw new Refusal($"该条之下还有 {under} 项设置，不能删除。请先将这些设置移到其他条，或逐项删除。");
        }
    }

    private static DraftChange Apply(DraftDocument draft, DraftWish wish)
    {
        if (wish.Act == DraftAct.Remove && wish.Path.StartsWith("articles[", StringComparison.Ordinal) && SettingPath.Steps(wish.Path) is ["articles", var article])
        {
            RefuseInUse(draft, article[1..]);
        }

        try
        {
            return wish.Act switch
            {
                DraftAct.Fill => draft.Fill(wish.Path, wish.Typed),
                DraftAct.Choose => draft.Choose(wish.Path, wish.Kind, Article(draft, wish)),
                DraftAct.Add => draft.Add(wish.Path, wish.Kind, Article(draft, wish)),
                DraftAct.Remove => draft.Remove(wish.Path),
                DraftAct.Move => draft.Move(wish.Path, wish.To),
                DraftAct.Paste => GridPaste.Into(draft, wish),
                DraftAct.Put => draft.Put(wish.Path, wish.Json),
                _ => throw new ArgumentOutOfRangeException(nameof(wish)),
            };
        }
        catch (DocumentException fault)
        {
            throw new Refusal(fault.Words, wish.Path);
        }
    }
}

/// <summary>The article was changed by somebody else since it was seen; nothing of the edit was saved.</summary>
public sealed class ArticleMoved(string? article) : Exception("the article moved on")
{
    /// <summary>The article; null: settings without one.</summary>
    public string? Article { get; } = article;
}
