using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Notices;

/// <summary>撤回公示: registered by mistake or with wrong content. The row stays readable; a new notice starts a new clock.</summary>
public sealed class VoidNotice(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Void(long noticeId, string reason, CancellationToken cancel = default)
    {
        var notice = await db.Notices.Include(n => n.RatingYear).SingleOrDefaultAsync(n => n.Id == noticeId && n.Subject == "", cancel) ?? throw new NotFound("notice");
        NoticeGuards.Filled(reason, 200, "撤回公示的原因", "Reason");
        if (notice.VoidedAt is not null)
        {
            throw new Refusal("该公示已经撤回。");
        }

        if (notice.RatingYear.Stage != YearStage.Notice)
        {
            throw YearMoved.NotInStage(notice.RatingYear, YearStage.Notice, "撤回公示");
        }

        var open = await db.Objections.CountAsync(o => o.NoticeId == noticeId && o.Decision == null, cancel);
        if (open > 0)
        {
            throw new Refusal($"该公示还有{open}件异议未作出处理决定，请先处理异议再撤回公示。");
        }

        notice.VoidedAt = clock.UtcNow();
        notice.VoidReason = reason.Trim();
        session.Why.For<VoidNotice>(reason);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refusal("该公示刚刚由他人变动，本次操作未保存。请刷新后再办理。");
        }
    }
}
