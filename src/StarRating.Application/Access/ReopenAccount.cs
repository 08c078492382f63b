using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>启用 an account that was closed, with the functions that it still has.</summary>
public sealed class ReopenAccount(StarRatingContext db, Session session)
{
    public async Task Reopen(long id, string reason, CancellationToken stop = default)
    {
        var account = await AccountRules.Load(db, id, stop);
        AccountRules.NeedsReason(reason);
        if (account.ClosedAt is null)
        {
            throw new Refusal($"账号“{account.UserName}”没有停用。");
        }

        account.ClosedAt = null;
        AccountRules.Restamp(account);
        session.Why.For<ReopenAccount>(reason);
        await db.SaveChangesAsync(stop);
    }
}
