using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Search;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Organization;

/// <summary>The structure of the counties in sight, as it is today.</summary>
public sealed class OrganizationQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<VillagePage> Villages(VillageFilter filter, int page, int size, CancellationToken stop = default)
    {
        var villages = Matching(filter);
        var total = await villages.CountAsync(stop);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = await InOrder(villages, filter.Sort)
            .Skip((number - 1) * size).Take(size)
            .Select(village => new VillageRow(
                village.Id, village.Code, village.Name, village.Kind, village.Category, village.Township.County.Name, village.Township.Name, village.ValidTo))
            .ToListAsync(stop);
        return new VillagePage(rows, number, total);
    }

    public async Task<VillageDetail> Village(long id, CancellationToken stop = default)
    {
        var village = await db.Villages.AsNoTracking()
            .Where(village => village.Id == id)
            .Select(village => new VillageDetail(
                village.Id,
                village.Version,
                village.Code,
                village.Name,
                village.Kind,
                village.Category,
                village.PoolSmall,
                village.TownshipId,
                village.Township.County.Name,
                village.Township.Name,
                village.ValidFrom,
                village.ValidTo,
                db.Villages.Where(other => other.Id == village.SuccessorId).Select(other => other.Name).FirstOrDefault()))
            .FirstOrDefaultAsync(stop);
        return village ?? throw new NotFound("village");
    }

    /// <summary>What happened to a village, latest first.</summary>
    public async Task<IReadOnlyList<DivisionChangeRow>> HistoryOf(long villageId, CancellationToken stop = default) => await db.DivisionChanges.AsNoTracking()
        .Where(change => change.VillageId == villageId)
        .OrderByDescending(change => change.EffectiveOn).ThenByDescending(change => change.Id)
        .Select(change => new DivisionChangeRow(change.Kind, change.EffectiveOn, change.OldName, change.NewName, change.DocumentNumber, change.Note))
        .ToListAsync(stop);

    /// <summary>Townships that exist today, for choices and the list.</summary>
    public async Task<IReadOnlyList<TownshipRow>> Townships(long? countyId = null, CancellationToken stop = default)
    {
        var today = clock.Today();
        var townships = db.Townships.AsNoTracking().Where(township => township.ValidTo == null || township.ValidTo > today);
        if (countyId is { } county)
        {
            townships = townships.Where(township => township.CountyId == county);
        }

        return await townships.OrderBy(township => township.Code)
            .Select(township => new TownshipRow(
                township.Id,
                township.Version,
                township.Code,
                township.Name,
                township.Kind,
                township.County.Name,
                db.Villages.Count(village => village.TownshipId == township.Id && village.Kind == VillageKind.Village && (village.ValidTo == null || village.ValidTo > today)),
                db.Villages.Count(village => village.TownshipId == township.Id && village.Kind == VillageKind.Community && (village.ValidTo == null || village.ValidTo > today))))
            .ToListAsync(stop);
    }

    public async Task<IReadOnlyList<CountyRow>> Counties(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Counties.AsNoTracking().OrderBy(county => county.SortOrder).ThenBy(county => county.Code)
            .Select(county => new CountyRow(
                county.Id,
                county.Code,
                county.Name,
                db.Townships.Count(township => township.CountyId == county.Id && (township.ValidTo == null || township.ValidTo > today)),
                db.Villages.Count(village => village.CountyId == county.Id && village.Kind == VillageKind.Village && (village.ValidTo == null || village.ValidTo > today)),
                db.Villages.Count(village => village.CountyId == county.Id && village.Kind == VillageKind.Community && (village.ValidTo == null || village.ValidTo > today)),
                db.Villages.Count(village => village.CountyId == county.Id && village.Kind != VillageKind.Virtual && village.Category == null && (village.ValidTo == null || village.ValidTo > today))))
            .ToListAsync(stop);
    }

    /// <summary>Villages of a township that exist today, as successors of one that ends.</summary>
    public async Task<IReadOnlyList<Access.Place>> VillagesOf(long townshipId, CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.AsNoTracking()
            .Where(village => village.TownshipId == townshipId && (village.ValidTo == null || village.ValidTo > today))
            .OrderBy(village => village.NameSort)
            .Select(village => new Access.Place(village.Id, village.Name)).ToListAsync(stop);
    }

    /// <summary>Who holds a principal post in a village on a day, by name.</summary>
    public async Task<IReadOnlyList<string>> InPost(long villageId, DateOnly day, CancellationToken stop = default) => await db.Appointments.AsNoTracking()
        .Where(post => post.VillageId == villageId && post.VoidedAt == null && post.StartsOn <= day && (post.EndsOn == null || post.EndsOn > day))
        .Where(post => post.Post == Post.Secretary || post.Post == Post.VillageHead)
        .OrderBy(post => post.Secretary.NameSort)
        .Select(post => post.Secretary.Name).Distinct().ToListAsync(stop);

    private IQueryable<Village> Matching(VillageFilter filter)
    {
        var today = clock.Today();
        var villages = db.Villages.AsNoTracking();
        villages = filter.Ended
            ? villages.Where(village => village.ValidTo != null && village.ValidTo <= today)
            : villages.Where(village => village.ValidTo == null || village.ValidTo > today);
        if (SearchText.Typed(filter.Search) is { Length: > 0 } text)
        {
            villages = villages.Where(village => village.Search.Contains(text) || village.Code.StartsWith(text));
        }

        if (filter.TownshipId is { } township)
        {
            villages = villages.Where(village => village.TownshipId == township);
        }

        if (filter.Kind is { } kind)
        {
            villages = villages.Where(village => village.Kind == kind);
        }

        if (filter.WithoutCategory)
        {
            villages = villages.Where(village => village.Category == null && village.Kind != VillageKind.Virtual);
        }
        else if (filter.Category is { } category)
        {
            villages = villages.Where(village => village.Category == category);
        }

        return villages;
    }

    private static IQueryable<Village> InOrder(IQueryable<Village> villages, string sort) => sort switch
    {
        "name" => villages.OrderBy(village => village.NameSort).ThenBy(village => village.Id),
        "-name" => villages.OrderByDescending(village => village.NameSort).ThenBy(village => village.Id),
        "kind" => villages.OrderBy(village => village.Kind).ThenBy(village => village.Code),
        "-kind" => villages.OrderByDescending(village => village.Kind).ThenBy(village => village.Code),
        "category" => villages.OrderBy(village => village.Category).ThenBy(village => village.Code),
        "-category" => villages.OrderByDescending(village => village.Category).ThenBy(village => village.Code),
        "-code" => villages.OrderByDescending(village => village.Code),
        _ => villages.OrderBy(village => village.Code),
    };
}
