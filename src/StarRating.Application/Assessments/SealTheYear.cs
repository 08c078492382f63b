using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Assessments;

/// <summary>
/// 生效: seals every rating of the year and moves it to 生效, both in one transaction: before or after, never between. Asked
/// again it changes nothing and says how many are sealed.
/// </summary>
public sealed class SealTheYear(StarRatingContext db, Session session, YearSummaries summaries, TimeProvider clock)
{
    /// <returns>How many ratings are sealed.</returns>
    public async Task<int> Seal(long yearId, CancellationToken cancel = default)
    {
        try
        {
            return await SealAtOnce(yearId, cancel);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw new Refusal("该年度刚刚由他人办理，本次没有封存。请返回年度页查看最新情况。");
        }
    }

    private async Task<int> SealAtOnce(long yearId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var year = await db.RatingYears.SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        if (year.Stage.IsSealed())
        {
            return await db.Ratings.CountAsync(r => r.RatingYearId == yearId && r.Kind == RatingKind.Annual && r.SealedAt != null, cancel);
        }

        if (year.Stage != YearStage.Notice)
        {
            throw YearMoved.NotInStage(year, YearStage.Notice, "封存评定结果");
        }

        var readiness = StageReadiness.Of(year.Stage, await summaries.Of(yearId, cancel));
        if (!readiness.IsReady)
        {
            throw new Refusal($"还不能生效：{string.Join("；", readiness.Blockers.Select(b => b.Text))}。结果未封存。");
        }

        var now = clock.UtcNow();
        var ratings = await db.Ratings.Where(r => r.RatingYearId == yearId && r.IsCurrent && r.SealedAt == null).ToListAsync(cancel);
        foreach (var rating in ratings)
        {
            SealOne(rating, now);
        }

        year.Stage = YearStage.InEffect;
        year.StageChangedAt = now;
        session.Why.For<SealTheYear>($"{year.Year}年度评定结果生效，封存{ratings.Count}人");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ratings.Count;
    }

    private static void SealOne(Rating rating, DateTime now)
    {
        var seal = RatingSeal.Of(new SealedContent
        {
            FactsJson = rating.FactsJson,
            PolicyHash = rating.PolicyHash,
            EngineRevision = rating.EngineRevision,
            Outcome = rating.OutcomeKind,
            Stars = rating.Stars,
            Reason = rating.ReasonCode,
            Grade = rating.GradeId,
            TraceJson = rating.TraceJson,
        });
        rating.SealedAt = now;
        rating.SealHash = seal.Hash;
        rating.VerificationCode = seal.VerificationCode;
    }
}
