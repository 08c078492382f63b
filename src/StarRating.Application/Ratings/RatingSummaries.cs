using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Engines;
using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>
/// Keeps the summaries of years what a GROUP BY over their present ratings says. Whoever adds or replaces a present rating calls it in
/// the same transaction; sealing changes no outcome and needs none.
/// </summary>
internal static class RatingSummaries
{
    /// <summary>Counts the years anew and puts the counts in the place of the earlier ones.</summary>
    internal static async Task Refresh(StarRatingContext db, IReadOnlyCollection<long> ratingYearIds, CancellationToken cancel)
    {
        var rows = await db.Ratings.AsNoTracking().Where(r => ratingYearIds.Contains(r.RatingYearId) && r.IsCurrent)
            .GroupBy(r => new { r.CountyId, r.RatingYearId, r.Year, r.OutcomeKind, r.Stars })
            .Select(g => new RatingSummary
            {
                CountyId = g.Key.CountyId,
                RatingYearId = g.Key.RatingYearId,
                Year = g.Key.Year,
                OutcomeKind = g.Key.OutcomeKind,
                Stars = g.Key.Stars,
                Persons = g.Count(),
                Risen = g.Count(r => r.Delta > 0),
                Fallen = g.Count(r => r.Delta < 0),
            }).ToListAsync(cancel);
        await db.RatingSummaries.Where(s => ratingYearIds.Contains(s.RatingYearId)).ExecuteDeleteAsync(cancel);
        await new BulkWriter(db).InsertAsync(rows, db.Session.Scope, cancel);
    }
}
