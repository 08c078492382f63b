using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>The year whose grades are about to be written: in its stage, and held so that two writers cannot both win.</summary>
internal static class GradeGate
{
    public static async Task<RatingYear> Open(StarRatingContext db, long ratingYearId, CancellationToken cancellation)
    {
        var year = await db.RatingYears.AsTracking().SingleOrDefaultAsync(y => y.Id == ratingYearId, cancellation)
            ?? throw new NotFound("rating year");
        if (year.Stage != YearStage.Grading)
        {
            throw YearMoved.NotInStage(year, YearStage.Grading, "定等次");
        }

        return year;
    }

    /// <summary>Takes the confirmation back: a grade is about to change. Raises the year's version, so a second writer is told.</summary>
    public static void Touch(StarRatingContext db, RatingYear year)
    {
        year.GradesConfirmedAt = null;
        year.GradesConfirmedBy = "";
        db.Entry(year).Property(y => y.GradesConfirmedAt).IsModified = true;
    }

    public static async Task Save(StarRatingContext db, RatingYear year, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refusal($"{year.Year}年度的等次刚刚由他人变动，本次操作未保存。请刷新页面查看最新情况后再办理。");
        }
    }
}
