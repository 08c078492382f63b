using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>What an account shall be able to do in one place; nothing for taking everything there away.</summary>
public sealed record GrantChange(long UserId, GrantPlace Place, IReadOnlyCollection<Function> Functions, string Reason);

/// <summary>Gives and takes single functions in one place.</summary>
public sealed class ChangeGrants(StarRatingContext db, Session session)
{
    public async Task Change(GrantChange change, CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await LastAdministrators.OneAtATime(db, stop);
        var account = await AccountRules.Load(db, change.UserId, stop);
        await new GrantGuard(db, session).Set<ChangeGrants>(account, change.Place, change.Functions, change.Reason, stop);
        await transaction.CommitAsync(stop);
    }
}
