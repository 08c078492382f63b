using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Proving;

/// <summary>The assessed year's result of a sample person: as typed, or made of the score by the policy's bounds, conditions and vetoes.</summary>
internal static class CaseGrades
{
    /// <param name="Year">The year's result; null when nothing was typed.</param>
    /// <param name="Articles">The articles that made the grade.</param>
    internal sealed record Made(YearFacts? Year, ImmutableArray<string> Articles);

    internal static Made Of(SampleCase known, HashedPolicy policy, FactsDocument facts, Rater rater, ArticlesSpoken spoken)
    {
        if (known.Grade is null && known.Score is null && known.Ballots.IsEmpty)
        {
            return new Made(null, []);
        }

        var year = new YearFacts { Id = $"{known.Year}年度考核", Year = known.Year, Grade = known.Grade, Score = known.Score, BallotShares = known.Ballots };
        if (known.Grade is not null || known.Score is null || policy.Document.Grading is not { } grading)
        {
            return new Made(year, []);
        }

        var person = facts.Persons[0];
        var candidate = GradeStanding.CandidateOf(rater, policy.Document, person, null, facts.Villages[0].Township) with
        {
            Total = known.Score,
            Category = known.Category,
            FailedConditions = rater.FailedConditions(person, grading, year),
        };
        var made = Grading.Grade(grading, new GradingFacts { Year = known.Year, Candidates = [candidate] }).Persons[0];
        return new Made(
            year with { Grade = made.Grade, Rank = made.Rank, RankOf = made.RankOf }, [.. made.Steps.Select(step => spoken.ByNumber(step.Article)).OfType<string>()]);
    }
}
