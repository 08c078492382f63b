using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>申请重置: the 系统管理员 asks for the consent without which an administrator's password is not reset.</summary>
public sealed class AskForReset(StarRatingContext db, Session session, TimeProvider clock)
{
    /// <returns>Who is to consent.</returns>
    public async Task<string> Ask(long id, string reason, CancellationToken stop = default)
    {
        var account = await AccountRules.Load(db, id, stop);
        AccountRules.NeedsReason(reason);
        if (account.Id == session.UserId)
        {
            throw new Refusal("自己的密码请在右上角“修改密码”中修改。");
        }

        var role = await ResetRules.AdministratorOf(db, id, stop) ?? throw new Refusal($"账号“{account.UserName}”不是三员，重置密码不需要申请，请直接重置。");
        foreach (var earlier in await ResetRules.Open(db, id).AsTracking().ToListAsync(stop))
        {
            earlier.ClosedAt = clock.UtcNow();
        }

        db.ResetRequests.Add(new ResetRequest { UserId = id, AskedById = session.UserId ?? 0, AskedBy = session.UserName, AskedAt = clock.UtcNow(), Reason = reason.Trim() });
        session.Why.For<AskForReset>(reason);
        await db.SaveChangesAsync(stop);
        return ResetRules.ConsentOf(role).Name;
    }
}
