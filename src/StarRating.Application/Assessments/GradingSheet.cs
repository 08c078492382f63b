using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>
/// The grades of a year as the present scores, decisions and changes by hand make them. Computed here for whoever writes or shows
/// them; nothing is saved.
/// </summary>
public sealed class GradingSheet(StarRatingContext db, AssessmentReader assessments, YearFactsReader facts, PolicyStore policies, TimeProvider clock)
{
    public async Task<GradedCohort> Compute(RatingYear year, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        var policy = await policies.OfYear(year.Id, cancellation);
        var settings = policy.Document.Grading
            ?? throw new Refusal($"《{policy.Document.Title}》没有规定考核等次，本年度不需要定等次。");
        var totals = await assessments.Read(year, db.CohortMembers, cancellation);
        var read = await facts.Read(year, clock.Today(), secretaryIds: null, cancellation);
        var decisions = await db.TieDecisions.AsNoTracking().Where(d => d.RatingYearId == year.Id).ToListAsync(cancellation);
        var changes = await db.GradeResults.AsNoTracking()
            .Where(g => g.RatingYearId == year.Id && g.IsManual)
            .Select(g => new { g.Id, g.CohortMemberId, g.FinalGrade, g.ManualReason })
            .ToListAsync(cancellation);

        var result = Grading.Grade(settings, new GradingFacts
        {
            Year = year.Year,
            Candidates = [.. Candidates(policy, read, totals)],
            TieDecisions = [.. decisions.Select(Fact)],
            Changes =
            [
                .. changes.Where(c => c.FinalGrade is not null).Select(c => new GradeChangeFacts
                {
                    Id = FactIds.Of("grade", c.Id),
                    Person = PoolKeys.Person(c.CohortMemberId),
                    Grade = c.FinalGrade!,
                    Reason = c.ManualReason,
                }),
            ],
        });
        return new GradedCohort(settings, [.. totals], result);
    }

    /// <summary>Who takes part, whose grade is barred and whose conditions fail; who was left out of the frozen cohort takes no part.</summary>
    private static IEnumerable<GradeCandidate> Candidates(HashedPolicy policy, YearFactsOfCohort read, IEnumerable<MemberAssessment> totals)
    {
        var rater = new Rater(policy, read.Frame);
        var persons = read.Members.Where(m => !m.Member.Excluded).ToDictionary(m => m.Member.Id);
        foreach (var assessed in totals)
        {
            var township = FactIds.Township(assessed.Member.TownshipId);
            var candidate = persons.TryGetValue(assessed.Member.Id, out var member)
                ? Candidate(rater, policy.Document, member, assessed.Facts, township)
                : new GradeCandidate { Person = "", Township = township, Category = assessed.Facts.Category, Standing = PoolStanding.NotEligible };
            yield return candidate with { Person = PoolKeys.Person(assessed.Member.Id), Total = assessed.Result.Total };
        }
    }

    private static GradeCandidate Candidate(Rater rater, PolicyDocument policy, MemberFacts member, AssessmentFacts entered, string township)
    {
        try
        {
            return GradeStanding.CandidateOf(rater, policy, member.Person, entered, township);
        }
        catch (FactsException pending) when (pending.SupplementFirst is not null && member.Person.Previous is { } previous)
        {
            // An earlier year still to be supplemented keeps a person from a star, not from this year's grade.
            return GradeStanding.CandidateOf(rater, policy, member.Person with { Previous = previous with { Pending = [] } }, entered, township);
        }
        catch (FactsException fault)
        {
            throw new Refusal($"{member.Member.SecretaryName}（{member.Member.VillageName}）的信息不能定等次：{fault.Message}");
        }
    }

    private static TieDecisionFacts Fact(TieDecision decision) => new()
    {
        Id = FactIds.Of("decision", decision.Id),
        Quota = decision.GradeId,
        Pool = decision.PoolKey,
        Persons = [.. JsonSerializer.Deserialize<long[]>(decision.ChosenJson)!.Select(PoolKeys.Person)],
        Reason = decision.Reason,
        Document = decision.DocumentNumber,
    };
}

/// <summary>The grades of a year with the totals they were made from.</summary>
public sealed record GradedCohort(GradingSettings Settings, ImmutableArray<MemberAssessment> Members, GradingResult Result);
