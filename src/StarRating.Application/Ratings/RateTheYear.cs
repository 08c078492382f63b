using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Engines;
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
        await using var connection = await HeldConnection.Of(db, cancellation);
        var year = await db.RatingYears.AsTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        await Guard(year, cancellation);

        var startedAt = clock.UtcNow();
        var policy = await policies.OfYear(year.Id, cancellation);
        var facts = await reader.Read(year, clock.Today(), secretaryIds: null, cancellation);
        var (rated, faults) = Rate(new Rater(policy, facts.Frame), facts);

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
            FaultCount = faults.Count,
            FaultsJson = RatingFault.Write(faults),
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

    /// <summary>Everybody's result; who cannot be rated is listed with the reason, and keeps nobody else from it.</summary>
    internal static (List<RatedMember> Rated, List<RatingFault> Faults) Rate(Rater rater, YearFactsOfCohort facts)
    {
        var rated = new List<RatedMember>(facts.Members.Length);
        var faults = new List<RatingFault>();
        foreach (var member in facts.Members)
        {
            try
            {
                var result = Rerating.Rate(rater, facts.Frame.Year, member.Person);
                rated.Add(new RatedMember(member, FactsJson.Write(facts.DocumentOf(member)), result));
            }
            catch (FactsException fault)
            {
                faults.Add(RatingFault.Of(member.Member, fault));
            }
        }

        return (rated, faults);
    }
}
