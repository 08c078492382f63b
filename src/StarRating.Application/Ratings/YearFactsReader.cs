using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ballots;
using StarRating.Application.Policies;
using StarRating.Ballots;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Documents;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>
/// The facts of a year's frozen cohort as they stand now: who is rated and for which village comes from the cohort, the grade
/// from the year's grades, everything else from the files.
/// </summary>
public sealed class YearFactsReader(StarRatingContext db, FactsReader reader, PolicyStore policies)
{
    /// <summary>Facts of the whole cohort, or of some of its persons.</summary>
    public async Task<YearFactsOfCohort> Read(
        RatingYear year, DateOnly decidedOn, IReadOnlyCollection<long>? secretaryIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        var members = await Members(year.Id, secretaryIds, cancellation);
        var grades = await Grades(year, cancellation);
        var ids = secretaryIds is null ? null : members.Select(m => m.SecretaryId).ToArray();
        var facts = await reader.Read(new FactsRequest(year.CountyId, year.Year, ids), cancellation);
        var county = await db.Counties.AsNoTracking().Where(c => c.Id == year.CountyId).Select(c => c.Code).SingleAsync(cancellation);

        var read = PolicyFigures.Of((await policies.OfYear(year.Id, cancellation)).Document)
            .Where(figure => figure.InRating).Select(figure => figure.Name).ToHashSet(StringComparer.Ordinal);
        var persons = facts.Persons.ToDictionary(person => FactIds.Number(person.Id));
        var frame = new FactsDocument
        {
            Format = FactsDocument.FormatName,
            County = county,
            Year = year.Year,
            DecidedOn = decidedOn,
            Terms = facts.Terms,
            Villages = Frozen(OnlyRead(facts.Villages, read), members),
            Persons = [],
        };
        return new YearFactsOfCohort(
            frame,
            [.. members.Where(m => persons.ContainsKey(m.SecretaryId)).Select(m => With(m, persons[m.SecretaryId], grades.GetValueOrDefault(m.Id)))]);
    }

    private static MemberFacts With(CohortMember member, PersonFacts person, YearFacts? grade) =>
        new(member, grade is null ? person : person with { Years = person.Years.Add(grade) });

    /// <summary>Figures that the year's policy does not ask for are no facts of its ratings.</summary>
    private static ImmutableArray<VillageFacts> OnlyRead(ImmutableArray<VillageFacts> villages, HashSet<string> read) =>
        [.. villages.Select(village => village.Figures.All(figure => read.Contains(figure.Name)) ? village : village with { Figures = [.. village.Figures.Where(figure => read.Contains(figure.Name))] })];

    /// <summary>Category and township are those that were frozen with the cohort.</summary>
    private static ImmutableArray<VillageFacts> Frozen(ImmutableArray<VillageFacts> villages, List<CohortMember> members)
    {
        var frozen = members
            .GroupBy(m => m.VillageId)
            .ToDictionary(group => FactIds.Village(group.Key), group => group.First(), StringComparer.Ordinal);
        return
        [
            .. villages.Select(village => frozen.TryGetValue(village.Id, out var member)
                ? village with
                {
                    Name = member.VillageName,
                    Kind = member.VillageKind,
                    Category = member.Category ?? village.Category,
                    Township = FactIds.Township(member.TownshipId),
                }
                : village),
        ];
    }

    private async Task<List<CohortMember>> Members(
        long ratingYearId, IReadOnlyCollection<long>? secretaryIds, CancellationToken cancellation)
    {
        var rows = db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == ratingYearId);
        if (secretaryIds is not null)
        {
            rows = rows.Where(m => secretaryIds.Contains(m.SecretaryId));
        }

        return await rows.OrderBy(m => m.Id).ToListAsync(cancellation);
    }

    private async Task<Dictionary<long, YearFacts>> Grades(RatingYear year, CancellationToken cancellation)
    {
        var rows = await db.GradeResults.AsNoTracking()
            .Where(g => g.RatingYearId == year.Id)
            .Select(g => new { g.CohortMemberId, g.Id, g.FinalGrade, g.Total, g.RankInPool, g.PoolKey, g.PartsJson })
            .ToListAsync(cancellation);
        var pools = rows.Where(g => g.RankInPool is not null).GroupBy(g => g.PoolKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var shares = await Shares(year, cancellation);
        return rows.ToDictionary(
            g => g.CohortMemberId,
            g => new YearFacts
            {
                Id = FactIds.Of("grade", g.Id),
                Year = year.Year,
                Grade = g.FinalGrade,
                Score = g.Total,
                Rank = g.RankInPool,
                RankOf = g.RankInPool is null ? null : pools[g.PoolKey],
                BallotShares = shares.GetValueOrDefault(g.CohortMemberId, []),
                Parts = g.PartsJson is null ? null : [.. JsonSerializer.Deserialize<PartScoreFacts[]>(g.PartsJson, StrictJson.Options)!],
            });
    }

    /// <summary>Shares of ballots by member, for the profiles whose rules ask a rating for them; the others' facts stay what they were.</summary>
    private async Task<Dictionary<long, ImmutableArray<BallotShareFacts>>> Shares(RatingYear year, CancellationToken cancellation)
    {
        var asking = (await policies.OfYear(year.Id, cancellation)).Document.Profiles.Where(PartScores.AsksBallots).ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        if (asking.Count == 0)
        {
            return [];
        }

        string[] ids = [.. asking.Keys];
        var rows = await db.BallotTallies.AsNoTracking()
            .Where(t => t.VoidedAt == null && t.CohortMember.RatingYearId == year.Id && ids.Contains(t.CohortMember.ProfileId))
            .Select(t => new
            {
                t.CohortMember.ProfileId,
                Tally = new TallyRow(
                    t.Id, t.CohortMemberId, t.VoterGroup, t.MeetingOn, t.Eligible, t.Present, t.Issued, t.Returned, t.Valid,
                    t.Invalid, t.Abstain, t.CountsJson, t.EnteredBy, t.EnteredAt, t.Version),
            })
            .ToListAsync(cancellation);
        return rows.GroupBy(row => (row.Tally.MemberId, row.ProfileId)).ToDictionary(
            member => member.Key.MemberId,
            member => BallotBars.Shares(asking[member.Key.ProfileId].Ballots ?? new BallotsSettings(), [.. member.Select(row => TallyKey.FactOf(row.Tally))]));
    }
}
