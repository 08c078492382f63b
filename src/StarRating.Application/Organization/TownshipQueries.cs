using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Search;
using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What the list of townships shows. The search takes characters, pinyin, initials, or the head of a code.</summary>
public sealed record TownshipFilter(string Search = "", long? CountyId = null, TownshipKind? Kind = null, bool Ended = false);

/// <summary>A township of the list, with the villages it has today.</summary>
public sealed record TownshipListRow(
    long Id, string Code, string Name, TownshipKind Kind, string County, int Villages, int Communities, DateOnly ValidFrom, DateOnly? ValidTo, string? Successor);

/// <summary>What all townships under a filter have together.</summary>
public sealed record TownshipSums(int Villages, int Communities);

/// <summary>乡镇、街道 and 开发区 as a list, a county's or the whole city's.</summary>
public sealed class TownshipQueries(StarRatingContext db, TimeProvider clock)
{
    private static readonly ListOrder<Township> Orders = new ListOrder<Township>(township => township.Id)
        .By("code", township => township.Code)
        .By("name", township => township.NameSort)
        .By("kind", township => township.Kind).Then(township => township.Code);

    public Task<KeyPage<TownshipListRow>> Page(TownshipFilter filter, string? sort, PageAsk ask, CancellationToken stop = default)
    {
        var today = clock.Today();
        return Orders.Page(
            Matching(filter),
            sort,
            ask,
            townships => townships.Select(township => new TownshipListRow(
                township.Id,
                township.Code,
                township.Name,
                township.Kind,
                township.County.Name,
                db.Villages.Count(village => village.TownshipId == township.Id && village.Kind == VillageKind.Village && (village.ValidTo == null || village.ValidTo > today)),
                db.Villages.Count(village => village.TownshipId == township.Id && village.Kind == VillageKind.Community && (village.ValidTo == null || village.ValidTo > today)),
                township.ValidFrom,
                township.ValidTo,
                db.Townships.Where(other => other.Id == township.SuccessorId).Select(other => other.Name).FirstOrDefault())),
            row => row.Id,
            stop);
    }

    public async Task<TownshipSums> Sums(TownshipFilter filter, CancellationToken stop = default)
    {
        var today = clock.Today();
        var villages = db.Villages.Where(village => (village.ValidTo == null || village.ValidTo > today) && Matching(filter).Any(township => township.Id == village.TownshipId));
        return new(
            await villages.CountAsync(village => village.Kind == VillageKind.Village, stop), await villages.CountAsync(village => village.Kind == VillageKind.Community, stop));
    }

    /// <summary>What happened to a township, latest first.</summary>
    public async Task<IReadOnlyList<DivisionChangeRow>> HistoryOf(long townshipId, CancellationToken stop = default) => await db.DivisionChanges.AsNoTracking()
        .Where(change => change.TownshipId == townshipId && change.VillageId == null)
        .OrderByDescending(change => change.EffectiveOn).ThenByDescending(change => change.Id)
        .Select(change => new DivisionChangeRow(change.Kind, change.EffectiveOn, change.OldName, change.NewName, change.DocumentNumber, change.Note))
        .ToListAsync(stop);

    /// <summary>The villages that lie in it today, virtual units among them.</summary>
    public async Task<IReadOnlyList<VillageRow>> VillagesOf(long townshipId, CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.AsNoTracking().Where(village => village.TownshipId == townshipId && (village.ValidTo == null || village.ValidTo > today))
            .OrderBy(village => village.Code)
            .Select(village => new VillageRow(village.Id, village.Code, village.Name, village.Kind, village.Category, village.Township.County.Name, village.Township.Name, village.ValidTo))
            .ToListAsync(stop);
    }

    public async Task<TownshipListRow> Find(long id, CancellationToken stop = default) =>
        (await Orders.Page(
            db.Townships.AsNoTracking().Where(township => township.Id == id), null, new(), townships => townships.Select(township => new TownshipListRow(
                township.Id, township.Code, township.Name, township.Kind, township.County.Name, 0, 0, township.ValidFrom, township.ValidTo,
                db.Townships.Where(other => other.Id == township.SuccessorId).Select(other => other.Name).FirstOrDefault())),
            row => row.Id, stop)).Rows.SingleOrDefault() ?? throw new NotFound("township");

    private IQueryable<Township> Matching(TownshipFilter filter)
    {
        var today = clock.Today();
        var townships = db.Townships.AsNoTracking();
        townships = filter.Ended
            ? townships.Where(township => township.ValidTo != null && township.ValidTo <= today)
            : townships.Where(township => township.ValidTo == null || township.ValidTo > today);
        if (SearchText.Typed(filter.Search) is { Length: > 0 } text)
        {
            townships = townships.Where(township => township.Search.Contains(text) || township.Code.StartsWith(text));
        }

        if (filter.CountyId is { } county)
        {
            townships = townships.Where(township => township.CountyId == county);
        }

        return filter.Kind is { } kind ? townships.Where(township => township.Kind == kind) : townships;
    }
}
