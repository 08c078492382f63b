using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

/// <summary>登记届次: a county's term of office. A year is rated under the term that holds most of its days.</summary>
public sealed class AddTerm(StarRatingContext db, Session session)
{
    public async Task Add(TermWish wish, CancellationToken stop = default)
    {
        var county = session.Scope.OnlyCountyId ?? throw new Refusal("请先在右上角选定县（市、区），再登记届次。");
        await TermDates.Guard(db, county, null, wish, stop);
        db.TermsOfOffice.Add(new TermOfOffice { CountyId = county, Name = wish.Name, StartsOn = wish.StartsOn, EndsOn = wish.EndsOn });
        session.Why.For<AddTerm>(wish.Reason);
        await db.SaveChangesAsync(stop);
    }
}
