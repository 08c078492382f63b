using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>锁定（已发放）: final. From then on changes become 补发/扣回 of the next sheet.</summary>
public sealed class LockPaySheet(StarRatingContext db, Session session, TimeProvider clock)
{
    public async Task Lock(long id, int version, CancellationToken stop = default)
    {
        try
        {
            await LockAtOnce(id, version, stop);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw new Refusal("这张报酬表刚刚由他人重新编制或锁定，本次没有锁定。请刷新后核对金额再办理。");
        }
    }

    private async Task LockAtOnce(long id, int version, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var sheet = await db.PaySheets.SingleOrDefaultAsync(s => s.Id == id, stop) ?? throw new NotFound("pay sheet");
        if (sheet.State == PaySheetState.Locked)
        {
            throw new Refusal($"{sheet.Year}年{sheet.Month}月的报酬表已由{sheet.LockedBy}锁定，不需要再次办理。");
        }

        if (!await db.PayLines.AnyAsync(l => l.PaySheetId == id, stop))
        {
            throw new Refusal("这张报酬表没有任何一行，不能锁定。请先重新编制。");
        }

        var total = (await db.PayLines.Where(l => l.PaySheetId == id).Select(l => l.Amount).ToListAsync(stop)).Sum();
        sheet.State = PaySheetState.Locked;
        sheet.LockedAt = clock.UtcNow();
        sheet.LockedBy = session.UserName;
        db.Expect(sheet, version);
        session.Why.For<LockPaySheet>($"{sheet.Year}年{sheet.Month}月报酬发放，合计{total:N2}元");
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
