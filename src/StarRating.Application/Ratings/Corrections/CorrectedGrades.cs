using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>补定等次: the grade that a score makes outside the quota, for who was suspended or whose score was corrected.</summary>
public sealed class CorrectedGrades(StarRatingContext db, AssessmentReader assessments)
{
    /// <returns>Grade and total; both null where the policy gives no grades or nothing was entered.</returns>
    public async Task<(string? Grade, decimal? Score)> ByScore(
        HashedPolicy policy, FactsDocument facts, Rating version, decimal? corrected, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(version);
        if (policy.Document.Grading is not { } settings)
        {
            return (null, corrected);
        }

        var entered = (await assessments.Read(version.RatingYear, db.CohortMembers.Where(m => m.Id == version.CohortMemberId), cancel)).SingleOrDefault();
        if (entered is null && corrected is null)
        {
            return (null, null);
        }

        var candidate = GradeStanding.CandidateOf(
            new Rater(policy, facts), policy.Document, facts.Persons[0], entered?.Facts, FactIds.Township(version.TownshipId));
        var total = corrected ?? entered?.Result.Total;
        var graded = Grading.Grade(settings, new GradingFacts
        {
            Year = version.Year,
            Candidates = [candidate with { Standing = PoolStanding.Supplementary, Total = total }],
        });
        return (graded.Persons[0].Grade, total);
    }
}
