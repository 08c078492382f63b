using Microsoft.AspNetCore.Identity;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Gives an account a random password that must be changed, unlocks it and ends its sessions.</summary>
public sealed class ResetPassword(StarRatingContext db, Session session, IPasswordHasher<User> hasher, PasswordRuleBook book)
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
