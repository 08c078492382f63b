using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Organization;

namespace StarRating.Application.Secretaries;

/// <summary>A village that can have a secretary.</summary>
public sealed record VillageChoice(long Id, string Name, string Township);

/// <summary>Villages in sight for the choice of an appointment, in the order of their codes.</summary>
public sealed class VillageChoiceQueries(StarRatingContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<VillageChoice>> All(CancellationToken stop = default)
    {
        var today = clock.Today();
        return await db.Villages.AsNoTracking()
            .Where(v => v.Kind != VillageKind.Virtual && (v.ValidTo == null || v.ValidTo > today))
            .OrderBy(v => v.Code).Select(v => new VillageChoice(v.Id, v.Name, v.Township.Name)).ToListAsync(stop);
    }
}
