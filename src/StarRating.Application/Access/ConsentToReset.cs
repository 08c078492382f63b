using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>同意或不同意重置: decided by the one administrator who is asked, for one reset within a day.</summary>
public sealed class ConsentToReset(StarRatingContext db, Session session, TimeProvider clock)
{
    /// <param name="id">The request.</param>
    /// <param name="as">The administrator that the page is for.</param>
    /// <param name="agrees">False refuses it.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Decide(long id, RolePreset @as, bool agrees, CancellationToken stop = default)
    {
        var request = await db.ResetRequests.AsTracking().Include(r => r.User).SingleOrDefaultAsync(r => r.Id == id, stop) ?? throw new NotFound("request");
        if (await ResetRules.AdministratorOf(db, request.UserId, stop) is not { } role || ResetRules.ConsentOf(role) != @as)
        {
            throw new NotFound("request");
        }

        if (request.ClosedAt is not null || request.ConsentedAt is not null)
        {
            throw new Refusal("这项申请已经办理，或已被撤换，请刷新后查看。");
        }

        if (request.AskedById == session.UserId || request.UserId == session.UserId)
        {
            throw new Refusal("不能同意自己提出的、或者针对自己账号的申请，请由另一位管理员办理。");
        }

        if (agrees)
        {
            (request.ConsentedAt, request.ConsentedBy) = (clock.UtcNow(), session.UserName);
        }
        else
        {
            request.ClosedAt = clock.UtcNow();
        }

        session.Why.For<ConsentToReset>($"{(agrees ? "同意" : "不同意")}重置账号“{request.User.UserName}”的密码（{request.AskedBy}申请：{request.Reason}）");
        await db.SaveChangesAsync(stop);
    }
}
