using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;

namespace StarRating.Application.Policies.Drafts;

/// <summary>A draft with its sample persons, run.</summary>
/// <param name="Draft">The draft's row.</param>
/// <param name="Document">Its document.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Result">What they came to.</param>
public sealed record DraftBenchView(PolicyDraft Draft, DraftDocument Document, ImmutableArray<SampleCase> Cases, BenchResult Result)
{
    /// <summary>The case shown beside the grid: the one asked for, else the first that fails, else the first.</summary>
    public CaseResult? Shown(string? id) =>
        Result.Cases.FirstOrDefault(found => found.Case.Id == id) ?? Result.Cases.FirstOrDefault(found => !found.Passed) ?? Result.Cases.FirstOrDefault();
}

/// <summary>The test bench of a draft, run anew each time it is looked at.</summary>
public sealed class DraftBench(StarRatingContext db)
{
    public async Task<DraftBenchView> Of(long id, CancellationToken cancel = default)
    {
        var draft = await db.PolicyDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFound("policy draft");
        return Of(draft);
    }

    internal static DraftBenchView Of(PolicyDraft draft)
    {
        var document = DraftDocument.Read(draft.Json);
        var cases = SampleCases.Read(draft.CasesJson);
        return new DraftBenchView(draft, document, cases, TestBench.Run(document, cases));
    }
}
