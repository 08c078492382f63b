using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies.Drafts;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;

namespace StarRating.Application.Policies;

/// <summary>One thing about policies that waits for somebody.</summary>
/// <param name="Text">What.</param>
/// <param name="Detail">Which.</param>
/// <param name="Path">Where it is done.</param>
public sealed record PolicyTodo(string Text, string Detail, string Path);

/// <summary>A county's policy in force beside the city's version it follows and the city's present one.</summary>
/// <param name="Own">The county's version.</param>
/// <param name="Old">The city's version it follows.</param>
/// <param name="Present">The city's present version.</param>
/// <param name="DraftId">A draft of it that is being written already, where it could be taken over; null: none.</param>
/// <param name="Articles">The articles that either side changed.</param>
public sealed record CityNews(DraftReference Own, DraftReference Old, DraftReference Present, long? DraftId, IReadOnlyList<ThreeWayArticle> Articles);

/// <summary>What has changed around a county's policy: the city published anew, a draft waits for review or came back.</summary>
public sealed class PolicyNews(StarRatingContext db, DraftQueries drafts)
{
    /// <summary>What waits for somebody who may edit or publish policies of the county in sight.</summary>
    public async Task<IReadOnlyList<PolicyTodo>> Waiting(bool mayEdit, bool mayPublish, CancellationToken cancel = default)
    {
        var open = await db.PolicyDrafts.AsNoTracking().Where(d => d.CountyId != null && (d.State == DraftState.Editing || d.State == DraftState.InReview)).OrderBy(d => d.Id).ToListAsync(cancel);
        var found = Drafts(open, mayEdit, mayPublish);
        if (mayEdit)
        {
            if (await Present(cancel) is { } present && await Behind(present.Id, cancel) is { } own)
            {
                var draft = open.Find(d => d.BasedOnId == own.Id);
                if (draft?.CityVersionId != present.Id)
                {
                    found.Add(new PolicyTodo(
                        $"市级政策已发布第{present.Number}版，请逐条对照", $"本县《{own.Name}》第{own.Number}版依据的是市级旧版", draft is null ? $"/policies/{own.Id}/city" : $"/policies/drafts/{draft.Id}/inherit"));
                }
            }
        }

        return found;
    }

    /// <summary>The drafts of the city's own policy that wait for somebody who may edit or publish it.</summary>
    public async Task<IReadOnlyList<PolicyTodo>> WaitingOfCity(bool mayPublish, CancellationToken cancel = default) => Drafts(
        await db.PolicyDrafts.AsNoTracking().Where(d => d.CountyId == null && (d.State == DraftState.Editing || d.State == DraftState.InReview)).OrderBy(d => d.Id).ToListAsync(cancel),
        mayEdit: true,
        mayPublish);

    /// <summary>For review by another person than who handed it in; and what was sent back, for those who write.</summary>
    private List<PolicyTodo> Drafts(List<PolicyDraft> open, bool mayEdit, bool mayPublish) =>
    [
        .. open.Where(d => mayPublish && d.State == DraftState.InReview && !DraftGuards.IsSubmitter(d, db.Session))
            .Select(d => new PolicyTodo("1 份政策草稿待审核发布", $"《{d.Name}》，{d.SubmittedBy}提请", $"/policies/drafts/{d.Id}/review")),
        .. open.Where(d => mayEdit && d.State == DraftState.Editing && d.Remark.Length > 0)
            .Select(d => new PolicyTodo("1 份政策草稿被退回", $"《{d.Name}》：{d.Remark}", $"/policies/drafts/{d.Id}/review")),
    ];

    /// <summary>The number of the city's present version, where a county's policy in force follows an older one; null: it does not.</summary>
    public async Task<int?> NewerThan(long versionId, CancellationToken cancel = default) =>
        await Present(cancel) is { } present && (await Behind(present.Id, cancel))?.Id == versionId ? present.Number : null;

    /// <summary>The three versions side by side; null where the county's policy is not in force, or follows the city's present version.</summary>
    public async Task<CityNews?> Of(long versionId, CancellationToken cancel = default)
    {
        if (!await db.PolicyVersions.AsNoTracking().AnyAsync(p => p.Id == versionId, cancel))
        {
            throw new NotFound("policy version");
        }

        if (await Present(cancel) is not { } newest || await Behind(newest.Id, cancel) is not { } behind || behind.Id != versionId)
        {
            return null;
        }

        var (own, old, present) = (await drafts.Reference(versionId, cancel), await drafts.Reference(behind.CityVersionId, cancel), await drafts.Reference(newest.Id, cancel));
        var draft = await db.PolicyDrafts.AsNoTracking().Where(d => d.BasedOnId == versionId && d.State == DraftState.Editing)
            .OrderByDescending(d => d.Id).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancel);
        return new CityNews(own!, old!, present!, draft, ThreeWayComparison.Of(old!.Document, present!.Document, own!.Document));
    }

    private Task<PolicyVersion?> Present(CancellationToken cancel) =>
        db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().Where(p => p.CountyId == null && p.Status == PolicyStatus.Published).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);

    /// <summary>The policy in force of the one county in sight, if it follows another version of the city than the present one.</summary>
    private async Task<PolicyVersion?> Behind(long present, CancellationToken cancel)
    {
        var own = db.Session.Scope.OnlyCountyId is not { } county ? null
            : await db.PolicyVersions.AsNoTracking().Where(p => p.CountyId == county && p.Status == PolicyStatus.Published).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        return own?.CityVersionId is { } followed && followed != present ? own : null;
    }
}
