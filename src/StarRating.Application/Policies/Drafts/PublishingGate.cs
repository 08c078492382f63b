using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Reviewing;

namespace StarRating.Application.Policies.Drafts;

/// <summary>What stands between a draft and its publication.</summary>
/// <param name="Errors">What must be put right: holes, contradictions, broken bindings.</param>
/// <param name="Warnings">What may be passed, each by name with a reason.</param>
/// <param name="Bench">The sample persons.</param>
public sealed record PublishingGate(IReadOnlyList<PolicyFinding> Errors, IReadOnlyList<PolicyFinding> Warnings, DraftBenchView Bench)
{
    /// <summary>Why the draft cannot be handed in, a sentence each; empty when it can.</summary>
    public IReadOnlyList<string> Blocked
    {
        get
        {
            var bench = Bench.Result;
            var blocked = new List<string>();
            if (Errors.Count > 0) blocked.Add($"有 {Errors.Count} 处错误必须改正");
            if (bench.Refused.Length == 0 && bench.Cases.Length == 0) blocked.Add("还没有样例人员，至少要有一名，并符合预期");
            if (bench.Failed > 0) blocked.Add($"{bench.Cases.Length} 名样例人员中有 {bench.Failed} 名与预期不符");
            return blocked;
        }
    }
}

/// <summary>Asks everything that publishing asks: the checks of the policy, the city's bindings, the test bench and its coverage.</summary>
public sealed class PublishingGates(StarRatingContext db)
{
    internal const string Uncovered = "bench.uncovered";

    public async Task<PublishingGate> Of(PolicyDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var bench = DraftBench.Of(draft);
        var city = await EditBounds.CityDocument(db, draft.CityVersionId, cancel);
        List<PolicyFinding> found =
        [
            .. PolicyReview.Of(bench.Document),
            .. city is null ? [] : BindingChecks.Check(city, bench.Document),
            .. bench.Result.Refused.Length > 0 ? [] : bench.Result.Coverage.Where(article => article.Missing).Select(article => new PolicyFinding(
                FindingSeverity.Warning, Uncovered, $"articles[{article.Article.Id}]", $"{article.Article.Number}没有样例人员验证")),
        ];
        return new PublishingGate([.. found.Where(finding => finding.Severity == FindingSeverity.Error)], [.. found.Where(finding => finding.Severity == FindingSeverity.Warning)], bench);
    }
}
