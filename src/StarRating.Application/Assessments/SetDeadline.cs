using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>The day that the county manager sets for a stage; none: the policy's day again.</summary>
public sealed record DeadlineWish(YearStage Stage, DateOnly? DueOn, int Version, string Reason);

/// <summary>设定阶段期限: in place of the policy's day, or where it says none, with a reason.</summary>
public sealed class SetDeadline(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Set(long yearId, DeadlineWish wish, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var year = await db.RatingYears.AsNoTracking().FirstOrDefaultAsync(y => y.Id == yearId, stop) ?? throw new NotFound("rating year");
        Guard(year, wish);
        var row = await db.StageDeadlines.AsTracking().FirstOrDefaultAsync(d => d.RatingYearId == yearId && d.Stage == wish.Stage, stop);
        if (row is null)
        {
            if (wish.DueOn is null)
            {
                throw new Refusal("该阶段没有另行设定过期限，不需要恢复。", nameof(wish.DueOn));
            }

            row = db.StageDeadlines.Add(new StageDeadline { CountyId = year.CountyId, RatingYearId = yearId, Stage = wish.Stage }).Entity;
        }
        else
        {
            db.Expect(row, wish.Version);
        }

        (row.DueOn, row.Reason, row.SetBy, row.SetAt) = (wish.DueOn, wish.Reason, session.UserName, clock.UtcNow());
        session.Why.For<SetDeadline>($"{year.Year}年度“{wish.Stage.ChineseName()}”阶段{(wish.DueOn is { } due ? $"期限定为{due:yyyy-MM-dd}" : "期限恢复按政策规定")}：{wish.Reason}");
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            throw new Refusal("该阶段的期限刚刚由他人设定，本次没有保存。请刷新后查看。");
        }
    }

    private static void Guard(RatingYear year, DeadlineWish wish)
    {
        if (!YearDeadlines.Timed.Contains(wish.Stage))
        {
            throw new NotFound("stage");
        }

        if (wish.Reason.Trim().Length == 0)
        {
            throw new Refusal("请填写理由，如通知的文号。", nameof(wish.Reason));
        }

        if (year.Stage > wish.Stage)
        {
            throw new Refusal($"{year.Year}年度已过“{wish.Stage.ChineseName()}”阶段，不再设定期限。", nameof(wish.Stage));
        }

        if (wish.DueOn is { } due && (due.Year < year.Year || due.Year > year.Year + 2))
        {
            throw new Refusal($"期限应在 {year.Year} 年至 {year.Year + 2} 年之间，请核对年份。", nameof(wish.DueOn));
        }
    }
}
