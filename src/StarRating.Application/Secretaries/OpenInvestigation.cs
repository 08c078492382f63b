using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>登记立案审查: while it is open the person is 暂缓评定.</summary>
public sealed class OpenInvestigation(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Open(long secretaryId, DateOnly filedOn, string authority, string document, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(filedOn, clock, "立案日期", "FiledOn");
        if (await db.Investigations.AnyAsync(i => i.SecretaryId == secretaryId && i.VoidedAt == null && i.ClosedOn == null, stop))
        {
            throw new Refusal($"{person.Name}已有一件未结的审查调查，结案后才能再登记。", "FiledOn");
        }

        db.Investigations.Add(new Investigation
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            FiledOn = filedOn,
            Authority = authority,
            DocumentNumber = document,
        });
        session.Why.For<OpenInvestigation>(reason);
        await db.SaveChangesAsync(stop);
    }
}
