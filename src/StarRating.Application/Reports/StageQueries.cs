using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;

namespace StarRating.Application.Reports;

/// <summary>One county's way through the year.</summary>
/// <param name="CountyId">The county.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Where it stands; null while the year is not opened.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="Reached">The day on which each stage was last entered, as far as it is behind or present.</param>
/// <param name="Townships">How many townships take part.</param>
/// <param name="Submitted">How many have submitted or are accepted.</param>
/// <param name="Accepted">How many are accepted.</param>
/// <param name="LateSince">The first day on which the present stage was overdue; null when it is not.</param>
public sealed record CountyStages(
    long CountyId, string Name, YearStage? Stage, DateOnly? Since, IReadOnlyDictionary<YearStage, DateOnly> Reached, int Townships, int Submitted, int Accepted, DateOnly? LateSince);

/// <summary>进度 of the whole city: stage by county, who is late and since when.</summary>
public sealed class StageQueries(StarRatingContext db, CityHeads heads, ScoreQueries scores, DeadlineQueries deadlines, TimeProvider clock)
{
    public async Task<IReadOnlyList<CountyStages>> Counties(int year, CancellationToken stop = default)
    {
        var years = await db.RatingYears.AsNoTracking().Where(y => y.Year == year).Select(y => new { y.Id, y.CountyId, y.Stage, y.StageChangedAt }).ToDictionaryAsync(y => y.CountyId, stop);
        var ids = years.Values.Select(y => y.Id).ToList();
        var moves = (await db.ChangeRecords.AsNoTracking()
            .Where(r => r.Entity == nameof(RatingYear) && r.EntityId != null && ids.Contains(r.EntityId.Value) && r.ChangesJson.Contains("\"Stage\""))
            .OrderBy(r => r.Id).Select(r => new { Id = r.EntityId!.Value, r.At, r.ChangesJson }).ToListAsync(stop)).ToLookup(r => r.Id);
        var states = (await db.TownshipProgress.AsNoTracking().Where(p => ids.Contains(p.RatingYearId)).GroupBy(p => new { p.CountyId, p.State })
            .Select(g => new { g.Key.CountyId, g.Key.State, Count = g.Count() }).ToListAsync(stop)).ToLookup(s => s.CountyId);
        List<CountyStages> found = [];
        foreach (var county in await heads.Counties(stop))
        {
            if (years.GetValueOrDefault(county.Id) is not { } head)
            {
                found.Add(new(county.Id, county.Name, null, null, new Dictionary<YearStage, DateOnly>(), 0, 0, 0, null));
                continue;
            }

            var reached = new Dictionary<YearStage, DateOnly>();
            foreach (var move in moves[head.Id])
            {
                if (ChangedFields.FromJson(move.ChangesJson).FirstOrDefault(field => field.Field == nameof(RatingYear.Stage))?.After is { } after && Enum.TryParse<YearStage>(after, out var stage))
                {
                    reached[stage] = BusinessTime.BusinessDate(move.At);
                }
            }

            var since = BusinessTime.BusinessDate(head.StageChangedAt);
            reached[head.Stage] = since;
            var own = states[county.Id].ToList();
            int In(params TownshipState[] wanted) => own.Where(s => wanted.Contains(s.State)).Sum(s => s.Count);
            found.Add(new(
                county.Id,
                county.Name,
                head.Stage,
                since,
                reached.Where(r => r.Key <= head.Stage).ToDictionary(r => r.Key, r => r.Value),
                own.Sum(s => s.Count),
                In(TownshipState.Submitted, TownshipState.Accepted),
                In(TownshipState.Accepted),
                Lateness.OfStage(head.Stage, head.StageChangedAt, clock.Today(), await deadlines.Of(head.Id, stop))));
        }

        return found;
    }

    /// <summary>The townships of one county in sight with what each still lacks; nothing for a year that is not opened.</summary>
    public async Task<(string County, RatingYear? Year, IReadOnlyList<ProgressRow> Townships)> Townships(long countyId, int year, CancellationToken stop = default)
    {
        var county = await db.Counties.AsNoTracking().Where(c => c.Id == countyId).Select(c => c.Name).FirstOrDefaultAsync(stop) ?? throw new NotFound("county");
        var head = await db.RatingYears.AsNoTracking().FirstOrDefaultAsync(y => y.Year == year && y.CountyId == countyId, stop);
        return (county, head, head is null ? [] : await scores.Progress(head, stop));
    }

    /// <summary>The last days of a year's stages; none for a year that is not opened.</summary>
    public async Task<YearDeadlines> Deadlines(RatingYear? year, CancellationToken stop = default) => year is null ? YearDeadlines.None : await deadlines.Of(year.Id, stop);
}
