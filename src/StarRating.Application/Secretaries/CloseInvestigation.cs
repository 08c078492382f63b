using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Secretaries;

/// <summary>结案: the conclusion; a sanction that follows is a record of its own.</summary>
public sealed class CloseInvestigation(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task<long> Close(long id, int version, DateOnly closedOn, string conclusion, string reason, CancellationToken stop = default)
    {
        var investigation = await db.Investigations.SingleOrDefaultAsync(i => i.Id == id, stop) ?? throw new NotFound("investigation");
        if (investigation.VoidedAt is not null || investigation.ClosedOn is not null)
        {
            throw new Refusal("这件审查调查已经结案或作废。");
        }

        Past.Guard(closedOn, clock, "结案日期", "Day");
        if (closedOn < investigation.FiledOn)
        {
            throw new Refusal($"结案日期{closedOn:yyyy-MM-dd}早于立案日期{investigation.FiledOn:yyyy-MM-dd}，请核对。", "Day");
        }

        investigation.ClosedOn = closedOn;
        investigation.Conclusion = conclusion;
        db.Expect(investigation, version);
        session.Why.For<CloseInvestigation>(reason);
        await db.SaveChangesAsync(stop);
        return investigation.SecretaryId;
    }
}
