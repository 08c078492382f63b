using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Search;
using StarRating.Organization;

namespace StarRating.Application.Organization.Figures;

/// <summary>Reads of 村年度指标: the grid of villages × figures of a year, a township's sheet, what waits to be confirmed.</summary>
public sealed class FigureQueries(StarRatingContext db)
{
    private static readonly ListOrder<Village> Orders = new ListOrder<Village>(village => village.Id)
        .By("code", village => village.Code)
        .By("name", village => village.NameSort)
        .By("township", village => village.Township.Code).Then(village => village.Code);

    /// <summary>A page of the grid.</summary>
    public async Task<KeyPage<FigureRow>> Grid(FigureFilter filter, PageAsk ask, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var page = await Orders.Page(
            Matching(filter), filter.Sort, ask, villages => villages.Select(v => new VillageOfGrid(v.Id, v.Code, v.Name, v.Township.Name)), row => row.Id, stop);
        var cells = await Cells([.. page.Rows.Select(row => row.Id)], filter.Year, stop);
        return page.To(row => Row(row, cells));
    }

    /// <summary>All villages of a township that existed in the year, for entry.</summary>
    public async Task<IReadOnlyList<FigureRow>> Sheet(long townshipId, int year, CancellationToken stop = default)
    {
        var villages = await OfYear(year).Where(v => v.TownshipId == townshipId).OrderBy(v => v.Code)
            .Select(v => new VillageOfGrid(v.Id, v.Code, v.Name, v.Township.Name)).ToListAsync(stop);
        var cells = await Cells([.. villages.Select(v => v.Id)], year, stop);
        return [.. villages.Select(v => Row(v, cells))];
    }

    /// <summary>How far the year has come, by figure.</summary>
    public async Task<IReadOnlyList<FigureProgress>> Progress(IReadOnlyList<FigureName> names, int year, CancellationToken stop = default)
    {
        var villages = await OfYear(year).CountAsync(stop);
        var counts = await db.VillageFigures.AsNoTracking().Where(f => f.Year == year && f.Value != null)
            .GroupBy(f => f.Name).Select(g => new { Name = g.Key, Filled = g.Count(), Waiting = g.Count(f => f.ConfirmedAt == null) }).ToListAsync(stop);
        return [.. names.Select(name => new FigureProgress(
            name, villages, counts.Where(c => c.Name == name.Name).Sum(c => c.Filled), counts.Where(c => c.Name == name.Name).Sum(c => c.Waiting)))];
    }

    /// <summary>What was entered for a year and waits to be confirmed, in order of the villages.</summary>
    public async Task<IReadOnlyList<FigureToConfirm>> ToConfirm(int year, long? townshipId, CancellationToken stop = default)
    {
        var waiting = await db.VillageFigures.AsNoTracking()
            .Where(f => f.Year == year && f.Value != null && f.ConfirmedAt == null && (townshipId == null || f.Village.TownshipId == townshipId))
            .OrderBy(f => f.Village.Code).ThenBy(f => f.Name)
            .Select(f => new { f.Id, f.VillageId, Township = f.Village.Township.Name, Village = f.Village.Name, f.Name, f.Value, f.EnteredBy }).ToListAsync(stop);
        var before = await db.VillageFigures.AsNoTracking().Where(f => f.Year == year - 1 && f.Value != null)
            .Select(f => new { f.VillageId, f.Name, f.Value }).ToDictionaryAsync(f => (f.VillageId, f.Name), f => f.Value, stop);
        return [.. waiting.Select(f => new FigureToConfirm(
            f.Id, f.Township, f.Village, f.Name, new FigureCell(f.Value, before.GetValueOrDefault((f.VillageId, f.Name)), false, f.EnteredBy)))];
    }

    private static FigureRow Row(VillageOfGrid village, ILookup<long, (string Name, FigureCell Cell)> cells) => new(
        village.Id, village.Code, village.Name, village.Township, cells[village.Id].ToDictionary(cell => cell.Name, cell => cell.Cell, StringComparer.Ordinal));

    private async Task<ILookup<long, (string Name, FigureCell Cell)>> Cells(List<long> villages, int year, CancellationToken stop)
    {
        var rows = await db.VillageFigures.AsNoTracking().Where(f => villages.Contains(f.VillageId) && (f.Year == year || f.Year == year - 1))
            .Select(f => new { f.VillageId, f.Name, f.Year, f.Value, f.ConfirmedAt, f.EnteredBy, f.ConfirmedBy }).ToListAsync(stop);
        return rows.GroupBy(f => (f.VillageId, f.Name)).Select(figure =>
        {
            var (now, before) = (figure.FirstOrDefault(f => f.Year == year), figure.FirstOrDefault(f => f.Year != year));
            return (figure.Key.VillageId, figure.Key.Name, Cell: new FigureCell(now?.Value, before?.Value, now?.ConfirmedAt is not null, now?.ConfirmedAt is null ? now?.EnteredBy ?? "" : now.ConfirmedBy));
        }).ToLookup(figure => figure.VillageId, figure => (figure.Name, figure.Cell));
    }

    private IQueryable<Village> OfYear(int year)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return db.Villages.AsNoTracking().Where(v => v.Kind != VillageKind.Virtual && v.ValidFrom < next && (v.ValidTo == null || v.ValidTo > first));
    }

    private IQueryable<Village> Matching(FigureFilter filter)
    {
        var villages = OfYear(filter.Year);
        if (SearchText.Typed(filter.Search) is { Length: > 0 } text)
        {
            villages = villages.Where(v => v.Search.Contains(text) || v.Code.StartsWith(text));
        }

        if (filter.TownshipId is { } township)
        {
            villages = villages.Where(v => v.TownshipId == township);
        }

        var year = filter.Year;
        var read = filter.Names.Where(name => name.IsRead).Select(name => name.Name).ToList();
        var asked = read.Count;
        return filter.State switch
        {
            FigureState.Missing => villages.Where(v => db.VillageFigures.Count(f => f.VillageId == v.Id && f.Year == year && f.Value != null && read.Contains(f.Name)) < asked),
            FigureState.Waiting => villages.Where(v => db.VillageFigures.Any(f => f.VillageId == v.Id && f.Year == year && f.Value != null && f.ConfirmedAt == null)),
            FigureState.Confirmed => villages
                .Where(v => db.VillageFigures.Count(f => f.VillageId == v.Id && f.Year == year && f.Value != null && f.ConfirmedAt != null && read.Contains(f.Name)) == asked),
            _ => villages,
        };
    }

    private sealed record VillageOfGrid(long Id, string Code, string Name, string Township);
}
