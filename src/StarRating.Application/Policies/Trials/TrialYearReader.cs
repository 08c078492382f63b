using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Application.Treatments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Ratings;
using StarRating.Policies.Trying;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Application.Policies.Trials;

/// <summary>Who stands behind a person of a trial, for the pages.</summary>
public sealed record TrialName(long RatingId, long SecretaryId, string Name, string Village, long TownshipId, string Township);

/// <summary>A county's closed year, prepared: policies are tried on it one after another.</summary>
/// <param name="RatingYearId">The year's row.</param>
/// <param name="CountyId">The county.</param>
/// <param name="County">Its name.</param>
/// <param name="Run">The sealed inputs.</param>
/// <param name="Names">By the person's key in the run.</param>
/// <param name="Townships">Names by the township's id in the facts.</param>
public sealed record PreparedYear(
    long RatingYearId, long CountyId, string County, TrialRun Run, IReadOnlyDictionary<string, TrialName> Names, IReadOnlyDictionary<string, string> Townships);

/// <summary>Reads the sealed inputs of a county's closed year: stored facts and results, entered figures, decisions on ties, pay facts. Writes nothing.</summary>
public sealed class TrialYearReader(StarRatingContext db, AssessmentReader assessments, PolicyStore policies, PayFactsReader pay)
{
    public async Task<PreparedYear> Read(RatingYear year, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var rows = await db.Ratings.AsNoTracking().Where(r => r.RatingYearId == year.Id && r.IsCurrent && r.SealedAt != null).OrderBy(r => r.CohortMemberId)
            .Select(r => new
            {
                r.Id,
                r.CohortMemberId,
                r.SecretaryId,
                r.TownshipId,
                r.Kind,
                r.FactsJson,
                r.TraceJson,
                r.CohortMember.SecretaryName,
                r.CohortMember.VillageName,
                r.CohortMember.TownshipName,
            }).ToListAsync(stop);
        // The stored documents are understood while the database is asked for the rest.
        var documents = new (FactsDocument Facts, RatingResult Sealed)[rows.Count];
        var understood = Task.Run(() => Parallel.For(0, rows.Count, i => documents[i] = (FactsJson.Read(rows[i].FactsJson), RatingJson.ReadResult(rows[i].TraceJson))), stop);
        var entered = await assessments.Entered(year, stop);
        var history = (await db.Ratings.AsNoTracking()
            .Where(r => r.CountyId == year.CountyId && r.Year < year.Year && r.IsCurrent && r.SealedAt != null && (r.OutcomeKind == OutcomeKind.Rated || r.OutcomeKind == OutcomeKind.NoStar))
            .Select(r => new { r.SecretaryId, r.Year, r.Stars }).ToListAsync(stop)).ToLookup(r => r.SecretaryId, r => new StarYear(r.Year, r.Stars));
        var decisions = await db.TieDecisions.AsNoTracking().Where(d => d.RatingYearId == year.Id).ToListAsync(stop);
        var changes = await db.GradeResults.AsNoTracking().Where(g => g.RatingYearId == year.Id && g.IsManual && g.FinalGrade != null)
            .Select(g => new { g.Id, g.CohortMemberId, g.FinalGrade, g.ManualReason }).ToListAsync(stop);
        var paid = await pay.Read(year.CountyId, stop);
        await understood;
        var persons = rows.Select((row, i) => new TrialPerson
        {
            Id = PoolKeys.Person(row.CohortMemberId),
            Facts = documents[i].Facts,
            Sealed = documents[i].Sealed,
            Entered = entered.GetValueOrDefault(row.CohortMemberId),
            Township = FactIds.Township(row.TownshipId),
            History = [.. history[row.SecretaryId]],
            Supplementary = row.Kind == RatingKind.Supplementary,
        });
        var run = new TrialRun(new TrialYear
        {
            Year = year.Year,
            Policy = await policies.OfYear(year.Id, stop),
            Persons = [.. persons],
            TieDecisions = [.. decisions.Select(Fact)],
            Changes =
            [
                .. changes.Select(c => new GradeChangeFacts
                {
                    Id = FactIds.Of("grade", c.Id),
                    Person = PoolKeys.Person(c.CohortMemberId),
                    Grade = c.FinalGrade!,
                    Reason = c.ManualReason,
                }),
            ],
            Pay = new TrialPay(paid.County, paid.Persons),
        });
        var townships = await db.Townships.AsNoTracking().Where(t => t.CountyId == year.CountyId).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return new PreparedYear(
            year.Id,
            year.CountyId,
            await db.Counties.AsNoTracking().Where(c => c.Id == year.CountyId).Select(c => c.Name).SingleAsync(stop),
            run,
            rows.ToDictionary(
                r => PoolKeys.Person(r.CohortMemberId),
                r => new TrialName(r.Id, r.SecretaryId, r.SecretaryName, r.VillageName, r.TownshipId, r.TownshipName), StringComparer.Ordinal),
            townships.ToDictionary(t => FactIds.Township(t.Id), t => t.Name, StringComparer.Ordinal));
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
