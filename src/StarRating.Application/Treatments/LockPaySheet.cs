using System.Data;
using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Treatments;
using StarRating.Treatments;

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

        await InOrder(sheet, stop);
        if (SheetIssues.Read(sheet.IssuesJson) is { Count: > 0 } issues)
        {
            throw new Refusal(
                $"有{issues.Count}项报酬无法计算，不能锁定。请先补全档案或政策，再重新编制：{string.Join("；", issues.Take(5))}{(issues.Count > 5 ? "……" : "")}");
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

    /// <summary>Months are paid one after another, and a draft made before the month ahead of it was paid would miss what that one paid.</summary>
    private async Task InOrder(PaySheet sheet, CancellationToken stop)
    {
        var last = await db.PaySheets.AsNoTracking().Where(s => s.CountyId == sheet.CountyId && s.State == PaySheetState.Locked)
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.Month).Select(s => new { s.Year, s.Month, s.LockedAt }).FirstOrDefaultAsync(stop);
        if (last is null)
        {
            return;
        }

        var next = new YearMonth(last.Year, last.Month).Next;
        if (next != new YearMonth(sheet.Year, sheet.Month))
        {
            throw new Refusal($"报酬按月依次锁定，下一张应为{next.InWords()}的报酬表。请先编制并锁定{next.InWords()}。");
        }

        if (sheet.ComputedAt < last.LockedAt)
        {
            throw new Refusal("这张报酬表编制于上月报酬锁定之前，没有计入上月的变化。请重新编制，核对金额后再锁定。");
        }
    }
}
