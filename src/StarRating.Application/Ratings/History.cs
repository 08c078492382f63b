using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>
/// What earlier years left: each year's grade, and the state of the last sealed rating. Only what is sealed and current counts:
/// a proposal is nobody's history.
/// </summary>
internal sealed class History
{
    private readonly ILookup<long, YearFacts> years;
    private readonly Dictionary<long, RatingState> previous;

    private History(ILookup<long, YearFacts> years, Dictionary<long, RatingState> previous) =>
        (this.years, this.previous) = (years, previous);

    public static async Task<History> Read(StarRatingContext db, FactsRequest request, CancellationToken cancellation)
    {
        var rows = db.Ratings.AsNoTracking()
            .Where(r => r.CountyId == request.CountyId && r.Year < request.Year && r.SealedAt != null && r.IsCurrent);
        if (request.SecretaryIds is { } ids)
        {
            rows = rows.Where(r => ids.Contains(r.SecretaryId));
        }

        var grades = await rows
            .OrderBy(r => r.SecretaryId).ThenBy(r => r.Year)
            .Select(r => new
            {
                r.SecretaryId,
                r.Id,
                r.Year,
                r.GradeId,
                r.Score,
                Result = db.GradeResults.Where(g => g.CohortMemberId == r.CohortMemberId)
                    .Select(g => new { g.Total, g.RankInPool }).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var states = await rows
            .Where(r => !db.Ratings.Any(later => later.SecretaryId == r.SecretaryId && later.CountyId == r.CountyId
                && later.Year > r.Year && later.Year < request.Year && later.SealedAt != null && later.IsCurrent))
            .Select(r => new { r.SecretaryId, r.StateJson })
            .ToListAsync(cancellation);
        return new History(
            grades.ToLookup(row => row.SecretaryId, row => new YearFacts
            {
                Id = FactIds.Of("rating", row.Id),
                Year = row.Year,
                Grade = row.GradeId,
                Score = row.Score ?? row.Result?.Total,
                Rank = row.Result?.RankInPool,
            }),
            states.ToDictionary(row => row.SecretaryId, row => RatingJson.ReadState(row.StateJson)));
    }

    public ImmutableArray<YearFacts> YearsOf(long secretaryId) => [.. years[secretaryId]];

    public RatingState? PreviousOf(long secretaryId) => previous.GetValueOrDefault(secretaryId);
}
