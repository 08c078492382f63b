using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>Whether stored grades are those that the present scores make.</summary>
internal static class GradeComparison
{
    public static bool IsCurrent(GradedCohort graded, IReadOnlyCollection<GradeResult> rows)
    {
        var stored = rows.ToDictionary(row => row.CohortMemberId);
        var persons = graded.Result.Persons;
        return persons.Length == stored.Count && persons.All(person =>
            stored.TryGetValue(PoolKeys.MemberId(person.Person), out var row)
            && row.Total == person.Total && row.FinalGrade == person.Grade && row.NeedsDecision == person.Waits && row.RankInPool == person.Rank);
    }
}
