using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>One county's year beside the others: where it stands and how its stars are spread.</summary>
public sealed record CountyYearRow(
    long CountyId, string Name, YearStage? Stage, int Cohort, IReadOnlyDictionary<int, int> Stars, int NoStar, int Suspended, int Risen, int Fallen)
{
    public int Rated => Stars.Values.Sum();

    public decimal? Average => Rated == 0 ? null : decimal.Round((decimal)Stars.Sum(s => s.Key * s.Value) / Rated, 2, MidpointRounding.AwayFromZero);
}

/// <summary>县区对比: the counties in sight side by side in one year.</summary>
public sealed class CityQueries(StarRatingContext db)
{
    public async Task<IReadOnlyList<CountyYearRow>> Of(int year, CancellationToken stop = default)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(c => c.SortOrder).ThenBy(c => c.Code).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == year)
            .Select(y => new { y.CountyId, y.Stage, Cohort = db.CohortMembers.Count(m => m.RatingYearId == y.Id && !m.Excluded) }).ToListAsync(stop);
        var groups = await db.Ratings.AsNoTracking().Where(r => r.Year == year && r.IsCurrent)
            .GroupBy(r => new { r.CountyId, r.OutcomeKind, r.Stars })
            .Select(g => new { g.Key.CountyId, g.Key.OutcomeKind, g.Key.Stars, Count = g.Count(), Risen = g.Count(r => r.Delta > 0), Fallen = g.Count(r => r.Delta < 0) })
            .ToListAsync(stop);
        return counties.ConvertAll(county =>
        {
            var own = groups.Where(g => g.CountyId == county.Id).ToList();
            var head = years.Find(y => y.CountyId == county.Id);
            return new CountyYearRow(
                county.Id,
                county.Name,
                head?.Stage,
                head?.Cohort ?? 0,
                own.Where(g => g.OutcomeKind == OutcomeKind.Rated).ToDictionary(g => g.Stars ?? 0, g => g.Count),
                own.Where(g => g.OutcomeKind == OutcomeKind.NoStar).Sum(g => g.Count),
                own.Where(g => g.OutcomeKind == OutcomeKind.Suspended).Sum(g => g.Count),
                own.Sum(g => g.Risen),
                own.Sum(g => g.Fallen));
        });
    }
}
