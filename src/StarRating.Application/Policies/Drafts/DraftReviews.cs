using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What a reviewer looks at.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Gate">Findings and bench.</param>
/// <param name="Passed">The warnings passed when it was handed in.</param>
/// <param name="Before">The version it is compared with, in words; null for the first one.</param>
/// <param name="Differences">What changes from that version.</param>
/// <param name="Superseded">The published versions that will be superseded, in words.</param>
/// <param name="MaySubmit">Whether the present user handed it in or may do so.</param>
/// <param name="IsSubmitter">Whether the present user handed it in, and so cannot publish it.</param>
public sealed record DraftReview(
    PolicyDraft Draft, PublishingGate Gate, IReadOnlyList<PassedWarning> Passed, string? Before, IReadOnlyList<ArticleDifference> Differences, IReadOnlyList<string> Superseded,
    bool MaySubmit, bool IsSubmitter);

/// <summary>Reads a draft as its reviewer sees it.</summary>
public sealed class DraftReviews(StarRatingContext db, PublishingGates gates)
{
    public async Task<DraftReview> Of(long id, CancellationToken cancel = default)
    {
        var draft = await db.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");
        var gate = await gates.Of(draft, cancel);
        var before = await Before(draft, cancel);
        var policy = gate.Bench.Document.Policy;
        var superseded = await db.PolicyVersions.AsNoTracking()
            .Where(p => p.CountyId == draft.CountyId && p.Status == PolicyStatus.Published
                && (policy.LastYear == null || p.EffectiveFromYear <= policy.LastYear) && (p.EffectiveToYear == null || p.EffectiveToYear >= policy.FirstYear))
            .OrderBy(p => p.Number).Select(p => "《" + p.Name + "》第" + p.Number + "版").ToListAsync(cancel);
        return new DraftReview(
            draft, gate, PassedWarning.Read(draft.AcceptedWarningsJson),
            before is null ? null : $"《{before.Name}》第{before.Number}版", before is null ? [] : PolicyComparison.Of(DraftDocument.Read(before.Json), gate.Bench.Document),
            superseded, draft.State == DraftState.Editing, draft.State == DraftState.InReview && DraftGuards.IsSubmitter(draft, db.Session));
    }

    /// <summary>The owner's latest version; for a first one the version it was begun from, whoever's.</summary>
    private async Task<PolicyVersion?> Before(PolicyDraft draft, CancellationToken cancel) =>
        await db.PolicyVersions.AsNoTracking().Where(p => p.CountyId == draft.CountyId && p.Id != draft.VersionId && p.Status != PolicyStatus.Draft).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel)
        ?? (draft.BasedOnId is null ? null : await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().SingleOrDefaultAsync(p => p.Id == draft.BasedOnId, cancel));
}
