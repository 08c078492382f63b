using StarRating.Application.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>How grading names a person, and how the office names a pool.</summary>
public static class PoolKeys
{
    public static string Person(long cohortMemberId) => FactIds.Of("member", cohortMemberId);

    public static long MemberId(string person) => FactIds.Number(person);

    /// <summary>The township whose own pool it is; null for another kind of pool.</summary>
    public static long? Township(string pool) => pool.StartsWith("township:", StringComparison.Ordinal) && long.TryParse(pool.AsSpan("township:".Length), out var id) ? id : null;
}
