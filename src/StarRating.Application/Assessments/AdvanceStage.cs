using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>
/// 推进阶段: to the next stage, when nothing blocks. 公示 is left by <see cref="SealTheYear"/> alone, because leaving it seals the
/// ratings.
/// </summary>
public sealed class AdvanceStage(StarRatingContext db, Session session, YearSummaries summaries, TimeProvider clock)
{
    /// <param name="yearId">The year.</param>
    /// <param name="from">The stage that the page showed; whoever comes second is told.</param>
    /// <param name="cancel">Ends the work unsaved.</param>
    /// <returns>The stage that is open now.</returns>
    public async Task<YearStage> Advance(long yearId, YearStage from, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        if (year.Stage != from)
        {
            throw YearMoved.SinceThePageWasOpened(year);
        }

        if (from == YearStage.Notice)
        {
            throw new Refusal($"{year.Year}年度公示期满后，请在“生效”页封存评定结果。");
        }

        var next = from.Next() ?? throw new Refusal($"{year.Year}年度已归档，没有下一阶段。");
        var before = (RatingYear)db.Entry(year).CurrentValues.ToObject();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        year.Stage = next;
        year.StageChangedAt = clock.UtcNow();
        session.Why.For<AdvanceStage>($"由“{from.ChineseName()}”推进到“{next.ChineseName()}”");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw YearMoved.AtTheSameMoment(year.Year);
        }

        // Counted after the year's row is ours, so that nothing slips in between the count and the move.
        var readiness = StageReadiness.Of(from, await summaries.Of(before, cancel));
        if (!readiness.IsReady)
        {
            throw new Refusal($"还不能推进到“{next.ChineseName()}”：{string.Join("；", readiness.Blockers.Select(b => b.Text))}。");
        }

        await transaction.CommitAsync(cancel);
        return next;
    }
}
