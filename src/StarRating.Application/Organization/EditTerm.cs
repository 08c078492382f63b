using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Organization;

/// <summary>Gives a term its last day when it is known, or corrects it. Sealed years keep the term they were rated under.</summary>
public sealed class EditTerm(StarRatingContext db, Session session)
{
    public async Task Edit(long id, int version, TermWish wish, CancellationToken stop = default)
    {
        var term = await db.TermsOfOffice.FirstOrDefaultAsync(term => term.Id == id, stop) ?? throw new NotFound("term of office");
        await TermDates.Guard(db, term.CountyId, id, wish, stop);
        (term.Name, term.StartsOn, term.EndsOn) = (wish.Name, wish.StartsOn, wish.EndsOn);
        db.Expect(term, version);
        session.Why.For<EditTerm>(wish.Reason);
        await db.SaveChangesAsync(stop);
    }
}
