using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;
using StarRating.Data.Organization;

namespace StarRating.Application.Organization.Figures;

/// <summary>One cell of the sheet.</summary>
/// <param name="VillageId">The village.</param>
/// <param name="Name">The figure.</param>
/// <param name="Was">What stood in the cell when the page was opened.</param>
/// <param name="Value">What stands in it now.</param>
public sealed record FigureEntry(long VillageId, string Name, string? Was, string? Value);

/// <summary>
/// 录入村年度指标: the changed cells of a sheet, all or none. A changed figure waits to be confirmed anew. What somebody else has changed since the page was
/// opened is told and not overwritten.
/// </summary>
public sealed class RecordFigures(StarRatingContext db, Session session, FigureNames names, TimeProvider clock)
{
    public async Task<int> Record(int year, IReadOnlyList<FigureEntry> entries, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (FigureRules.YearProblem(year, clock.Today()) is { } problem)
        {
            throw new Refusal(problem + "。");
        }

        var changed = entries.Where(entry => (entry.Was ?? "").Trim() != (entry.Value ?? "").Trim()).ToList();
        var ids = changed.Select(entry => entry.VillageId).Distinct().ToList();
        var villages = await db.Villages.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, stop);
        var stored = await db.VillageFigures.AsTracking().Where(f => ids.Contains(f.VillageId) && f.Year == year).ToDictionaryAsync(f => (f.VillageId, f.Name), stop);
        var known = (await names.All(stop)).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        foreach (var entry in changed)
        {
            var village = villages.GetValueOrDefault(entry.VillageId) ?? throw new NotFound("village");
            if (!known.Contains(entry.Name))
            {
                throw new NotFound("figure");
            }

            count += Put(village, year, entry, stored.GetValueOrDefault((entry.VillageId, entry.Name))) ? 1 : 0;
        }

        if (count == 0)
        {
            return 0;
        }

        session.Why.For<RecordFigures>($"录入{year}年村年度指标");
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            throw new Refusal("其中的指标刚刚由他人录入，本次没有保存。请刷新页面核对后再填。");
        }

        return count;
    }

    private bool Put(Village village, int year, FigureEntry entry, VillageFigure? row)
    {
        var place = $"{village.Name}的“{entry.Name}”";
        if (!FigureRules.TryRead(entry.Value, out var value))
        {
            throw new Refusal($"{place}应填数字，填的是“{Shortened(entry.Value)}”。");
        }

        if (value is { } number && FigureRules.Problem(number) is { } problem)
        {
            throw new Refusal($"{place}：{problem}。");
        }

        if (!FigureRules.TryRead(entry.Was, out var was) || was != row?.Value)
        {
            throw new Refusal($"{place}已由{row?.EnteredBy}改为“{FigureRules.Text(row?.Value)}”，本次没有保存。请核对后再填。");
        }

        if (value == was)
        {
            return false;
        }

        row ??= db.VillageFigures.Add(new VillageFigure { CountyId = village.CountyId, VillageId = village.Id, Name = entry.Name, Year = year }).Entity;
        (row.Value, row.EnteredBy, row.EnteredAt, row.ConfirmedBy, row.ConfirmedAt) = (value, session.UserName, clock.UtcNow(), "", null);
        return true;
    }

    private static string Shortened(string? typed) => typed is { Length: > 30 } ? typed[..30] + "…" : typed ?? "";
}
