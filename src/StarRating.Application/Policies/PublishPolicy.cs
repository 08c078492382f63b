using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Documents;
using StarRating.Policies;

namespace StarRating.Application.Policies;

/// <summary>What is published, and for whom.</summary>
/// <param name="CountyId">The county; null for the city.</param>
/// <param name="Json">The policy document.</param>
/// <param name="DocumentNumber">Number of the paper behind it.</param>
public sealed record PolicyPublication(long? CountyId, string Json, string DocumentNumber = "")
{
    /// <summary>The test bench it was proved with.</summary>
    public string CasesJson { get; init; } = "[]";

    /// <summary>The city's version whose bindings it was checked against.</summary>
    public long? CityVersionId { get; init; }
}

/// <summary>
/// Publishes a policy document as the next version of the city or of a county: immutable and hashed from then on. The version
/// before it stays readable, and in force for the years that chose it; one that is effective for none of the new one's years is not
/// superseded, so that each year has one published version at most. The same document twice is one version.
/// </summary>
public sealed class PublishPolicy(StarRatingContext db, TimeProvider clock)
{
    public async Task<long> Publish(PolicyPublication publication, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var policy = Read(publication.Json);
        var earlier = await db.PolicyVersions
            .Where(version => version.CountyId == publication.CountyId)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancellation);
        if (earlier.FirstOrDefault(version => version.Hash == policy.Hash && version.Status == PolicyStatus.Published) is { } same)
        {
            return same.Id;
        }

        foreach (var version in earlier.Where(version => version.Status == PolicyStatus.Published && Meets(version, policy.Document)))
        {
            version.Status = PolicyStatus.Superseded;
        }

        var published = new PolicyVersion
        {
            CountyId = publication.CountyId,
            Name = policy.Document.Title,
            Number = earlier.Count == 0 ? 1 : earlier[0].Number + 1,
            Status = PolicyStatus.Published,
            Json = policy.CanonicalJson,
            Hash = policy.Hash,
            EffectiveFromYear = policy.Document.FirstYear,
            EffectiveToYear = policy.Document.LastYear,
            DocumentNumber = publication.DocumentNumber,
            PublishedAt = clock.UtcNow(),
            PublishedBy = db.Session.UserName,
            CasesJson = publication.CasesJson,
            CityVersionId = publication.CityVersionId,
        };
        db.PolicyVersions.Add(published);
        db.Session.Why.For<PublishPolicy>();
        await db.SaveChangesAsync(cancellation);
        return published.Id;
    }

    private static bool Meets(PolicyVersion version, PolicyDocument next) =>
        version.EffectiveFromYear <= (next.LastYear ?? int.MaxValue) && next.FirstYear <= (version.EffectiveToYear ?? int.MaxValue);

    private static HashedPolicy Read(string json)
    {
        try
        {
            return PolicyJson.Read(json);
        }
        catch (DocumentException fault)
        {
            throw new Refusal("政策文件无法发布：" + fault.Message, "File");
        }
    }
}
