using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>
/// A county's draft goes over to the city's new version: the articles chosen are taken over as the city has them now, the others stay as the
/// county has them. From then on the new version's bindings hold. One edit, which can be undone as a whole.
/// </summary>
public sealed class FollowCity(StarRatingContext db, TimeProvider clock)
{
    /// <param name="draftId">The county's draft.</param>
    /// <param name="versionId">The city's version.</param>
    /// <param name="taken">The articles taken over, by id; empty text for the settings without one.</param>
    /// <param name="seen">The hash of the draft that the clerk saw.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<DraftDocument> Follow(long draftId, long versionId, IReadOnlyCollection<string> taken, string seen, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var draft = await DraftGuards.Open(db, draftId, cancel);
        var version = await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == versionId && p.CountyId == null && p.Status == PolicyStatus.Published, cancel) ?? throw new Refusal("所选的不是市级现行的政策版本，可能市级刚刚又发布了新版。本次没有采用，请刷新对照页面后再选择。");
        if (draft.CountyId is null)
        {
            throw new Refusal("市级草稿不需要对照市级新版。");
        }

        if (CanonicalJson.HashOf(draft.Json) != seen)
        {
            throw new Refusal("您打开对照之后，草稿又有修改，本次没有采用。请核对下面最新的对照，再选择一次。");
        }

        var own = DraftDocument.Read(draft.Json);
        var after = Take(own, DraftDocument.Read(version.Json), taken);
        var words = taken.Count == 0 ? $"改为依据市级第{version.Number}版，各条保留本县规定" : $"改为依据市级第{version.Number}版，采用市级 {taken.Count} 条";
        db.PolicyDraftEdits.Add(new PolicyDraftEdit
        {
            CountyId = draft.CountyId,
            DraftId = draft.Id,
            Number = await db.PolicyDraftEdits.Where(edit => edit.DraftId == draft.Id).MaxAsync(edit => (int?)edit.Number, cancel) + 1 ?? 1,
            Path = "",
            Words = words,
            BeforeJson = own.Json,
            NowJson = after.Json,
            CityVersionBeforeId = draft.CityVersionId,
            CityVersionNowId = version.Id,
            At = clock.UtcNow(),
            UserId = db.Session.UserId,
            UserName = db.Session.UserName,
        });
        (draft.Json, draft.CityVersionId) = (after.Json, version.Id);
        db.Session.Why.For<FollowCity>($"《{draft.Name}》草稿：{words}");
        await db.SaveChangesAsync(cancel);
        return after;
    }

    private static DraftDocument Take(DraftDocument own, DraftDocument city, IReadOnlyCollection<string> taken)
    {
        try
        {
            return taken.Aggregate(own, (document, article) => ThreeWayComparison.Take(document, city, article.Length == 0 ? null : article));
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"不能采用：{fault.Words}请改为保留本县规定，再在条款中逐项修改。");
        }
    }
}
