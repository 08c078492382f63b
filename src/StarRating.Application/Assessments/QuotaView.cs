using StarRating.Application.Ratings;
using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>One pool of one quota, as the page shows it.</summary>
public sealed record QuotaLine(
    string Quota, string PoolKey, string PoolName, string Grade, string Rule, int Size, string Arithmetic, int Places, int Taken, bool OverLimit,
    IReadOnlyList<TiedPerson> Tied, int TiedPlaces, bool IsTownship);

/// <summary>A person equal with others at a limit.</summary>
public sealed record TiedPerson(long CohortMemberId, string SecretaryName, string VillageName, decimal? Total);

/// <summary>The pools of a graded cohort with the office's names, in order of their townships.</summary>
public static class QuotaView
{
    public static IReadOnlyList<QuotaLine> Of(GradedCohort graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        var townships = graded.Members
            .GroupBy(m => FactIds.Township(m.Member.TownshipId), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Member.TownshipName, StringComparer.Ordinal);
        var members = graded.Members.ToDictionary(m => PoolKeys.Person(m.Member.Id), StringComparer.Ordinal);
        return
        [
            .. from pool in graded.Result.Pools
               let quota = graded.Settings.Quotas.First(q => q.Id == pool.Quota)
               orderby townships.ContainsKey(pool.Pool) ? FactIds.Number(pool.Pool) : 0
               select new QuotaLine(
                   pool.Quota,
                   pool.Pool,
                   townships.GetValueOrDefault(pool.Pool) ?? PoolName(pool.Pool),
                   pool.Grade,
                   Rule(quota),
                   pool.Size,
                   pool.Arithmetic,
                   pool.Places,
                   pool.Taken,
                   pool.OverLimit,
                   [
                       .. pool.Tied.Where(members.ContainsKey).Select(id => members[id]).Select(m =>
                           new TiedPerson(m.Member.Id, m.Member.SecretaryName, m.Member.VillageName, m.Result.Total)),
                   ],
                   pool.TiedPlaces,
                   townships.ContainsKey(pool.Pool)),
        ];
    }

    /// <summary>The pool of all of a county.</summary>
    public const string WholeCounty = "county";

    public static string PoolName(string pool) => pool switch
    {
        WholeCounty => "全县",
        "small-townships" => "人数较少的乡镇合并",
        _ => Enum.TryParse<StarRating.Organization.VillageCategory>(pool, out var category) ? category.InChinese() : pool,
    };

    internal static string Rule(QuotaSettings quota)
    {
        var limit = quota.Limit switch
        {
            QuotaLimit.AtLeast => "不少于",
            QuotaLimit.Exactly => "应为",
            _ => "不超过",
        };
        var share = quota.Ratio is { } ratio ? $"{ratio * 100:0.##}%" : $"{quota.Count} 名";
        return $"“{quota.Grade}”{limit} {share}" + (quota.Minimum > 0 ? $"，至少 {quota.Minimum} 名" : "");
    }
}
