using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>停用: the account can do nothing from now on. Its grants stay where they are, to be seen and taken away by the 安全管理员.</summary>
public sealed class CloseAccount(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Close(long id, string reason, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await LastAdministrators.OneAtATime(db, stop);
        var account = await AccountRules.Load(db, id, stop);
        AccountRules.NeedsReason(reason);
        if (account.ClosedAt is not null)
        {
            throw new Refusal($"账号“{account.UserName}”已于 {BusinessTime.BusinessDate(account.ClosedAt.Value):yyyy-MM-dd} 停用。");
        }

        if (account.Id == session.UserId)
        {
            throw new Refusal("不能停用自己的账号，请由另一位系统管理员办理。");
        }

        if (await LastAdministrators.LastRoleOf(db, id, stop) is { } role)
        {
            throw new Refusal($"“{account.DisplayName}”是唯一可用的{role}，停用后无人能办理这项工作。请先另设一名{role}。");
        }

        account.ClosedAt = clock.UtcNow();
        AccountRules.Restamp(account);
        session.Why.For<CloseAccount>(reason);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
