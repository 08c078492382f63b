using StarRating.Application.Access;
using StarRating.Data.Access;

namespace StarRating.Application.Tests.Access;

public sealed class HeldGrantsTests
{
    private const long Yanhu = 1;
    private const long Linyi = 2;

    [Fact]
    public void Without_a_grant_for_the_function_nothing_is_seen()
    {
        var grants = Of(County(Function.ScoresSee, Yanhu));
        Assert.False(grants.Allow(Function.PaySee));
        Assert.Same(SessionScope.Nobody, grants.ScopeFor(Function.PaySee, Yanhu));
    }

    [Fact]
    public void Each_function_has_the_scope_of_its_own_grants()
    {
        var grants = Of(County(Function.OrganizationSee, Yanhu), Township(Function.ScoresEnter, Yanhu, 11));
        Assert.Null(grants.ScopeFor(Function.OrganizationSee, null).TownshipIds);
        Assert.Equal([11L], grants.ScopeFor(Function.ScoresEnter, null).TownshipIds!);
    }

    [Fact]
    public void The_city_reads_all_counties_or_the_one_it_picked_and_writes_nothing_of_a_county()
    {
        var grants = Of(new HeldGrant(Function.RatingsSee, ScopeKind.City, null, null, null));
        Assert.Null(grants.ScopeFor(Function.RatingsSee, null).CountyIds);
        var narrowed = grants.ScopeFor(Function.RatingsSee, Linyi);
        Assert.Equal([Linyi], narrowed.CountyIds!);
        Assert.False(narrowed.MayWrite(Linyi, null));
    }

    [Fact]
    public void Picking_a_county_outside_the_grants_changes_nothing()
    {
        var grants = Of(County(Function.PaySee, Yanhu));
        Assert.Equal([Yanhu], grants.ScopeFor(Function.PaySee, Linyi).CountyIds!);
        Assert.Equal(Yanhu, grants.CountyAtWork(Linyi));
    }

    [Fact]
    public void With_grants_in_two_counties_one_works_in_the_picked_one()
    {
        var grants = Of(County(Function.PaySee, Yanhu), County(Function.PaySee, Linyi));
        Assert.Equal([Linyi], grants.ScopeFor(Function.PaySee, Linyi).CountyIds!);
        Assert.Equal([Yanhu], grants.ScopeFor(Function.PaySee, null).CountyIds!);
    }

    [Fact]
    public void A_county_grant_covers_a_township_grant_in_the_same_county()
    {
        var grants = Of(Township(Function.ScoresSee, Yanhu, 11), County(Function.ScoresSee, Yanhu));
        Assert.Null(grants.ScopeFor(Function.ScoresSee, null).TownshipIds);
    }

    [Fact]
    public void Townships_of_two_counties_are_never_mixed()
    {
        var grants = Of(Township(Function.ScoresEnter, Yanhu, 11), Township(Function.ScoresEnter, Yanhu, 12), Township(Function.ScoresEnter, Linyi, 21));
        Assert.Equal([11L, 12L], grants.ScopeFor(Function.ScoresEnter, null).TownshipIds!);
        Assert.Equal([21L], grants.ScopeFor(Function.ScoresEnter, Linyi).TownshipIds!);
    }

    [Fact]
    public void The_own_file_is_seen_and_not_written()
    {
        var scope = Of(new HeldGrant(Function.RatingsSee, ScopeKind.Self, Yanhu, 11, 111)).ScopeFor(Function.RatingsSee, null);
        Assert.Equal(111, scope.SecretaryId);
        Assert.False(scope.MayWrite(Yanhu, 11));
    }

    private static HeldGrants Of(params HeldGrant[] grants) => new(grants);

    private static HeldGrant County(Function function, long county) => new(function, ScopeKind.County, county, null, null);

    private static HeldGrant Township(Function function, long county, long township) => new(function, ScopeKind.Township, county, township, null);
}
