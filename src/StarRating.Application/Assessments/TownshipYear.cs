using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>
/// One township's work in one year, held for one transaction. Everything that writes scores, reviews, tallies or the township's
/// state takes it first, so that nothing is written after a submission and two writers of one cell see each other.
/// </summary>
internal sealed class TownshipYear : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;

    private TownshipYear(RatingYear year, TownshipProgress progress, IDbContextTransaction transaction)
    {
        Year = year;
        Progress = progress;
        this.transaction = transaction;
    }

    public RatingYear Year { get; }

    public TownshipProgress Progress { get; }

    /// <summary>Answers <see cref="NotFound"/> for a year or township outside the session's scope or without anyone in the cohort.</summary>
    public static async Task<TownshipYear> Hold(StarRatingContext context, long yearId, long townshipId, CancellationToken cancel)
    {
        var year = await context.RatingYears.AsTracking().FirstOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("year");
        if (!await context.CohortMembers.AnyAsync(m => m.RatingYearId == yearId && m.TownshipId == townshipId && !m.Excluded, cancel))
        {
            throw new NotFound("township");
        }

        var mine = context.TownshipProgress.Where(p => p.RatingYearId == yearId && p.TownshipId == townshipId);
        if (!await mine.AnyAsync(cancel))
        {
            await Begin(context, year, townshipId, cancel);
        }

        var held = await context.Database.BeginTransactionAsync(cancel);
        try
        {
            // An update that changes nothing locks the row on every engine until the transaction ends.
            await mine.ExecuteUpdateAsync(row => row.SetProperty(p => p.Version, p => p.Version), cancel);
            await context.Entry(year).ReloadAsync(cancel);
            return new TownshipYear(year, await mine.AsTracking().SingleAsync(cancel), held);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    public Task Commit(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private static async Task Begin(StarRatingContext context, RatingYear year, long townshipId, CancellationToken cancel)
    {
        var row = context.TownshipProgress.Add(new TownshipProgress { CountyId = year.CountyId, RatingYearId = year.Id, TownshipId = townshipId });
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Someone else began at the same moment; theirs is the row.
        }

        row.State = EntityState.Detached;
    }
}
