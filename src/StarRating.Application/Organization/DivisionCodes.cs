using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Organization;

/// <summary>
/// Codes that are taken. A code is unique in the whole city and never used again, not even when its village or township got another one; the
/// filters are lifted for this one question, which tells nothing but that.
/// </summary>
internal static class DivisionCodes
{
    private const int AtOnce = 500;

    public static async Task<IReadOnlySet<string>> Used(StarRatingContext db, IReadOnlyCollection<string> codes, CancellationToken stop)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (var some in codes.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            used.UnionWith(await db.Villages.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).Where(v => some.Contains(v.Code)).Select(v => v.Code).ToListAsync(stop));
            used.UnionWith(await db.Townships.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).Where(t => some.Contains(t.Code)).Select(t => t.Code).ToListAsync(stop));
            used.UnionWith(await db.DivisionChanges.IgnoreQueryFilters([Filter.Tenant, Filter.Township])
                .Where(c => some.Contains(c.OldCode)).Select(c => c.OldCode).ToListAsync(stop));
        }

        return used;
    }

    public static async Task<bool> IsUsed(StarRatingContext db, string code, CancellationToken stop) => (await Used(db, [code], stop)).Count > 0;
}
