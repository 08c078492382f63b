using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Organization;

namespace StarRating.Application.Organization;

/// <summary>What a village was from a day to a day; null: from the beginning, without end.</summary>
/// <param name="Id">The change that began it, or the village itself for the first one.</param>
/// <param name="Code">Its code then.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Kind">Village or community.</param>
/// <param name="Category">Its category then.</param>
/// <param name="TownshipId">The township it lay in.</param>
/// <param name="From">First day.</param>
/// <param name="To">End, exclusive.</param>
public sealed record VillageStanding(
    string Id, string Code, string Name, VillageKind Kind, VillageCategory? Category, long TownshipId, DateOnly? From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>
/// Villages over time, read from the dated changes: what a village is now, and going back over each change what it was before. So
/// that every year, and every month's pay, has the structure of its own date.
/// </summary>
public sealed class VillageHistories(StarRatingContext db)
{
    private static readonly DivisionChangeKind[] Read =
    [
        DivisionChangeKind.Renamed, DivisionChangeKind.Recategorised, DivisionChangeKind.Moved, DivisionChangeKind.TurnedCommunity, DivisionChangeKind.Recoded,
    ];

    /// <summary>The standings of each village of the county, the earliest first.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<VillageStanding>>> Of(long countyId, CancellationToken stop = default)
    {
        var villages = await db.Villages.AsNoTracking().Where(v => v.CountyId == countyId)
            .Select(v => new { v.Id, v.Code, v.Name, v.Kind, v.Category, v.TownshipId }).ToListAsync(stop);
        var changes = await db.DivisionChanges.AsNoTracking()
            .Where(c => c.CountyId == countyId && c.VillageId != null && Read.Contains(c.Kind)).ToListAsync(stop);
        var byVillage = changes.ToLookup(c => c.VillageId!.Value);
        return villages.ToDictionary(
            v => v.Id,
            IReadOnlyList<VillageStanding> (v) => Back(new VillageStanding($"village:{v.Id}", v.Code, v.Name, v.Kind, v.Category, v.TownshipId, null, null), [.. byVillage[v.Id]]));
    }

    /// <summary>What each township of the county was called on a day.</summary>
    public async Task<IReadOnlyDictionary<long, string>> TownshipNames(long countyId, DateOnly day, CancellationToken stop = default)
    {
        var names = await db.Townships.AsNoTracking().Where(t => t.CountyId == countyId).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        var later = await db.DivisionChanges.AsNoTracking()
            .Where(c => c.CountyId == countyId && c.VillageId == null && c.TownshipId != null && c.Kind == DivisionChangeKind.Renamed && c.EffectiveOn > day)
            .OrderByDescending(c => c.EffectiveOn).ThenByDescending(c => c.Id).Select(c => new { Id = c.TownshipId!.Value, c.OldName }).ToListAsync(stop);
        foreach (var change in later)
        {
            names[change.Id] = change.OldName;
        }

        return names;
    }

    internal static IReadOnlyList<VillageStanding> Back(VillageStanding now, IReadOnlyList<DivisionChange> changes)
    {
        var standings = new List<VillageStanding>();
        var first = now.Id;
        foreach (var day in changes.GroupBy(c => c.EffectiveOn).OrderByDescending(day => day.Key))
        {
            standings.Add(now with { Id = $"division-change:{day.Max(c => c.Id)}", From = day.Key });
            foreach (var change in day.OrderByDescending(c => c.Id))
            {
                now = Before(now, change);
            }

            now = now with { To = day.Key };
        }

        standings.Add(now with { Id = first });
        standings.Reverse();
        return standings;
    }

    private static VillageStanding Before(VillageStanding after, DivisionChange change) => change.Kind switch
    {
        DivisionChangeKind.Renamed => after with { Name = change.OldName },
        // A category entered for the first time was only unknown before, it was not another one.
        DivisionChangeKind.Recategorised when change.OldName.Length == 0 => after,
        DivisionChangeKind.Recategorised => after with { Category = ChineseNames.Find<VillageCategory>(change.OldName) },
        DivisionChangeKind.TurnedCommunity => after with { Kind = VillageKind.Village },
        DivisionChangeKind.Recoded => after with { Code = change.OldCode },
        DivisionChangeKind.Moved => after with { TownshipId = change.TownshipId ?? after.TownshipId },
        _ => after,
    };
}
