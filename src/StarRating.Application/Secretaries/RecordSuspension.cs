using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Secretaries;

/// <summary>登记停职, and its end: resumed, cleared or not.</summary>
public sealed class RecordSuspension(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Start(long secretaryId, DateOnly startsOn, string document, string reason, CancellationToken stop = default)
    {
        var person = await db.Secretaries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == secretaryId, stop) ?? throw new NotFound("secretary");
        Past.Guard(startsOn, clock, "停职日期", "StartsOn");
        if (await db.SuspensionsFromPost.AnyAsync(
            s => s.SecretaryId == secretaryId && s.VoidedAt == null && (s.EndsOn == null || s.EndsOn > startsOn), stop))
        {
            throw new Refusal("与已登记的停职期间重叠，请先登记恢复职务或核对日期。", "StartsOn");
        }

        db.SuspensionsFromPost.Add(new SuspensionFromPost
        {
            CountyId = person.CountyId,
            SecretaryId = secretaryId,
            StartsOn = startsOn,
            DocumentNumber = document,
        });
        session.Why.For<RecordSuspension>(reason);
        await db.SaveChangesAsync(stop);
    }

    public async Task<long> End(long id, int version, DateOnly endsOn, bool cleared, string reason, CancellationToken stop = default)
    {
        var suspension = await db.SuspensionsFromPost.SingleOrDefaultAsync(s => s.Id == id, stop) ?? throw new NotFound("suspension");
        if (suspension.VoidedAt is not null || suspension.EndsOn is not null)
        {
            throw new Refusal("这次停职已经结束或作废。");
        }

        Past.Guard(endsOn, clock, "恢复职务日期", "Day");
        if (endsOn <= suspension.StartsOn)
        {
            throw new Refusal($"恢复职务日期{endsOn:yyyy-MM-dd}不晚于停职日期{suspension.StartsOn:yyyy-MM-dd}，请核对。", "Day");
        }

        suspension.EndsOn = endsOn;
        suspension.Cleared = cleared;
        db.Expect(suspension, version);
        session.Why.For<RecordSuspension>(reason);
        await db.SaveChangesAsync(stop);
        return suspension.SecretaryId;
    }
}
