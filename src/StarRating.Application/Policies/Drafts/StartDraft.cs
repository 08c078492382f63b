using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;

namespace StarRating.Application.Policies.Drafts;

/// <summary>
/// Begins a draft: from a published version (the city's, last year's, another county's), or from a document. Two drafts at a time are
/// two attempts; nothing prevents them, and each says what it was begun from.
/// </summary>
public sealed class StartDraft(StarRatingContext db, TimeProvider clock)
{
    /// <summary>From a published version, be it another county's: what is published is no secret. The draft is the county's, or the city's where none is named.</summary>
    public async Task<long> From(long? countyId, long versionId, CancellationToken cancel = default)
    {
        var version = await db.PolicyVersions.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().SingleOrDefaultAsync(p => p.Id == versionId && p.Status != PolicyStatus.Draft, cancel) ?? throw new NotFound("policy version");
        var document = DraftDocument.Read(version.Json);
        var followed = await CityVersion(countyId, version, cancel);
        return await Add(countyId, document, version.CasesJson, version.Id, followed, $"自《{version.Name}》第{version.Number}版起草", cancel);
    }

    /// <summary>From a document of <c>docs/policy-format.md</c>.</summary>
    public async Task<long> FromDocument(long? countyId, string json, CancellationToken cancel = default)
    {
        DraftDocument document;
        try
        {
            document = DraftDocument.Read(json);
        }
        catch (DocumentException fault)
        {
            throw new Refusal($"政策文档无法读取：{fault.Words}{(fault.Path.Length > 0 ? $"（位置：{fault.Path}）" : "")}没有生成草稿。", "file");
        }

        var city = countyId is null ? null : await LatestOfCity(cancel);
        return await Add(countyId, document, "[]", null, city, "自政策文档起草", cancel);
    }

    /// <summary>
    /// From a paper that was split into articles. The settings are the sample's and stand under no article yet: the clerk puts each under the
    /// article that says it, and changes what the paper says otherwise.
    /// </summary>
    public async Task<long> FromPaper(long? countyId, string title, IReadOnlyList<PaperArticle> articles, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (articles.Count == 0)
        {
            throw new Refusal("没有找到可以拆分的条款，没有生成草稿。请核对粘贴的正文，每一条应另起一行，以“第×条”，或“一、”“（一）”“1.”这样的编号开头。", "Text");
        }

        if (articles.FirstOrDefault(article => article.Text.Length > PaperText.LongestArticle) is { } longest)
        {
            throw new Refusal($"{longest.Number}超过 {PaperText.LongestArticle} 字，没有生成草稿。请拆成几条后再粘贴。", "Text");
        }

        var document = DraftDocument.Read(PaperDraft.Of(title, articles));
        return await Add(countyId, document, "[]", null, countyId is null ? null : await LatestOfCity(cancel), "自政策文稿起草", cancel);
    }

    private async Task<long> Add(long? countyId, DraftDocument document, string cases, long? basedOn, long? cityVersion, string how, CancellationToken cancel)
    {
        var draft = new PolicyDraft
        {
            CountyId = countyId,
            Name = Shortened(document.Policy.Title),
            Json = document.Json,
            CasesJson = cases == "[]" ? SampleCases.ShippedFor(document) : cases,
            BasedOnId = basedOn,
            CityVersionId = cityVersion,
            StartedAt = clock.UtcNow(),
            StartedBy = db.Session.UserName,
        };
        db.PolicyDrafts.Add(draft);
        db.Session.Why.For<StartDraft>(how);
        await db.SaveChangesAsync(cancel);
        return draft.Id;
    }

    /// <summary>
    /// A county follows the city's version it begins from; from its own version, the one that version followed, until it goes over to a newer
    /// (<see cref="FollowCity"/>); else the city's present one.
    /// </summary>
    private async Task<long?> CityVersion(long? countyId, PolicyVersion from, CancellationToken cancel) =>
        countyId is null ? null
        : from.CountyId is null ? from.Id
        : from.CountyId == countyId && from.CityVersionId is { } followed ? followed
        : await LatestOfCity(cancel);

    private async Task<long?> LatestOfCity(CancellationToken cancel) =>
        await db.PolicyVersions.AsNoTracking().Where(p => p.CountyId == null && p.Status == PolicyStatus.Published)
            .OrderByDescending(p => p.Number).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel);

    private static string Shortened(string title) => title.Length <= 200 ? title : title[..200];
}
