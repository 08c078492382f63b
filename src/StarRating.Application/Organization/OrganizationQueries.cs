using Microsoft.EntityFrameworkCore;
using StarRating.Application.Lists;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Search;
using StarRating.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Organization;

/// <summary>The structure of the counties in sight, as it is today.</summary>
public sealed class OrganizationQueries(StarRatingContext db, TimeProvider clock)
{
    private static readonly ListOrder<Village> Orders = new ListOrder<Village>(village => village.Id)
        .By("code", village => village.Code)
        .By("name", village => village.NameSort)
        .By("kind", village => village.Kind).Then(village => village.Code)
        .By("category", village => village.Category).Then(village => village.Code);

    public Task<KeyPage<VillageRow>> Villages(VillageFilter filter, PageAsk ask, CancellationToken stop = default) => Orders.Page(
        Matching(filter),
        filter.Sort,
        ask,
        villages => villages.Select(village => new VillageRow(
            village.Id, village.Code, village.Name, village.Kind, village.Category, village.Township.County.Name, village.Township.Name, village.ValidTo)),
        row => row.Id,
        stop);

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
                village.CountyId,
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

    /// <summary>Villages of the county that exist today, as successors of one that ends: its neighbours in the township first, the others with theirs.</summary>
    public async Task<IReadOnlyList<Access.Place>> SuccessorsOf(VillageDetail ending, CancellationToken stop = default)
    {
        var today = clock.Today();
        var villages = await db.Villages.AsNoTracking()
            .Where(village => village.CountyId == ending.CountyId && village.Id != ending.Id && (village.ValidTo == null || village.ValidTo > today))
            .OrderBy(village => village.TownshipId != ending.TownshipId).ThenBy(village => village.Township.Code).ThenBy(village => village.NameSort)
            .Select(village => new { village.Id, village.Name, village.TownshipId, Township = village.Township.Name }).ToListAsync(stop);
        return [.. villages.Select(village => new Access.Place(village.Id, village.TownshipId == ending.TownshipId ? village.Name : $"{village.Township} {village.Name}"))];
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
}
