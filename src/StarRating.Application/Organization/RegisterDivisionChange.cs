using Microsoft.EntityFrameworkCore;
using StarRating.Application.Imports.Rows;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization;

/// <summary>
/// Registers what becomes of townships and villages: set up, recoded, moved, merged, split, turned community, abolished. A township that ends takes
/// its villages' moves with it in the same act.
/// </summary>
public sealed class RegisterDivisionChange(StarRatingContext db, Session session, DivisionActs acts)
{
    /// <param name="act">What is to happen.</param>
    /// <param name="seen">The effects that the person who confirms was shown.</param>
    /// <param name="stop">Cancels.</param>
    public async Task Register(DivisionAct act, IReadOnlyList<string> seen, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            await Write(act, seen, stop);
        }
        catch (Exception lost) when (lost.IsCollision())
        {
            throw new Refusal("有其他人同时办理了有关的区划变更，没有登记任何内容。请重新核对后再确认。");
        }
    }

    private async Task Write(DivisionAct act, IReadOnlyList<string> seen, CancellationToken stop)
    {
        await using var hold = await acts.Hold(stop);
        var outlook = await acts.Outlook(act, stop);
        if (outlook.Faults is [var (field, message), ..])
        {
            throw new Refusal(message, field);
        }

        if (!outlook.Effects.SequenceEqual(seen))
        {
            throw new Refusal("核对以后，有关的情况有了变化。没有登记任何内容，请重新核对下面的结果。");
        }

        db.ChangeTracker.Clear();
        var rows = await acts.Compare(act, stop);
        session.Why.For<RegisterDivisionChange>(act.Reason);
        for (var phase = 0; phase <= rows.Max(row => row.LastPhase); phase++)
        {
            foreach (var row in rows.Where(row => row.State is RowState.New or RowState.Changed))
            {
                row.SavePhase(phase);
            }

            foreach (var change in db.ChangeTracker.Entries<DivisionChange>().Where(entry => entry.State == EntityState.Added))
            {
                change.Entity.Note = act.Reason;
            }

            await db.SaveChangesAsync(stop);
        }

        await hold.Commit(stop);
    }
}
