using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>
/// Gives an account a random password that must be changed, unlocks it and ends its sessions. That of one of the three administrators is reset only
/// with another one's consent: else the 系统管理员 could become any of them.
/// </summary>
public sealed class ResetPassword(StarRatingContext db, Session session, IPasswordHasher<User> hasher, PasswordRuleBook book, TimeProvider clock)
{
    public async Task<MadePassword> Reset(long id, string reason, CancellationToken stop = default)
    {
        var account = await AccountRules.Load(db, id, stop);
        AccountRules.NeedsReason(reason);
        if (account.Id == session.UserId)
        {
            throw new Refusal("自己的密码请在右上角“修改密码”中修改。");
        }

        if (account.ClosedAt is not null)
        {
            throw new Refusal($"账号“{account.UserName}”已停用，不能重置密码。需要使用时请先启用。");
        }

        if (await ResetRules.AdministratorOf(db, id, stop) is { } role)
        {
            var request = await ResetRules.Open(db, id).AsTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
            if (request is null || !ResetRules.IsGood(request, clock.UtcNow()))
            {
                throw new Refusal($"账号“{account.UserName}”是{role.Name}，重置密码须先申请，由{ResetRules.ConsentOf(role).Name}同意后24小时内办理。请在该账号页面申请。");
            }

            request.ClosedAt = clock.UtcNow();
        }

        var password = RandomPassword.New(await book.Read(stop));
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.PasswordChangedAt = null;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        AccountRules.Restamp(account);
        session.Why.For<ResetPassword>(reason);
        await db.SaveChangesAsync(stop);
        return new(account.Id, account.UserName!, account.DisplayName, password);
    }
}
