using StarRating.Application.Lists;
using StarRating.Application.Ratings;
using StarRating.Application.Reports;
using StarRating.Application.Tests.Engines;
using StarRating.Application.Tests.Ratings;
using StarRating.Data.Access;
using StarRating.Data.Engines;
using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Application.Tests.Lists;

/// <summary>Six persons in two townships, four of them rated.</summary>
public sealed class OverviewTests
{
    [Theory, Engines]
    public async Task Each_figure_of_the_overview_is_the_length_of_the_list_behind_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using (var writing = scene.Open())
        {
            await RatingScene.Rating(writing).Run(scene.YearId, default);
        }

        await using var db = database.Open(SessionScope.County(scene.CountyId));
        var ratings = new RatingQueries(db);
        var overview = await new OverviewQueries(db).Of(scene.YearId);
        var totals = await ratings.Totals(scene.YearId, default);

        Assert.Equal((totals.Persons, totals.Risen, totals.Fallen), (overview.Whole.Persons, overview.Whole.Risen, overview.Whole.Fallen));
        Assert.Equal((6, 4), (overview.Whole.Persons, overview.Whole.Rated));
        foreach (var outcome in totals.Outcomes)
        {
            Assert.Equal(outcome.Persons, outcome.Outcome == OutcomeKind.Rated ? overview.Whole.Stars[outcome.Stars!.Value] : overview.Whole.Others[outcome.Outcome]);
        }

        foreach (var cell in overview.Movements)
        {
            Assert.Equal(cell.Persons, await Count(new() { Stars = cell.New, OldStars = cell.Old, WithoutOld = cell.Old is null }));
        }

        Assert.Equal(overview.Whole.Rated, overview.Movements.Sum(cell => cell.Persons));
        await Behind(overview.Townships, key => new() { TownshipId = long.Parse(key, null) });
        await Behind(overview.Categories, key => key == OverviewQueries.None ? new() { WithoutCategory = true } : new() { Category = Enum.Parse<VillageCategory>(key) });
        await Behind(overview.Kinds, key => new() { Kind = Enum.Parse<VillageKind>(key) });
        await Behind(overview.Tenures, key => new() { Tenure = Enum.Parse<TenureBand>(key) });
        Assert.Contains(overview.Tenures, line => line.Key == nameof(TenureBand.TwentyAndMore));
        foreach (var line in overview.Grades)
        {
            Assert.Equal(line.Persons, await Count(new() { Grade = line.Key }));
        }

        async Task Behind(IReadOnlyList<OverviewLine> lines, Func<string, RatingFilter> filter)
        {
            Assert.Equal(overview.Whole.Persons, lines.Sum(line => line.Persons));
            foreach (var line in lines)
            {
                Assert.Equal(line.Persons, await Count(filter(line.Key)));
                Assert.Equal(line.Risen, await Count(filter(line.Key) with { Change = StarChange.Risen }));
                foreach (var (stars, persons) in line.Stars)
                {
                    Assert.Equal(persons, await Count(filter(line.Key) with { Stars = stars }));
                }

                foreach (var (kind, persons) in line.Others)
                {
                    Assert.Equal(persons, await Count(filter(line.Key) with { Outcome = kind }));
                }
            }
        }

        async Task<int> Count(RatingFilter filter) => (await ratings.List(scene.YearId, filter, null, new PageAsk(), default)).Rows.Count;
    }

    [Theory, Engines]
    public async Task A_county_that_is_not_in_sight_has_no_overview(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scene = await RatingScene.Make(database);
        await using var db = database.Open(SessionScope.County(scene.CountyId + 1000));
        await Assert.ThrowsAsync<NotFound>(() => new OverviewQueries(db).Of(scene.YearId));
    }

    [Fact]
    public void A_band_of_tenure_begins_on_its_anniversary()
    {
        var asOf = new DateOnly(2025, 1, 1);
        Assert.Equal(TenureBand.UnderThree, TenureBands.Of(new(2022, 1, 2), asOf));
        Assert.Equal(TenureBand.ThreeToTen, TenureBands.Of(new(2022, 1, 1), asOf));
        Assert.Equal(TenureBand.TenToTwenty, TenureBands.Of(new(2015, 1, 1), asOf));
        Assert.Equal(TenureBand.TwentyAndMore, TenureBands.Of(new(2005, 1, 1), asOf));
        Assert.Equal(TenureBand.UnderThree, TenureBands.Of(new(2025, 6, 1), asOf));
        Assert.Equal(TenureBand.Unknown, TenureBands.Of(null, asOf));
    }
}
