using StarRating.Application.Policies.Drafts;
using StarRating.Data.Policies;
using StarRating.Policies.Comparing;
using StarRating.Policies.Drafting;

namespace StarRating.Web.Features.Policies;

/// <summary>From what a draft begins.</summary>
public sealed class StartDraftForm
{
    /// <summary>A published version; 0: the sample that comes with the program.</summary>
    public long? Source { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>Where a draft may begin; <paramref name="CountyId"/> is one's own county, null for the city.</summary>
public sealed record StartDraftPage(IReadOnlyList<DraftSource> Sources, long? CountyId, StartDraftForm Form)
{
    /// <summary>The city's, one's own, the other counties', each under its heading.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<DraftSource> Versions)> Groups =>
        new (string, IReadOnlyList<DraftSource>)[]
        {
            ("市级政策", [.. Sources.Where(source => source.CountyId is null)]),
            ("本县（市、区）以前的版本", [.. Sources.Where(source => source.CountyId is not null && source.CountyId == CountyId)]),
            ("其他县（市、区）已发布的政策", [.. Sources.Where(source => source.CountyId is not null && source.CountyId != CountyId && source.Status == PolicyStatus.Published)]),
        }.Where(group => group.Item2.Count > 0);
}

/// <summary>A draft beside another version.</summary>
public sealed record DraftComparePage(DraftView View, IReadOnlyList<DraftSource> Sources, DraftReference? Other, IReadOnlyList<ArticleDifference> Differences);

/// <summary>A policy paper, pasted or as a file.</summary>
public sealed class DraftPaperForm
{
    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public IFormFile? File { get; set; }

    /// <summary>The split was looked at: the draft is made.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>The paper and, once it was read, how it is split.</summary>
public sealed record DraftPaperPage(DraftPaperForm Form, PaperText? Split);
