using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>Persons at one level.</summary>
public sealed record StarCount(int Stars, int Persons);

/// <summary>What the seal will do, before it does it.</summary>
public sealed record SealPreview(
    IReadOnlyList<StarCount> ByStars, int Rated, int NoStar, int NotEligible, int Suspended,
    int Risen, int Fallen, int Unchanged, int First, IReadOnlyList<string> SuspendedNames)
{
    public int Total => Rated + NoStar + NotEligible + Suspended;
}

/// <summary>Counts of a year's current results.</summary>
public sealed class SealQueries(StarRatingContext db)
{
    public async Task<SealPreview> Preview(long yearId, CancellationToken cancel = default)
    {
        var rows = await db.Ratings.AsNoTracking().Where(r => r.RatingYearId == yearId && r.IsCurrent)
            .Select(r => new { r.OutcomeKind, r.Stars, r.OldStars }).ToListAsync(cancel);
        var rated = rows.Where(r => r is { OutcomeKind: OutcomeKind.Rated, Stars: not null }).ToList();
        var moved = rated.Where(r => r.OldStars is not null).ToList();
        return new SealPreview(
            [.. rated.GroupBy(r => r.Stars!.Value).OrderByDescending(g => g.Key).Select(g => new StarCount(g.Key, g.Count()))],
            rated.Count,
            rows.Count(r => r.OutcomeKind == OutcomeKind.NoStar),
            rows.Count(r => r.OutcomeKind == OutcomeKind.NotEligible),
            rows.Count(r => r.OutcomeKind == OutcomeKind.Suspended),
            moved.Count(r => r.Stars > r.OldStars),
            moved.Count(r => r.Stars < r.OldStars),
            moved.Count(r => r.Stars == r.OldStars),
            rated.Count - moved.Count,
            await db.Ratings.AsNoTracking()
                .Where(r => r.RatingYearId == yearId && r.IsCurrent && r.OutcomeKind == OutcomeKind.Suspended)
                .OrderBy(r => r.CohortMember.NameSort).Select(r => r.CohortMember.SecretaryName).ToListAsync(cancel));
    }
}
