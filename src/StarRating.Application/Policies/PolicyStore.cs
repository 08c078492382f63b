using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Policies;

namespace StarRating.Application.Policies;

/// <summary>
/// Reads stored policy versions. What is stored must still have the hash it was published with; a version that was changed
/// behind the program's back is not applied.
/// </summary>
public sealed class PolicyStore(StarRatingContext db, PolicyCache cache)
{
    /// <summary>The policy that a county's year applies.</summary>
    public async Task<HashedPolicy> OfYear(long ratingYearId, CancellationToken cancellation)
    {
        var version = await db.RatingYears.AsNoTracking()
            .Where(year => year.Id == ratingYearId)
            .Select(year => new { year.PolicyVersionId, year.PolicyVersion.Hash })
            .SingleOrDefaultAsync(cancellation) ?? throw new NotFound("rating year");
        return cache.Find(version.Hash) ?? await Load(version.PolicyVersionId, cancellation);
    }

    public async Task<HashedPolicy> Load(long policyVersionId, CancellationToken cancellation)
    {
        var stored = await db.PolicyVersions.AsNoTracking()
            .Where(version => version.Id == policyVersionId)
            .Select(version => new { version.Name, version.Number, version.Json, version.Hash })
            .SingleOrDefaultAsync(cancellation) ?? throw new NotFound("policy version");
        return Verified(stored.Json, stored.Hash, $"{stored.Name} 第 {stored.Number} 版");
    }

    /// <summary>The version a sealed rating names: any that this session may see and that has the hash.</summary>
    public async Task<HashedPolicy> ByHash(string hash, CancellationToken cancellation)
    {
        if (cache.Find(hash) is { } known)
        {
            return known;
        }

        var json = await db.PolicyVersions.AsNoTracking()
            .Where(version => version.Hash == hash)
            .OrderBy(version => version.Id)
            .Select(version => version.Json)
            .FirstOrDefaultAsync(cancellation) ?? throw new NotFound("policy version");
        return Verified(json, hash, hash[..12]);
    }

    private HashedPolicy Verified(string json, string hash, string name)
    {
        var policy = PolicyJson.Read(json);
        if (!string.Equals(policy.Hash, hash, StringComparison.Ordinal))
        {
            throw new Refusal($"政策版本“{name}”的内容与发布时不一致，已停止使用。请联系系统管理员核对数据库备份。");
        }

        cache.Keep(policy);
        return policy;
    }
}
