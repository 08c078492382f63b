using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>The deadlines of a year: those of its policy's procedure, and where the county manager set another one, that.</summary>
public sealed class DeadlineQueries(StarRatingContext db, PolicyStore policies)
{
    public async Task<YearDeadlines> Of(long yearId, CancellationToken stop = default)
    {
        var year = await db.RatingYears.AsNoTracking().Where(y => y.Id == yearId).Select(y => (int?)y.Year).FirstOrDefaultAsync(stop) ?? throw new NotFound("rating year");
        var procedure = (await policies.OfYear(yearId, stop)).Document.Procedure;
        var changed = await db.StageDeadlines.AsNoTracking().Where(d => d.RatingYearId == yearId).ToDictionaryAsync(d => d.Stage, stop);
        return new YearDeadlines([.. YearDeadlines.Timed.Select(stage =>
        {
            var said = procedure?.DeadlineOf(stage, year);
            return changed.GetValueOrDefault(stage) is not { } row ? new StageDue(stage, said, said)
                : row.DueOn is { } due ? new StageDue(stage, due, said, row.Version, row.Reason, row.SetBy)
                : new StageDue(stage, said, said, row.Version);
        })]);
    }
}
