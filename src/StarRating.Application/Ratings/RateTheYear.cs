using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>
/// 评星: rates a county's frozen cohort and puts the results forward. Everything is computed before anything is written; one short
/// transaction then replaces the earlier proposal. Killed at any moment, the year is as before or as after.
/// </summary>
public sealed class RateTheYear(StarRatingContext db, YearFactsReader reader, PolicyStore policies, ProposalWriter writer, TimeProvider clock)
{
    public async Task<RatingRun> Run(long ratingYearId, CancellationToken cancellation)
    {
        var year = await db.RatingYears.AsTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        await Guard(year, cancellation);

        var startedAt = clock.UtcNow();
        var policy = await policies.OfYear(year.Id, cancellation);
        var facts = await reader.Read(year, clock.Today(), secretaryIds: null, cancellation);
        var rated = Rate(new Rater(policy, facts.Frame), facts);

        year.DecidedOn = facts.Frame.DecidedOn;
        var run = new RatingRun
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            StartedAt = startedAt,
            FinishedAt = clock.UtcNow(),
            RunBy = db.Session.UserName,
            EngineRevision = EngineRevision.Current,
            PolicyHash = policy.Hash,
            RatedCount = Count(OutcomeKind.Rated),
            NoStarCount = Count(OutcomeKind.NoStar),
            NotEligibleCount = Count(OutcomeKind.NotEligible),
            SuspendedCount = Count(OutcomeKind.Suspended),
        };
        db.Session.Why.For<RateTheYear>();
        await writer.Replace(year, run, rated, cancellation);
        return run;

        int Count(OutcomeKind kind) => rated.Count(r => r.Result.Outcome.Kind == kind);
    }

    private async Task Guard(RatingYear year, CancellationToken cancellation)
    {
        var waiting = await db.GradeResults.CountAsync(g => g.RatingYearId == year.Id && g.NeedsDecision, cancellation);
        if (RunGate.Blocked(year, waiting) is { } blocked)
        {
            throw new Refusal(blocked);
        }
    }

    internal static List<RatedMember> Rate(Rater rater, YearFactsOfCohort facts)
    {
        var rated = new List<RatedMember>(facts.Members.Length);
        var faults = new List<string>();
        foreach (var member in facts.Members)
        {
            try
            {
                var result = Rerating.Rate(rater, facts.Frame.Year, member.Person);
                rated.Add(new RatedMember(member, FactsJson.Write(facts.DocumentOf(member)), result));
            }
            catch (FactsException fault)
            {
                faults.Add($"{member.Member.SecretaryName}（{member.Member.VillageName}）：{fault.Message}");
            }
        }

        return faults.Count == 0
            ? rated
            : throw new Refusal($"有 {faults.Count} 人的信息不能评星，本次评星没有保存任何结果。请先更正：{string.Join("；", faults.Take(10))}");
    }
}
