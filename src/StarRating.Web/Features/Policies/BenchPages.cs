using StarRating.Application.Policies.Drafts;
using StarRating.Data.Policies;
using StarRating.Policies.Proving;

namespace StarRating.Web.Features.Policies;

/// <summary>The bench of a draft, one case of it spread out.</summary>
public sealed record BenchPage(DraftBenchView View, string? CaseId)
{
    public long Id => View.Draft.Id;

    public bool MayEdit => View.Draft.State == DraftState.Editing;

    public CaseResult? Shown { get; } = View.Shown(CaseId);

    public int Missing => View.Result.Coverage.Count(article => article.Missing);

    /// <summary>How it stands, in a sentence.</summary>
    public string Standing => View.Result switch
    {
        { Refused.Length: > 0 } result => result.Refused,
        { Cases.Length: 0 } => "还没有样例人员。",
        { Failed: 0 } result => $"{result.Cases.Length} 名样例人员全部与预期一致。",
        var result => $"{result.Cases.Length} 名样例人员中，有 {result.Failed} 名与预期不符。",
    };
}

/// <summary>One case being written.</summary>
public sealed record CasePage(DraftBenchView View, CaseForm Form);

/// <summary>A case that is a whole facts document.</summary>
public sealed record CaseDocumentPage(DraftBenchView View, CaseDocumentForm Form);

/// <summary>Cases being pasted, with the cells that could not be read.</summary>
public sealed record CasePastePage(DraftBenchView View, CasePasteForm Form, IReadOnlyList<CaseFault> Faults);
