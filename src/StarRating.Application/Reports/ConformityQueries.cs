using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Organization;

namespace StarRating.Application.Reports;

/// <summary>One unit of one quota (a township, a category, small townships together, the county) and what was given in it.</summary>
/// <param name="CountyId">Whose policy it is.</param>
/// <param name="County">Its name.</param>
/// <param name="Pool">The unit as the engine calls it; the list of grades is narrowed by it.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Grade">The grade that is limited.</param>
/// <param name="Rule">不超过 30%.</param>
/// <param name="Persons">Who count.</param>
/// <param name="Arithmetic">How the places come about.</param>
/// <param name="Places">What the rule allows or asks for.</param>
/// <param name="Taken">Given.</param>
/// <param name="Over">More than may be.</param>
/// <param name="Missing">Fewer than must be.</param>
public sealed record QuotaUnit(
    long CountyId, string County, string Pool, string Unit, string Grade, string Rule, int Persons, string Arithmetic, int Places, int Taken, int Over, int Missing)
{
    public decimal? Share => Persons == 0 ? null : (decimal)Taken / Persons;

    /// <summary>Places that were allowed and not used: no fault, they lapse.</summary>
    public int Unused => Over > 0 || Missing > 0 ? 0 : Math.Max(0, Places - Taken);

    public string Verdict => Over > 0 ? $"超出{Over}名" : Missing > 0 ? $"不足{Missing}名" : "符合";
}

/// <summary>The grades given in a year, against the quotas of each county's policy.</summary>
/// <param name="Units">Every unit of every quota that holds, by county.</param>
/// <param name="Names">The grades, best first.</param>
/// <param name="Given">The grade of each person who has a result, by county; null for one without.</param>
public sealed record Conformity(IReadOnlyList<QuotaUnit> Units, IReadOnlyList<string> Names, ILookup<long, string?> Given);

/// <summary>名额执行: who got how many of the places that the policy allows. Nothing is graded anew, and no person is named.</summary>
public sealed class ConformityQueries(StarRatingContext db, CityHeads heads, PolicyStore policies)
{
    private sealed record Graded(long CountyId, long MemberId, long TownshipId, string Township, VillageCategory? Category, string? Grade, int? Rank);

    /// <param name="year">The assessed year.</param>
    /// <param name="countyId">One county, or all in sight.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Conformity> Of(int year, long? countyId = null, CancellationToken stop = default)
    {
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == year).Select(y => new { y.Id, y.CountyId }).ToDictionaryAsync(y => y.CountyId, y => y.Id, stop);
        var graded = (await db.GradeResults.AsNoTracking().Where(g => g.RatingYear.Year == year && (countyId == null || g.CountyId == countyId))
            .Select(g => new Graded(g.CountyId, g.CohortMemberId, g.TownshipId, g.CohortMember.TownshipName, g.CohortMember.Category, g.FinalGrade, g.RankInPool)).ToListAsync(stop)).ToLookup(g => g.CountyId);
        List<QuotaUnit> units = [];
        List<string> names = [];
        foreach (var county in (await heads.Counties(stop)).Where(county => years.ContainsKey(county.Id) && graded.Contains(county.Id)))
        {
            if ((await policies.OfYear(years[county.Id], stop)).Document.Grading is { } grading)
            {
                names.AddRange(grading.Grades.Select(grade => grade.Name));
                units.AddRange(Units(county, grading, year, [.. graded[county.Id]]));
            }
        }

        return new(units, [.. names.Distinct(StringComparer.Ordinal)], graded.SelectMany(group => group).ToLookup(g => g.CountyId, g => g.Grade));
    }

    private static IEnumerable<QuotaUnit> Units(CountyInSight county, GradingSettings grading, int year, IReadOnlyList<Graded> graded)
    {
        // Who has a rank takes part; suspended and supplemented persons have none and are outside the denominator.
        var counted = graded.Where(g => g.Rank is not null).Select(g => (new GradeCandidate
        {
            Person = PoolKeys.Person(g.MemberId),
            Township = FactIds.Township(g.TownshipId),
            Category = g.Category ?? default,
            Standing = PoolStanding.Participates,
        }, g.Grade));
        var townships = graded.GroupBy(g => FactIds.Township(g.TownshipId), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Township, StringComparer.Ordinal);
        var quotas = grading.Quotas.ToDictionary(q => q.Id, StringComparer.Ordinal);
        return QuotaConformity.Of(grading, year, counted).OrderBy(pool => townships.ContainsKey(pool.Pool) ? FactIds.Number(pool.Pool) : 0).Select(pool => new QuotaUnit(
            county.Id,
            county.Name,
            pool.Pool,
            townships.GetValueOrDefault(pool.Pool) ?? QuotaView.PoolName(pool.Pool),
            pool.Grade,
            QuotaView.Rule(quotas[pool.Quota]),
            pool.Size,
            pool.Arithmetic,
            pool.Places,
            pool.Taken,
            pool.OverLimit ? pool.Taken - pool.Places : 0,
            pool.Limit != QuotaLimit.AtMost && pool.Taken < pool.Places ? pool.Places - pool.Taken : 0));
    }
}
