using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>One county's year beside the others: where it stands, how its stars and grades are spread, what it costs.</summary>
public sealed record CountyYearRow(
    long CountyId, string Name, YearStage? Stage, int Cohort, IReadOnlyDictionary<int, int> Stars, IReadOnlyDictionary<OutcomeKind, int> Others, int Risen, int Fallen)
{
    /// <summary>Persons by final grade.</summary>
    public IReadOnlyDictionary<string, int> Grades { get; init; } = new Dictionary<string, int>();

    /// <summary>Grades changed by hand, and ties that wait.</summary>
    public int ManualGrades { get; init; }

    public int WaitingGrades { get; init; }

    /// <summary>Townships by where their scores are.</summary>
    public IReadOnlyDictionary<TownshipState, int> Townships { get; init; } = new Dictionary<TownshipState, int>();

    public DateTime? StageSince { get; init; }

    /// <summary>What the sheets of the calendar year come to; null where there is none.</summary>
    public decimal? Cost { get; init; }

    public int Paid { get; init; }

    public int Rated => Stars.Values.Sum();

    public int NoStar => Others.GetValueOrDefault(OutcomeKind.NoStar);

    public int Suspended => Others.GetValueOrDefault(OutcomeKind.Suspended);

    public decimal? Average => Rated == 0 ? null : decimal.Round((decimal)Stars.Sum(s => s.Key * s.Value) / Rated, 2, MidpointRounding.AwayFromZero);

    public decimal? CostPerPerson => Cost is { } cost && Paid > 0 ? decimal.Round(cost / Paid, 2, MidpointRounding.AwayFromZero) : null;

    public OverviewLine Line => new($"{CountyId}", Name, Stars, Others, Risen, Fallen);
}

/// <summary>One township's year in a county, for the city: numbers without names.</summary>
public sealed record TownshipYearRow(long TownshipId, string Name, int Members, TownshipState State, OverviewLine Line);

/// <summary>县区对比: the counties in sight side by side, one year or several. Numbers only; persons are in the lists of those who may see them.</summary>
public sealed class CityQueries(StarRatingContext db)
{
    /// <summary>So many years stand side by side.</summary>
    public const int MostYears = 5;

    /// <summary>Years that any county in sight has opened, latest first.</summary>
    public async Task<IReadOnlyList<int>> Years(CancellationToken stop = default) =>
        await db.RatingYears.AsNoTracking().Select(y => y.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop);

