using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>Lets an account that was locked by wrong passwords sign in again.</summary>
public sealed class UnlockAccount(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Unlock(long id, string reason, CancellationToken stop = default)
    {
        var account = await AccountRules.Load(db, id, stop);
        AccountRules.NeedsReason(reason);
        if (account.LockoutEnd is not { } until || until <= clock.GetUtcNow())
        {
            throw new Refusal($"账号“{account.UserName}”现在没有锁定。");
        }

        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        session.Why.For<UnlockAccount>(reason);
        await db.SaveChangesAsync(stop);
    }
}
