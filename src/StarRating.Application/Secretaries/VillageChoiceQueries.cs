using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Organization;

namespace StarRating.Application.Secretaries;

/// <summary>A village that can have a secretary.</summary>
public sealed record VillageChoice(long Id, string Name, string Township);

/// <summary>A township for a filter, with its county's name.</summary>
public sealed record TownshipChoice(long Id, string Name, string County);

/// <summary>Townships and villages in sight for filters and for the choice of an appointment, in the order of their codes.</summary>
public sealed class VillageChoiceQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<VillageChoice>> All(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.AsNoTracking()
            .Where(v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today))
            .OrderBy(v => v.Code).Select(v => new VillageChoice(v.Id, v.Name, v.Township.Name)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<TownshipChoice>> Townships(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Townships.AsNoTracking()
            .Where(t => t.ValidTo == null || t.ValidTo > today)
            .OrderBy(t => t.Code).Select(t => new TownshipChoice(t.Id, t.Name, t.County.Name)).ToListAsync(stop);
    }
}
