using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Ratings;

/// <summary>What a run will do, before it does it; and what keeps it from being done.</summary>
public sealed record RunPreview(int Members, int Excluded, int Proposed, int Confirmed, string? Blocked);

public sealed class RunPreviews(StarRatingContext db)
{
    public async Task<RunPreview> Of(long ratingYearId, CancellationToken cancellation)
    {
        var year = await db.RatingYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        var members = db.CohortMembers.AsNoTracking().Where(m => m.RatingYearId == ratingYearId);
        var proposed = db.Ratings.AsNoTracking().Where(r => r.RatingYearId == ratingYearId && r.IsCurrent && r.SealedAt == null);
        var waiting = await db.GradeResults.CountAsync(g => g.RatingYearId == ratingYearId && g.NeedsDecision, cancellation);
        return new RunPreview(
            await members.CountAsync(cancellation),
            await members.CountAsync(m => m.Excluded, cancellation),
            await proposed.CountAsync(cancellation),
            await proposed.CountAsync(r => r.ConfirmedAt != null, cancellation),
            RunGate.Blocked(year, waiting));
    }
}
