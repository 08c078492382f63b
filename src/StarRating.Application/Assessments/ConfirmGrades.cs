using Microsoft.EntityFrameworkCore;
using StarRating.Data;

namespace StarRating.Application.Assessments;

/// <summary>确认等次: the county manager answers for the grades as they stand; a later change takes the confirmation back.</summary>
public sealed class ConfirmGrades(StarRatingContext db, GradingSheet sheet, TimeProvider clock)
{
    public async Task Run(long ratingYearId, CancellationToken cancellation)
    {
        var year = await GradeGate.Open(db, ratingYearId, cancellation);
        var waiting = await db.GradeResults.CountAsync(g => g.RatingYearId == year.Id && g.NeedsDecision, cancellation);
        if (waiting > 0)
        {
            throw new Refusal($"还有 {waiting} 人并列待研究决定，不能确认等次。请先录入研究决定。");
        }

        if (!GradeComparison.IsCurrent(await sheet.Compute(year, cancellation), await db.GradeResults.AsNoTracking()
            .Where(g => g.RatingYearId == year.Id).ToListAsync(cancellation)))
        {
            throw new Refusal("等次生成后分数或名单有变动，不能确认。请先重新计算等次。");
        }

        year.GradesConfirmedAt = clock.UtcNow();
        year.GradesConfirmedBy = db.Session.UserName;
        db.Session.Why.For<ConfirmGrades>();
        await GradeGate.Save(db, year, cancellation);
    }
}
