using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Organization.Figures;

/// <summary>核实确认: from now on the figures are read by rating and pay. What was changed since the page was opened is left out and still waits.</summary>
public sealed class ConfirmFigures(StarRatingContext db, Session session, TimeProvider clock)
{
    /// <param name="year">The calendar year.</param>
    /// <param name="seen">The figures that were shown, with what stood in each.</param>
    /// <param name="basis">On what the county relies: a statistical report, a check on the spot.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<int> Confirm(int year, IReadOnlyDictionary<long, string> seen, string basis, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(basis);
        if (basis.Trim().Length == 0)
        {
            throw new Refusal("请填写核实依据，如统计报表的名称、核实的部门。", "Basis");
        }

        var waiting = await db.VillageFigures.AsTracking().Where(f => f.Year == year && f.Value != null && f.ConfirmedAt == null).ToListAsync(stop);
        var confirmed = waiting.FindAll(f => seen.TryGetValue(f.Id, out var value) && FigureRules.TryRead(value, out var shown) && shown == f.Value);
        if (confirmed.Count == 0)
        {
            throw new Refusal("没有等待确认的指标，可能已由他人确认或改动。请刷新后查看。");
        }

        foreach (var figure in confirmed)
        {
            (figure.ConfirmedBy, figure.ConfirmedAt) = (session.UserName, clock.UtcNow());
        }

        session.Why.For<ConfirmFigures>(basis);
        await db.SaveChangesAsync(stop);
        return confirmed.Count;
    }
}
