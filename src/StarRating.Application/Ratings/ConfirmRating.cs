using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;

namespace StarRating.Application.Ratings;

/// <param name="RatingId">The proposed rating.</param>
/// <param name="Version">The version that the page showed.</param>
/// <param name="Reason">What was checked; required.</param>
public sealed record Confirmation(long RatingId, int Version, string Reason);

/// <summary>确认例外: a person answers for a result that the engine or the rules flagged.</summary>
public sealed class ConfirmRating(StarRatingContext db, TimeProvider clock)
{
    public async Task Run(Confirmation confirmation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        var rating = await db.Ratings.AsTracking().Include(r => r.RatingYear)
            .SingleOrDefaultAsync(r => r.Id == confirmation.RatingId, cancellation) ?? throw new NotFound("rating");
        if (rating.SealedAt is not null || rating.RatingYear.Stage is not (YearStage.Rating or YearStage.Notice))
        {
            throw new Refusal($"{rating.Year}年度现处于“{rating.RatingYear.Stage.ChineseName()}”阶段，不能再确认。");
        }

        if (rating.ExceptionText.Length == 0)
        {
            throw new Refusal("这项结果没有需要确认的情形。");
        }

        if (string.IsNullOrWhiteSpace(confirmation.Reason))
        {
            throw new Refusal("请写明核实情况和依据。", nameof(Confirmation.Reason));
        }

        db.Expect(rating, confirmation.Version);
        rating.ConfirmedAt = clock.UtcNow();
        rating.ConfirmedBy = db.Session.UserName;
        rating.Reason = confirmation.Reason.Trim();
        db.Session.Why.For<ConfirmRating>(confirmation.Reason);
        await db.SaveChangesAsync(cancellation);
    }
}
