using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;
using StarRating.Data.Secretaries;
using StarRating.Policies;

namespace StarRating.Application.Assessments;

/// <summary>What is entered for a year apart from scores, and read by its rating: yearly figures of villages, granted stars, decisions of the committee.</summary>
public sealed class DecidedFacts(StarRatingContext db, PolicyStore policies)
{
    /// <summary>Figures of the year and the one before, which conditions of its policy read, that are entered and not confirmed.</summary>
    public async Task<int> FiguresToConfirm(RatingYear year, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (year.Stage is not (YearStage.Grading or YearStage.Rating) || await Read(year, stop) is not { Count: > 0 } read)
        {
            return 0;
        }

        return await db.VillageFigures.AsNoTracking()
            .CountAsync(f => f.CountyId == year.CountyId && (f.Year == year.Year || f.Year == year.Year - 1) && f.Value != null && f.ConfirmedAt == null && read.Contains(f.Name), stop);
    }

    /// <summary>Was any of it entered, confirmed or voided after the last 评星?</summary>
    public async Task<bool> ChangedSinceRated(RatingYear year, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (year.Stage != YearStage.Rating)
        {
            return false;
        }

        var run = await db.RatingRuns.AsNoTracking().Where(r => r.RatingYearId == year.Id).OrderByDescending(r => r.Id).Select(r => (DateTime?)r.StartedAt).FirstOrDefaultAsync(stop);
        if (run is not { } since)
        {
            return false;
        }

        var changed = db.ChangeRecords.AsNoTracking().Where(c => c.CountyId == year.CountyId && c.At > since);
        if (await changed.AnyAsync(c => c.Entity == nameof(GrantedStar) && db.GrantedStars.Any(g => g.Id == c.EntityId && g.Year == year.Year), stop)
            || await changed.AnyAsync(c => c.Entity == nameof(CommitteeDecision) && db.CommitteeDecisions.Any(d => d.Id == c.EntityId && d.Year == year.Year), stop))
        {
            return true;
        }

        var read = await Read(year, stop);
        return read.Count > 0 && await db.VillageFigures.AsNoTracking().AnyAsync(
            f => f.CountyId == year.CountyId && (f.Year == year.Year || f.Year == year.Year - 1) && read.Contains(f.Name) && (f.EnteredAt > since || f.ConfirmedAt > since), stop);
    }

    private async Task<List<string>> Read(RatingYear year, CancellationToken stop) =>
        [.. PolicyFigures.Of((await policies.OfYear(year.Id, stop)).Document).Where(figure => figure.InRating).Select(figure => figure.Name)];
}
