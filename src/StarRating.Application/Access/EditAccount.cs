using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

public sealed record AccountEdit(long Id, string Stamp, string Name, long? CountyId, long? TownshipId, string Reason);

/// <summary>Corrects whose account it is and where the person works. What it may do does not follow from it.</summary>
public sealed class EditAccount(StarRatingContext db, Session session)
{
    public async Task Edit(AccountEdit edit, CancellationToken stop = default)
    {
        var account = await AccountRules.Load(db, edit.Id, stop);
        AccountRules.NeedsReason(edit.Reason);
        await AccountRules.CheckPlace(db, edit.CountyId, edit.TownshipId, stop);

        db.Entry(account).Property(x => x.ConcurrencyStamp).OriginalValue = edit.Stamp;
        account.DisplayName = edit.Name;
        account.CountyId = edit.CountyId;
        account.TownshipId = edit.TownshipId;
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        session.Why.For<EditAccount>(edit.Reason);
        await db.SaveChangesAsync(stop);
    }
}
