using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Secretaries;

/// <summary>撤销奖励: what it does to stars already given is the policy's setting.</summary>
public sealed class RevokeAward(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Revoke(long id, int version, DateOnly revokedOn, string document, string reason, CancellationToken stop = default)
    {
        var award = await db.Awards.SingleOrDefaultAsync(a => a.Id == id, stop) ?? throw new NotFound("award");
        if (award.VoidedAt is not null || award.RevokedOn is not null)
        {
            throw new Refusal("这项奖励已经撤销或作废。");
        }

        Past.Guard(revokedOn, clock, "撤销日期", "Day");
        if (revokedOn < award.AwardedOn)
        {
            throw new Refusal($"撤销日期{revokedOn:yyyy-MM-dd}早于授予日期{award.AwardedOn:yyyy-MM-dd}，请核对。", "Day");
        }

        award.RevokedOn = revokedOn;
        award.RevokeReason = reason;
        award.RevokeDocument = document;
        db.Expect(award, version);
        session.Why.For<RevokeAward>(reason);
        await db.SaveChangesAsync(stop);
    }
}
