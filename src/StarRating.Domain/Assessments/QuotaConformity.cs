using System.Collections.Immutable;

namespace StarRating.Assessments;

/// <summary>Grades that have been given against the quotas of a policy: what each pool allowed, and what was taken. Nothing is graded anew.</summary>
public static class QuotaConformity
{
    /// <summary>The pools of every quota that holds in a year, in the order of the quotas and of the pools' keys.</summary>
    /// <param name="settings">The grades section of the policy.</param>
    /// <param name="year">The assessed year.</param>
    /// <param name="graded">Those who count, each with the grade given; null: none.</param>
    public static ImmutableArray<PoolResult> Of(GradingSettings settings, int year, IEnumerable<(GradeCandidate Candidate, string? Grade)> graded)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(graded);
        var issues = new List<GradingIssue>();
        var ladder = new GradeLadder(settings, year);
        var all = graded.ToList();
        var grades = all.ToDictionary(person => person.Candidate.Person, person => person.Grade, StringComparer.Ordinal);
        var working = all.Select(person => new GradeWork(person.Candidate, ladder, issues)).ToArray();
        return
        [
            .. settings.Quotas.Where(quota => quota.HoldsIn(year)).SelectMany(quota => QuotaPools.Of(quota, working, issues))
                .Select(pool => pool.Result() with { Taken = pool.Members.Count(member => grades[member.Candidate.Person] == pool.Quota.Grade) }),
        ];
    }
}