    public async Task<IReadOnlyList<CountyYearRow>> Of(int year, CancellationToken stop = default)
    {
        var counties = await db.Counties.AsNoTracking().OrderBy(c => c.SortOrder).ThenBy(c => c.Code).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == year)
            .Select(y => new { y.Id, y.CountyId, y.Stage, y.StageChangedAt, Cohort = db.CohortMembers.Count(m => m.RatingYearId == y.Id && !m.Excluded) }).ToListAsync(stop);
        var groups = await db.RatingSummaries.AsNoTracking().Where(s => s.Year == year)
            .Select(s => new { s.CountyId, s.OutcomeKind, s.Stars, Count = s.Persons, s.Risen, s.Fallen })
            .ToListAsync(stop);
        var ids = years.ConvertAll(y => y.Id);
        var grades = await db.GradeResults.AsNoTracking().Where(g => ids.Contains(g.RatingYearId)).GroupBy(g => new { g.CountyId, g.FinalGrade })
            .Select(g => new { g.Key.CountyId, g.Key.FinalGrade, Count = g.Count(), Manual = g.Count(x => x.IsManual), Waiting = g.Count(x => x.NeedsDecision) }).ToListAsync(stop);
        var states = await db.TownshipProgress.AsNoTracking().Where(p => ids.Contains(p.RatingYearId)).GroupBy(p => new { p.CountyId, p.State })
            .Select(g => new { g.Key.CountyId, g.Key.State, Count = g.Count() }).ToListAsync(stop);
        var cost = await db.PayLines.AsNoTracking().Where(l => l.PaySheet.Year == year).GroupBy(l => l.CountyId)
            .Select(g => new { CountyId = g.Key, Sum = g.Sum(l => l.Amount), Persons = g.Select(l => l.SecretaryId).Distinct().Count() }).ToListAsync(stop);
        return counties.ConvertAll(county =>
        {
            var own = groups.Where(g => g.CountyId == county.Id).ToList();
            var head = years.Find(y => y.CountyId == county.Id);
            var graded = grades.Where(g => g.CountyId == county.Id).ToList();
            var paid = cost.Find(c => c.CountyId == county.Id);
            return new CountyYearRow(
                county.Id,
                county.Name,
                head?.Stage,
                head?.Cohort ?? 0,
                own.Where(g => g.OutcomeKind == OutcomeKind.Rated).ToDictionary(g => g.Stars ?? 0, g => g.Count),
                own.Where(g => g.OutcomeKind != OutcomeKind.Rated).GroupBy(g => g.OutcomeKind).ToDictionary(g => g.Key, g => g.Sum(x => x.Count)),
                own.Sum(g => g.Risen),
                own.Sum(g => g.Fallen))
            {
                Grades = graded.Where(g => g.FinalGrade is not null).ToDictionary(g => g.FinalGrade!, g => g.Count, StringComparer.Ordinal),
                ManualGrades = graded.Sum(g => g.Manual),
                WaitingGrades = graded.Sum(g => g.Waiting),
                Townships = states.Where(s => s.CountyId == county.Id).ToDictionary(s => s.State, s => s.Count),
                StageSince = head?.StageChangedAt,
                Cost = paid?.Sum,
                Paid = paid?.Persons ?? 0,
            };
        });
    }

    /// <summary>The townships of one county in sight, by code.</summary>
    public async Task<(string County, IReadOnlyList<TownshipYearRow> Townships)> Townships(long countyId, int year, CancellationToken stop = default)
    {
        var county = await db.Counties.AsNoTracking().Where(c => c.Id == countyId).Select(c => c.Name).FirstOrDefaultAsync(stop) ?? throw new NotFound("county");
        var members = await db.CohortMembers.AsNoTracking().Where(m => m.CountyId == countyId && m.RatingYear.Year == year && !m.Excluded)
            .GroupBy(m => m.TownshipId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var states = await db.TownshipProgress.AsNoTracking().Where(p => p.CountyId == countyId && p.RatingYear.Year == year)
            .Select(p => new { p.TownshipId, p.State }).ToDictionaryAsync(p => p.TownshipId, p => p.State, stop);
        var groups = await db.Ratings.AsNoTracking().Where(r => r.CountyId == countyId && r.Year == year && r.IsCurrent)
            .GroupBy(r => new { r.TownshipId, r.OutcomeKind, r.Stars })
            .Select(g => new { g.Key.TownshipId, g.Key.OutcomeKind, g.Key.Stars, Count = g.Count(), Risen = g.Count(r => r.Delta > 0), Fallen = g.Count(r => r.Delta < 0) })
            .ToListAsync(stop);
        var ids = members.Keys.Union(groups.Select(g => g.TownshipId)).ToList();
        var townships = await db.Townships.AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Code).Select(t => new { t.Id, t.Name }).ToListAsync(stop);
        return (county, townships.ConvertAll(t =>
        {
            var own = groups.Where(g => g.TownshipId == t.Id).ToList();
            return new TownshipYearRow(t.Id, t.Name, members.GetValueOrDefault(t.Id), states.GetValueOrDefault(t.Id), new(
                $"{t.Id}",
                t.Name,
                own.Where(g => g.OutcomeKind == OutcomeKind.Rated).ToDictionary(g => g.Stars ?? 0, g => g.Count),
                own.Where(g => g.OutcomeKind != OutcomeKind.Rated).GroupBy(g => g.OutcomeKind).ToDictionary(g => g.Key, g => g.Sum(x => x.Count)),
                own.Sum(g => g.Risen),
                own.Sum(g => g.Fallen)));
        }));
    }
}
