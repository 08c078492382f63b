using Microsoft.EntityFrameworkCore;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>
/// 退回阶段: before the seal only, with a reason; nothing entered is lost. A notice that was posted no longer holds, because the
/// list it announced may change: it is voided and a new one is posted later.
/// </summary>
public sealed class StepBack(StarRatingContext db, Session session, TimeProvider clock)
{
    public const int ReasonLength = 150;

    public async Task Back(long yearId, YearStage from, YearStage to, string reason, CancellationToken cancel = default)
    {
        var year = await db.RatingYears.SingleOrDefaultAsync(y => y.Id == yearId, cancel) ?? throw new NotFound("rating year");
        if (year.Stage != from)
        {
            throw YearMoved.SinceThePageWasOpened(year);
        }

        Guard(year, to, reason.Trim());
        year.Stage = to;
        year.StageChangedAt = clock.UtcNow();
        if (from == YearStage.Notice)
        {
            await VoidTheNotice(yearId, $"退回“{to.ChineseName()}”：{reason.Trim()}", cancel);
        }

        session.Why.For<StepBack>($"由“{from.ChineseName()}”退回“{to.ChineseName()}”：{reason.Trim()}");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw YearMoved.AtTheSameMoment(year.Year);
        }
    }

    private static void Guard(RatingYear year, YearStage to, string reason)
    {
        if (YearStages.Transition(year.Stage, to) is not { Move: StageMove.Back })
        {
            throw new Refusal(year.Stage.IsSealed()
                ? $"{year.Year}年度已生效，不能退回。个人结果确有错误的，请办理更正。"
                : $"不能由“{year.Stage.ChineseName()}”退回“{to.ChineseName()}”。");
        }

        if (reason.Length == 0)
        {
            throw new Refusal("请填写退回的原因。", "Reason");
        }

        if (reason.Length > ReasonLength)
        {
            throw new Refusal($"退回的原因最多{ReasonLength}字，现为{reason.Length}字。", "Reason");
        }
    }

    private async Task VoidTheNotice(long yearId, string reason, CancellationToken cancel)
    {
        foreach (var notice in await db.Notices.Where(n => n.RatingYearId == yearId && n.VoidedAt == null && n.Subject == "").ToListAsync(cancel))
        {
            notice.VoidedAt = clock.UtcNow();
            notice.VoidReason = reason;
        }
    }
}
