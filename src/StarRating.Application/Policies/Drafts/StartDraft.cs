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
            throw new Refusal($"政策文档无法读取：{fault.Message}{(fault.Path.Length > 0 ? $"（位置：{fault.Path}）" : "")}没有生成草稿。", "file");
        }

        var city = countyId is null ? null : await LatestOfCity(cancel);
        return await Add(countyId, document, "[]", null, city, "自政策文档起草", cancel);
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

    /// <summary>A county follows the city's version it begins from, else the city's present one.</summary>
    private async Task<long?> CityVersion(long? countyId, PolicyVersion from, CancellationToken cancel) =>
        countyId is null ? null
        : from.CountyId is null ? from.Id
        : await LatestOfCity(cancel);

    private async Task<long?> LatestOfCity(CancellationToken cancel) =>
        await db.PolicyVersions.AsNoTracking().Where(p => p.CountyId == null && p.Status == PolicyStatus.Published)
            .OrderByDescending(p => p.Number).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel);

    private static string Shortened(string title) => title.Length <= 200 ? title : title[..200];
}
