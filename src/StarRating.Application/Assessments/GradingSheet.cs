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
        var before = Before(policy, read);
        var decisions = await db.TieDecisions.AsNoTracking().Where(d => d.RatingYearId == year.Id).ToListAsync(cancellation);
        var changes = await db.GradeResults.AsNoTracking()
            .Where(g => g.RatingYearId == year.Id && g.IsManual)
            .Select(g => new { g.Id, g.CohortMemberId, g.FinalGrade, g.ManualReason })
            .ToListAsync(cancellation);

        var result = Grading.Grade(settings, new GradingFacts
        {
            Year = year.Year,
            Candidates = [.. totals.Select(t => Candidate(policy.Document, t, before.GetValueOrDefault(t.Member.Id)))],
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

    /// <summary>Who takes part, and whose grade is barred, before there are grades.</summary>
    private static Dictionary<long, RatingResult> Before(HashedPolicy policy, YearFactsOfCohort read)
    {
        var rater = new Rater(policy, read.Frame);
        var results = new Dictionary<long, RatingResult>();
        foreach (var member in read.Members.Where(m => !m.Member.Excluded))
        {
            try
            {
                results[member.Member.Id] = rater.Rate(member.Person, grade: null, member.Person.Previous);
            }
            catch (FactsException fault)
            {
                throw new Refusal($"{member.Member.SecretaryName}（{member.Member.VillageName}）的信息不能定等次：{fault.Message}");
            }
        }

        return results;
    }

    private static GradeCandidate Candidate(PolicyDocument policy, MemberAssessment assessed, RatingResult? before) => new()
    {
        Person = PoolKeys.Person(assessed.Member.Id),
        Township = FactIds.Township(assessed.Member.TownshipId),
        Category = assessed.Facts.Category,
        Standing = before is null ? PoolStanding.NotEligible : GradeStanding.Of(before),
        Total = assessed.Result.Total,
        Channels =
        [
            .. assessed.Result.Channels.SelectMany(channel => channel.Flat())
                .Where(node => node.Score is not null)
                .Select(node => new ChannelScore(node.Key, node.Score!.Value)),
        ],
        Bars = before is null ? [] : GradeStanding.Bars(policy, before),
    };

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
