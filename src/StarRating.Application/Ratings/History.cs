using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Documents;
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
                    .Select(g => new { g.Total, g.RankInPool, g.PoolKey, g.RatingYearId, g.PartsJson }).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var pools = await db.GradeResults.AsNoTracking()
            .Where(g => g.CountyId == request.CountyId && g.RankInPool != null && g.RatingYear.Year < request.Year)
            .GroupBy(g => new { g.RatingYearId, g.PoolKey })
            .Select(pool => new { pool.Key.RatingYearId, pool.Key.PoolKey, Of = pool.Count() })
            .ToDictionaryAsync(pool => (pool.RatingYearId, pool.PoolKey), pool => pool.Of, cancellation);
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
                RankOf = row.Result?.RankInPool is null ? null : pools.GetValueOrDefault((row.Result.RatingYearId, row.Result.PoolKey)),
                Parts = row.Result?.PartsJson is { } parts ? [.. JsonSerializer.Deserialize<PartScoreFacts[]>(parts, StrictJson.Options)!] : null,
            }),
            states.ToDictionary(row => row.SecretaryId, row => RatingJson.ReadState(row.StateJson)));
    }

    public ImmutableArray<YearFacts> YearsOf(long secretaryId) => [.. years[secretaryId]];

    public RatingState? PreviousOf(long secretaryId) => previous.GetValueOrDefault(secretaryId);
}
