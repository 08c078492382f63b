using Microsoft.EntityFrameworkCore;
using StarRating.Application.Assessments;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Application.Reports;

/// <summary>What an overview counts of one person's present result.</summary>
public sealed record OverviewPerson(
    OutcomeKind Outcome, int? Stars, int? OldStars, int? Delta, string? Grade, long TownshipId, string Township, VillageKind Kind, VillageCategory? Category, TenureBand Tenure, string Pool);

/// <summary>Persons counted under one head: a township, a category, a band of tenure.</summary>
/// <param name="Key">What the list is narrowed to, as its address says it.</param>
/// <param name="Name">The head.</param>
/// <param name="Stars">Persons by number of stars.</param>
/// <param name="Others">Persons by outcome other than a star.</param>
/// <param name="Risen">With more stars than before.</param>
/// <param name="Fallen">With fewer.</param>
public sealed record OverviewLine(string Key, string Name, IReadOnlyDictionary<int, int> Stars, IReadOnlyDictionary<OutcomeKind, int> Others, int Risen, int Fallen)
{
    public int Rated => Stars.Values.Sum();

    public int Persons => Rated + Others.Values.Sum();

    public decimal? Average => Rated == 0 ? null : decimal.Round((decimal)Stars.Sum(s => s.Key * s.Value) / Rated, 2, MidpointRounding.AwayFromZero);

    public static OverviewLine Of(string key, string name, IReadOnlyCollection<OverviewPerson> persons) => new(
        key,
        name,
        persons.Where(p => p.Outcome == OutcomeKind.Rated).GroupBy(p => p.Stars ?? 0).ToDictionary(g => g.Key, g => g.Count()),
        persons.Where(p => p.Outcome != OutcomeKind.Rated).GroupBy(p => p.Outcome).ToDictionary(g => g.Key, g => g.Count()),
        persons.Count(p => p.Delta > 0),
        persons.Count(p => p.Delta < 0));
}

/// <summary>One cell of the movement: persons of so many stars before (null: none) and so many now.</summary>
public sealed record Movement(int? Old, int New, int Persons);

/// <summary>星级总览 of a year.</summary>
public sealed record Overview(
    OverviewLine Whole,
    IReadOnlyList<Movement> Movements,
    IReadOnlyList<OverviewLine> Townships,
    IReadOnlyList<OverviewLine> Pools,
    IReadOnlyList<OverviewLine> Categories,
    IReadOnlyList<OverviewLine> Kinds,
    IReadOnlyList<OverviewLine> Tenures,
    IReadOnlyList<OverviewLine> Grades)
{
    /// <summary>Numbers of stars that anybody has or had, rising.</summary>
    public IReadOnlyList<int> Levels => [.. Whole.Stars.Keys.Concat(Movements.Select(m => m.Old).OfType<int>()).Distinct().Order()];

    public IReadOnlyList<OutcomeKind> Others => [.. Whole.Others.Keys.Order()];
}

/// <summary>Reads a year's results once and counts them in every direction, so that the parts of the page agree.</summary>
public sealed class OverviewQueries(StarRatingContext db)
{
    public const string None = "none";

    public async Task<Overview> Of(long ratingYearId, CancellationToken stop = default)
    {
        var asOf = await db.RatingYears.Where(y => y.Id == ratingYearId).Select(y => (DateOnly?)y.AsOf).SingleOrDefaultAsync(stop) ?? throw new NotFound("rating year");
        var principal = RatingListQuery.Principal(db);
        var rows = await RatingListQuery.Current(db, ratingYearId)
            .Select(r => new
            {
                r.OutcomeKind,
                r.Stars,
                r.OldStars,
                r.Delta,
                r.GradeId,
                r.TownshipId,
                r.CohortMember.TownshipName,
                r.CohortMember.VillageKind,
                r.CohortMember.Category,
                Pool = db.GradeResults.Where(g => g.CohortMemberId == r.CohortMemberId).Select(g => g.PoolKey).FirstOrDefault(),
                First = principal.Where(a => a.SecretaryId == r.SecretaryId).Min(a => (DateOnly?)a.StartsOn),
            })
            .ToListAsync(stop);
        var people = rows.ConvertAll(r => new OverviewPerson(
            r.OutcomeKind, r.Stars, r.OldStars, r.Delta, r.GradeId, r.TownshipId, r.TownshipName, r.VillageKind, r.Category, TenureBands.Of(r.First, asOf), string.IsNullOrEmpty(r.Pool) ? None : r.Pool));
        var townships = people.GroupBy(p => p.TownshipId).ToDictionary(g => g.Key, g => g.First().Township);
        return new(
            OverviewLine.Of("", "全县", people),
            [.. people.Where(p => p.Outcome == OutcomeKind.Rated).GroupBy(p => (p.OldStars, New: p.Stars ?? 0)).Select(g => new Movement(g.Key.OldStars, g.Key.New, g.Count()))],
            By(people, p => (p.TownshipId, p.Township), k => $"{k.TownshipId}", k => k.Township),
            By(people, p => p.Pool, k => k, k => PoolName(k, townships)),
            By(people, p => p.Category, k => k?.ToString() ?? None, k => k?.InChinese() ?? "未设定"),
            By(people, p => p.Kind, k => k.ToString(), k => k.InChinese()),
            By(people, p => p.Tenure, k => k.ToString(), k => k.InChinese()),
            [.. By(people.FindAll(p => p.Grade is not null), p => p.Grade!, k => k, k => k).OrderByDescending(line => line.Average)]);
    }

    /// <summary>In which unit of a quota somebody was ranked.</summary>
    private static string PoolName(string pool, IReadOnlyDictionary<long, string> townships) =>
        pool == None ? "未参加名额计算" : PoolKeys.Township(pool) is { } id ? townships.GetValueOrDefault(id, pool) : QuotaView.PoolName(pool);

    private static IReadOnlyList<OverviewLine> By<TKey>(List<OverviewPerson> people, Func<OverviewPerson, TKey> by, Func<TKey, string> key, Func<TKey, string> name) =>
        [.. people.GroupBy(by).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => OverviewLine.Of(key(g.Key), name(g.Key), [.. g]))];
}
