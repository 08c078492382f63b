using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Secretaries;

/// <summary>撤销处分: the decision was overturned on that day.</summary>
public sealed class OverturnSanction(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Overturn(long id, int version, DateOnly day, string document, string reason, CancellationToken stop = default)
    {
        var sanction = await db.Sanctions.SingleOrDefaultAsync(s => s.Id == id, stop) ?? throw new NotFound("sanction");
        if (sanction.VoidedAt is not null || sanction.OverturnedOn is not null)
        {
            throw new Refusal("这项处理处分已经撤销或作废。");
        }

        Past.Guard(day, clock, "撤销日期", "Day");
        if (day < sanction.DecidedOn)
        {
            throw new Refusal($"撤销日期{day:yyyy-MM-dd}早于决定日期{sanction.DecidedOn:yyyy-MM-dd}，请核对。", "Day");
        }

        sanction.OverturnedOn = day;
        sanction.OverturnDocument = document;
        db.Expect(sanction, version);
        session.Why.For<OverturnSanction>(reason);
        await db.SaveChangesAsync(stop);
        return sanction.SecretaryId;
    }
}
