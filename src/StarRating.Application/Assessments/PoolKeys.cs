using StarRating.Application.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>How grading names a person, and how the office names a pool.</summary>
public static class PoolKeys
{
    public static string Person(long cohortMemberId) => FactIds.Of("member", cohortMemberId);

    public static long MemberId(string person) => FactIds.Number(person);
}
