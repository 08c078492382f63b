using StarRating.Data.Access;

namespace StarRating.Application.Access;

/// <summary>One grant of a user, as it is read at the start of a request.</summary>
public sealed record HeldGrant(Function Function, ScopeKind Kind, long? CountyId, long? TownshipId, long? SecretaryId);

/// <summary>
/// The grants of one user, and the scope that they give for one function. A grant for the city covers one for a county, that
/// one for a township, that one for a person's own file.
/// </summary>
public sealed record HeldGrants(IReadOnlyList<HeldGrant> Grants)
{
    public static HeldGrants None { get; } = new([]);

    public bool Allow(Function function) => Grants.Any(grant => grant.Function == function);

    /// <summary>Does any grant reach the whole city?</summary>
    public bool ReachCity => Grants.Any(grant => grant.Kind == ScopeKind.City);

    /// <summary>Counties named by any grant.</summary>
    public IReadOnlyList<long> CountyIds => [.. Grants.Select(grant => grant.CountyId).OfType<long>().Distinct().Order()];

    /// <summary>The county in which one works: the picked one where the grants reach it, else the first; null for the whole city.</summary>
    public long? CountyAtWork(long? pickedCountyId)
    {
        var ids = CountyIds;
        return pickedCountyId is { } picked && (ReachCity || ids.Contains(picked)) ? picked
            : ReachCity || ids.Count == 0 ? null
            : ids[0];
    }

    /// <summary>
    /// The scope for a function. A picked county narrows it; a county outside one's grants is ignored. With grants in several
    /// counties and none picked, the first one is taken: a request works in one county, or in the city as a whole.
    /// </summary>
    public SessionScope ScopeFor(Function function, long? pickedCountyId)
    {
        var held = Grants.Where(grant => grant.Function == function).ToList();
        if (held.Any(grant => grant.Kind == ScopeKind.City))
        {
            return SessionScope.City(pickedCountyId);
        }

        var counties = held.Select(grant => grant.CountyId).OfType<long>().Distinct().Order().ToList();
        if (counties.Count == 0)
        {
            return SessionScope.Nobody;
        }

        var county = pickedCountyId is { } picked && counties.Contains(picked) ? picked : counties[0];
        var here = held.Where(grant => grant.CountyId == county).ToList();
        if (here.Any(grant => grant.Kind == ScopeKind.County))
        {
            return SessionScope.County(county);
        }

        var townships = here.Where(grant => grant.Kind == ScopeKind.Township).Select(grant => grant.TownshipId).OfType<long>().Distinct().Order().ToArray();
        if (townships.Length > 0)
        {
            return SessionScope.Townships(county, townships);
        }

        return here.FirstOrDefault(grant => grant.Kind == ScopeKind.Self) is { TownshipId: { } township, SecretaryId: { } secretary }
            ? SessionScope.Self(county, township, secretary)
            : SessionScope.Nobody;
    }
}
