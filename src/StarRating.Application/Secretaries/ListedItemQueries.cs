using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Data.Policies;
using StarRating.Policies;

namespace StarRating.Application.Secretaries;

/// <summary>The items of the lists (负面清单, 一票否决 …) that the published policies in sight name.</summary>
public sealed class ListedItemQueries(StarRatingContext db, PolicyStore policies)
{
    public async Task<IReadOnlyList<ListedItem>> InForce(CancellationToken stop = default)
    {
        var versions = await db.PolicyVersions.AsNoTracking().Where(v => v.Status == PolicyStatus.Published)
            .OrderByDescending(v => v.EffectiveFromYear).ThenByDescending(v => v.Number).Select(v => v.Id).ToListAsync(stop);
        var items = new Dictionary<string, ListedItem>(StringComparer.Ordinal);
        foreach (var id in versions)
        {
            foreach (var item in (await policies.Load(id, stop)).Document.Profiles.SelectMany(profile => profile.ListedItems))
            {
                items.TryAdd(item.Code, item);
            }
        }

        return [.. items.Values.OrderBy(item => item.Code, StringComparer.Ordinal)];
    }
}
