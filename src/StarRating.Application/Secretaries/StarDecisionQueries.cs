using Microsoft.EntityFrameworkCore;
using StarRating.Application.Policies;
using StarRating.Data;
using StarRating.Policies;

namespace StarRating.Application.Secretaries;

/// <summary>A type of stars that a committee may grant in a year.</summary>
public sealed record GrantChoice(int Year, string Code, string Name, int Cap);

/// <summary>A rule of a year's adjustment that leaves the committee a range.</summary>
public sealed record RangeChoice(int Year, string Rule, string Words, int From, int To);

/// <summary>What a committee may decide: the granted stars and ranges of the policies of the years that were opened, the latest first.</summary>
public sealed class StarDecisionQueries(StarRatingContext db, PolicyStore policies)
{
    public async Task<IReadOnlyList<GrantChoice>> Grants(long countyId, CancellationToken stop = default) =>
    [
        .. (await Years(countyId, stop)).SelectMany(year => year.Policy.Profiles.SelectMany(profile => profile.GrantedStars).DistinctBy(type => type.Code)
            .Select(type => new GrantChoice(year.Year, type.Code, type.Name, type.Cap))),
    ];

    public async Task<IReadOnlyList<RangeChoice>> Ranges(long countyId, CancellationToken stop = default) =>
    [
        .. (await Years(countyId, stop)).SelectMany(year => year.Policy.Profiles.SelectMany(Ranges).DistinctBy(range => range.Rule)
            .Select(range => new RangeChoice(year.Year, range.Rule, range.Words, range.From, range.To))),
    ];

    /// <summary>Does a policy of an opened year leave a committee anything to decide of one person?</summary>
    public async Task<bool> Any(long countyId, CancellationToken stop = default) =>
        (await Years(countyId, stop)).Any(year => year.Policy.Profiles.Any(profile => profile.GrantedStars.Length > 0 || Ranges(profile).Any()));

    private static IEnumerable<(string Rule, string Words, int From, int To)> Ranges(Profile profile)
    {
        var words = new PolicyWords(profile);
        return from rule in profile.Adjustment?.Rules ?? []
               let range = rule.Then as CommitteeRange
               where range is not null
               select (rule.Id, rule.When.Sentence(words), range.From, range.To);
    }

    private async Task<List<(int Year, PolicyDocument Policy)>> Years(long countyId, CancellationToken stop)
    {
        var years = await db.RatingYears.AsNoTracking().Where(y => y.CountyId == countyId).OrderByDescending(y => y.Year).Select(y => new { y.Id, y.Year }).ToListAsync(stop);
        var found = new List<(int, PolicyDocument)>();
        foreach (var year in years)
        {
            found.Add((year.Year, (await policies.OfYear(year.Id, stop)).Document));
        }

        return found;
    }
}
