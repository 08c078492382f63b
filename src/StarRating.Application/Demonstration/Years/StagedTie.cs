using StarRating.Data.Assessments;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Years;

/// <summary>
/// Two secretaries of one township with the very same figures, at the last place of 优秀: the run waits for the committee. Everybody
/// else of the township is clearly above or below.
/// </summary>
internal sealed class StagedTie
{
    private readonly Dictionary<long, decimal> _totals = [];

    private readonly (long One, long Other) _equal;

    private StagedTie((long One, long Other) equal) => _equal = equal;

    public static StagedTie In(CountyYear year, Township township)
    {
        var members = year.Members.Where(member => member.TownshipId == township.Id && !member.Excluded).ToList();
        var equal = members.GroupBy(member => (member.ProfileId, member.Category)).First(group => group.Count() > 1).Take(2).ToList();
        var tie = new StagedTie((equal[0].SecretaryId, equal[1].SecretaryId));
        var places = members.Count * 3 / 10;
        foreach (var (member, rank) in members.Except(equal).Select((member, rank) => (member, rank)))
        {
            tie._totals[member.SecretaryId] = rank < places - 1 ? 96.5m - rank : 86m - (rank * 0.6m);
        }

        foreach (var member in equal)
        {
            tie._totals[member.SecretaryId] = 92m;
        }

        return tie;
    }

    /// <summary>The wanted total of a member of the township; null elsewhere.</summary>
    public decimal? Total(CohortMember member) => _totals.TryGetValue(member.SecretaryId, out var total) ? total : null;

    /// <summary>Both throw the same dice.</summary>
    public long LikeOf(CohortMember member) => member.SecretaryId == _equal.Other ? _equal.One : member.SecretaryId;
}
