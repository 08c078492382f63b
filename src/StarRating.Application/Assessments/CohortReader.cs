using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Assessments;

/// <summary>
/// Works out who takes part in a year by the facts as they stand now: every person is put to the engine, which alone says who
/// is outside the population or not long enough in post.
/// </summary>
public sealed class CohortReader(
    StarRatingContext db, FactsReader facts, PolicyStore policies, VillageHistories histories, TimeProvider clock)
{
    public async Task<CohortDraft> Read(long yearId, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.AsNoTracking().Where(y => y.Id == yearId)
            .Select(y => new { y.CountyId, y.Year, y.AsOf }).SingleOrDefaultAsync(cancel) ?? throw new NotFound("rating year");
        var policy = await policies.OfYear(yearId, cancel);
        var known = await facts.Read(new FactsRequest(year.CountyId, year.Year), cancel);
        var units = (await Units(year.CountyId, year.AsOf, cancel)).ToDictionary(u => u.Id);
        var rater = new Rater(policy, new FactsDocument
        {
            Format = FactsDocument.FormatName,
            County = await db.Counties.AsNoTracking().Where(c => c.Id == year.CountyId).Select(c => c.Code).SingleAsync(cancel),
            Year = year.Year,
            DecidedOn = clock.Today(),
            Terms = known.Terms,
            Villages = [.. known.Villages.Select(village => units.TryGetValue(FactIds.Number(village.Id), out var then) ? AsItWas(village, then) : village)],
            Persons = [],
        });
        var placement = new CohortPlacement(rater, year.Year, year.AsOf, units, BestGrade(policy.Document));
        return new CohortDraft(
            [.. known.Persons.Select(placement.Of).OfType<DraftMember>()],
            [.. WithoutPerson(units.Values, known.Persons, year.AsOf)]);
    }

    private static string? BestGrade(PolicyDocument policy) =>
        policy.Grading?.Grades.FirstOrDefault()?.Name ?? policy.Profiles.SelectMany(profile => profile.GradeStars?.Grades ?? []).FirstOrDefault()?.Grade;

    private static VillageFacts AsItWas(VillageFacts village, UnitOfCounty then) => village with
    {
        Name = then.Name,
        Kind = then.Kind,
        Category = then.Category ?? VillageCategory.Other,
        Township = FactIds.Township(then.TownshipId),
    };

    /// <summary>Villages and communities as they were on the last day of the year.</summary>
    private async Task<List<UnitOfCounty>> Units(long countyId, DateOnly asOf, CancellationToken cancel)
    {
        var standings = await histories.Of(countyId, cancel);
        var townships = await histories.TownshipNames(countyId, asOf.AddDays(-1), cancel);
        var villages = await db.Villages.AsNoTracking().Where(v => v.CountyId == countyId).OrderBy(v => v.Code)
            .Select(v => new { v.Id, Exists = v.ValidFrom < asOf && (v.ValidTo == null || v.ValidTo >= asOf) }).ToListAsync(cancel);
        return villages.ConvertAll(v =>
        {
            var then = standings[v.Id].First(standing => standing.HoldsOn(asOf.AddDays(-1)));
            return new UnitOfCounty(v.Id, then.Name, then.Kind, then.Category, then.TownshipId, townships.GetValueOrDefault(then.TownshipId, ""), v.Exists);
        });
    }

    private static IEnumerable<UnitWithoutPerson> WithoutPerson(IEnumerable<UnitOfCounty> units, IEnumerable<PersonFacts> persons, DateOnly asOf)
    {
        var led = persons.SelectMany(p => p.Appointments)
            .Where(a => a.Post == Post.Secretary && CohortPlacement.IsHeldAt(a, asOf))
            .Select(a => a.Village).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in units.Where(u => u.Exists))
        {
            if (unit.Kind == VillageKind.Virtual)
            {
                yield return new UnitWithoutPerson(unit.Id, unit.TownshipName, unit.Name, "虚拟单位，不参加评定");
            }
            else if (!led.Contains(FactIds.Village(unit.Id)))
            {
                yield return new UnitWithoutPerson(unit.Id, unit.TownshipName, unit.Name, "书记空缺");
            }
        }
    }
}

/// <summary>A village or community with what a cohort keeps of it.</summary>
internal sealed record UnitOfCounty(
    long Id, string Name, VillageKind Kind, VillageCategory? Category, long TownshipId, string TownshipName, bool Exists);
