using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>A place one may choose or works in.</summary>
public sealed record Place(long Id, string Name);

/// <summary>What the frame of every page asks: the user's grants, and the places by name.</summary>
public sealed class AccessQueries(StarRatingContext db)
{
    /// <summary>None for an account that was closed: a session that is still open can do nothing any more.</summary>
    public async Task<HeldGrants> GrantsOf(long userId, CancellationToken stop = default) => new(await db.Grants.AsNoTracking()
        .Where(grant => grant.UserId == userId && grant.User.ClosedAt == null)
        .Select(grant => new HeldGrant(grant.Function, grant.ScopeKind, grant.CountyId, grant.TownshipId, grant.SecretaryId))
        .ToListAsync(stop));

    /// <summary>
    /// Counties that these grants reach. The tenant filter is lifted because the choice is between counties, of which the
    /// present request sees only the chosen one; the grants take its place.
    /// </summary>
    public async Task<IReadOnlyList<Place>> CountiesFor(HeldGrants grants, CancellationToken stop = default)
    {
        var counties = db.Counties.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking().Where(county => county.ValidTo == null);
        if (!grants.ReachCity)
        {
            var ids = grants.CountyIds;
            counties = counties.Where(county => ids.Contains(county.Id));
        }

        return await counties.OrderBy(county => county.SortOrder).ThenBy(county => county.Code)
            .Select(county => new Place(county.Id, county.Name)).ToListAsync(stop);
    }

    /// <summary>Townships to which these grants are confined in a county; empty when one of them reaches the whole county.</summary>
    public async Task<IReadOnlyList<Place>> TownshipsFor(HeldGrants grants, long countyId, CancellationToken stop = default)
    {
        var here = grants.Grants.Where(grant => grant.CountyId == countyId || grant.Kind == ScopeKind.City).ToList();
        if (here.Any(grant => grant.Kind is ScopeKind.City or ScopeKind.County))
        {
            return [];
        }

        var ids = here.Select(grant => grant.TownshipId).OfType<long>().Distinct().ToList();
        return await db.Townships.IgnoreQueryFilters([Filter.Tenant, Filter.Township]).AsNoTracking()
            .Where(township => township.CountyId == countyId && ids.Contains(township.Id))
            .OrderBy(township => township.Code).Select(township => new Place(township.Id, township.Name)).ToListAsync(stop);
    }

    /// <summary>Years opened in one county, or in all that the grants reach; latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsFor(HeldGrants grants, long? countyId, CancellationToken stop = default)
    {
        var years = db.RatingYears.IgnoreQueryFilters([Filter.Tenant]).AsNoTracking();
        if (countyId is { } one)
        {
            years = years.Where(year => year.CountyId == one);
        }
        else if (!grants.ReachCity)
        {
            var ids = grants.CountyIds;
            years = years.Where(year => ids.Contains(year.CountyId));
        }

        return await years.Select(year => year.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop);
    }
}
