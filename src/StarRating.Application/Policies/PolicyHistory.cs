using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies.Drafts;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;

namespace StarRating.Application.Policies;

/// <summary>One version in the history of its owner.</summary>
/// <param name="Id">The version.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its title.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedBy">By whom: the reviewer.</param>
/// <param name="WrittenBy">Who handed it in; empty for one that was published without a draft.</param>
/// <param name="DocumentNumber">Number of the paper.</param>
/// <param name="Passed">The warnings that were passed, each with its reason.</param>
/// <param name="Cases">How many sample persons it was proved with.</param>
/// <param name="Years">The years of this county that go by it.</param>
/// <param name="Differences">What it changed of the version before, in words; empty for the first.</param>
public sealed record PolicyHistoryRow(
    long Id, int Number, string Name, DateTime? PublishedAt, string PublishedBy, string WrittenBy, string DocumentNumber, IReadOnlyList<PassedWarning> Passed, int Cases,
    IReadOnlyList<int> Years, IReadOnlyList<ArticleDifference> Differences);

/// <summary>How a policy came to be what it is: the versions of its owner, what each changed, who answered for it.</summary>
public sealed class PolicyHistory(StarRatingContext db)
{
    /// <summary>As many versions as are compared on one page.</summary>
    private const int Most = 12;

    /// <summary>The history up to a version, the latest first.</summary>
    public async Task<IReadOnlyList<PolicyHistoryRow>> Of(long versionId, CancellationToken cancel = default)
    {
        var own = await db.PolicyVersions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == versionId, cancel) ?? throw new NotFound("policy version");
        var versions = await db.PolicyVersions.AsNoTracking()
            .Where(p => p.CountyId == own.CountyId && p.Number <= own.Number && p.Status != PolicyStatus.Draft)
            .OrderByDescending(p => p.Number).Take(Most + 1).ToListAsync(cancel);
        var ids = versions.ConvertAll(p => p.Id);

        // Who wrote a published version, and what was passed, is no secret of the side that wrote it.
        var drafts = (await db.PolicyDrafts.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking()
            .Where(d => d.VersionId != null && ids.Contains(d.VersionId.Value))
            .Select(d => new { d.VersionId, d.SubmittedBy, d.AcceptedWarningsJson }).ToListAsync(cancel)).DistinctBy(d => d.VersionId).ToDictionary(d => d.VersionId!.Value);
        var years = (await db.RatingYears.AsNoTracking().Where(y => ids.Contains(y.PolicyVersionId)).Select(y => new { y.PolicyVersionId, y.Year }).ToListAsync(cancel))
            .ToLookup(y => y.PolicyVersionId, y => y.Year);
        var documents = versions.ConvertAll(p => DraftDocument.Read(p.Json));
        return
        [
            .. versions.Take(Most).Select((p, i) => new PolicyHistoryRow(
                p.Id, p.Number, p.Name, p.PublishedAt, p.PublishedBy, drafts.GetValueOrDefault(p.Id)?.SubmittedBy ?? "", p.DocumentNumber,
                PassedWarning.Read(drafts.GetValueOrDefault(p.Id)?.AcceptedWarningsJson ?? "[]"), SampleCases.Read(p.CasesJson).Length,
                [.. years[p.Id].Distinct().Order()], i + 1 < documents.Count ? PolicyComparison.Of(documents[i + 1], documents[i]) : [])),
        ];
    }
}
