using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>Award stars: rating rules section 2, "Awards".</summary>
public sealed class AwardTests
{
    private static readonly PersonFacts Plain = Person(Secretary("2017-01-01"));

    private static Profile With(AwardCombine combine, int? cap = null, int? valid = null) =>
        Ladder with { Awards = Ladder.Awards! with { Combine = combine, Cap = cap, ValidYears = valid } };

    private static PersonFacts Honoured(params AwardFacts[] awards) => Plain with { Awards = [.. awards] };

    [Theory]
    [InlineData(AwardCombine.HighestOnly, null, 3)]
    [InlineData(AwardCombine.Sum, null, 7)]
    [InlineData(AwardCombine.Sum, 3, 3)]
    [InlineData(AwardCombine.HighestPerYear, null, 5)]
    public void Several_awards_combine_as_the_policy_says(AwardCombine combine, int? cap, int stars)
    {
        var person = Honoured(
            Award(AwardLevel.Nation, "2018-05-01"), Award(AwardLevel.Province, "2019-05-01"),
            Award(AwardLevel.City, "2019-07-01"), Award(AwardLevel.City, "2018-09-01"));

        Assert.Equal(stars, Rate(person, "基本合格", With(combine, cap)).Stars());
    }

    [Theory]
    [InlineData("2021-12-31", 1)]
    [InlineData("2022-01-01", 0)]
    public void An_award_counts_when_it_is_dated_before_the_as_of_date(string date, int stars) =>
        Assert.Equal(stars, Rate(Honoured(Award(AwardLevel.City, date)), "基本合格").Stars());

    [Theory]
    [InlineData("2017-01-02", 1)]
    [InlineData("2017-01-01", 0)]
    public void Validity_ends_after_so_many_years(string date, int stars)
    {
        var result = Rate(Honoured(Award(AwardLevel.City, date)), "基本合格", With(AwardCombine.Sum, valid: 5));

        Assert.Equal(stars, result.Stars());
        Assert.Equal(stars == 0, result.Says(TraceNote.AwardExpired));
    }

    [Fact]
    public void A_level_that_gives_none_is_named_and_gives_none()
    {
        var result = Rate(Honoured(Award(AwardLevel.County, "2019-01-01")), "基本合格");

        Assert.Equal(0, result.Stars());
        Assert.True(result.Says(TraceNote.AwardLevelGivesNone));
    }

    [Fact]
    public void Under_highest_only_a_higher_award_later_gives_the_excess()
    {
        var city = Award(AwardLevel.City, "2020-05-01");
        var first = Rate(Honoured(city), "基本合格", With(AwardCombine.HighestOnly));
        var nation = Rate(Honoured(city, Award(AwardLevel.Nation, "2022-05-01")), "合格", With(AwardCombine.HighestOnly), Year(2022), first.Next);
        var lower = Rate(
            Honoured(city, Award(AwardLevel.Nation, "2022-05-01"), Award(AwardLevel.Province, "2023-05-01")), "合格",
            With(AwardCombine.HighestOnly), Year(2023), nation.Next);

        Assert.Equal((1, 3, 3), (first.Stars(), nation.Stars(), lower.Stars()));
        Assert.Equal(3, lower.Next.AwardStars);
    }

    [Fact]
    public void The_cap_holds_over_the_years_and_no_award_counts_twice()
    {
        var province = Award(AwardLevel.Province, "2020-05-01");
        var second = Award(AwardLevel.Province, "2022-05-01");
        var first = Rate(Honoured(province), "基本合格", With(AwardCombine.Sum, 3));
        var next = Rate(Honoured(province, second), "合格", With(AwardCombine.Sum, 3), Year(2022), first.Next);
        var after = Rate(Honoured(province, second), "合格", With(AwardCombine.Sum, 3), Year(2023), next.Next);

        Assert.Equal((2, 3, 3), (first.Stars(), next.Stars(), after.Stars()));
    }

    [Fact]
    public void An_award_recorded_late_belongs_to_a_correction()
    {
        var first = Rate(Plain, "合格");
        var late = Rate(Honoured(Award(AwardLevel.City, "2021-05-01")), "合格", year: Year(2022), previous: first.Next);

        Assert.Equal(1, late.Stars());
        Assert.True(late.Says(TraceNote.AwardTooEarly));
    }

    [Fact]
    public void A_villages_award_counts_for_whoever_was_its_secretary_on_that_date()
    {
        var year = Year();
        var award = Award(AwardLevel.City, "2019-07-01");
        year = year with { Villages = year.Villages.SetItem(0, year.Villages[0] with { Awards = [award] }) };

        Assert.Equal(1, Rate(Person(Secretary("2017-01-01")), "基本合格", year: year).Stars());
        Assert.Equal(0, Rate(Person(Secretary("2019-07-02")), "基本合格", year: year).Stars());
        Assert.Equal(1, Rate(Person(Secretary("2019-07-01", "2019-07-02"), Secretary("2019-08-01", village: "v2")), "基本合格", year: year).Stars());
        Assert.Equal(0, Rate(Person(Secretary("2018-07-01", "2019-07-01"), Secretary("2019-08-01", village: "v2")), "基本合格", year: year).Stars());
    }

    [Fact]
    public void Stars_may_differ_for_awards_of_the_person_and_of_the_village()
    {
        var levels = ImmutableArray.Create(new AwardStars(AwardLevel.City, 2, AwardHolder.Person), new AwardStars(AwardLevel.City, 1, AwardHolder.Village));
        var profile = Ladder with { Awards = new AwardSettings { Levels = levels, Combine = AwardCombine.Sum } };
        var year = Year();
        year = year with { Villages = year.Villages.SetItem(0, year.Villages[0] with { Awards = [Award(AwardLevel.City, "2018-01-01") with { Id = "va" }] }) };

        Assert.Equal(3, Rate(Honoured(Award(AwardLevel.City, "2019-01-01")), "基本合格", profile, year).Stars());
    }

    [Theory]
    [InlineData("2022-01-20", 0)]
    [InlineData("2022-01-21", 1)]
    public void Revocation_is_read_on_the_day_of_decision(string revoked, int stars) =>
        Assert.Equal(stars, Rate(Honoured(Award(AwardLevel.City, "2019-01-01", revoked)), "基本合格").Stars());

    [Fact]
    public void What_is_taken_back_is_what_the_cap_let_through()
    {
        // 3 + 2, capped at 3; without the 3 there are 2 left: one star is lost, not three, and no step limit holds it.
        var nation = Award(AwardLevel.Nation, "2019-01-01");
        var province = Award(AwardLevel.Province, "2020-01-01");
        var first = Rate(Honoured(nation, province), "基本合格");
        var revoked = Honoured(nation with { RevokedOn = Date("2022-06-01") }, province);

        Assert.Equal((3, 2), (first.Stars(), Rate(revoked, "合格", year: Year(2022), previous: first.Next).Stars()));
    }

    [Fact]
    public void Stars_granted_by_a_committee_count_for_their_year_up_to_their_cap()
    {
        var profile = Ladder with { GrantedStars = [new GrantedStarType { Code = "merit", Name = "业绩星", Cap = 1 }] };
        var person = Plain with
        {
            Granted =
            [
                new GrantedStarFacts { Id = "m1", Type = "merit", Stars = 2, Year = 2022, Document = "运示组〔2023〕1号" },
                new GrantedStarFacts { Id = "m2", Type = "merit", Stars = 1, Year = 2021 },
                new GrantedStarFacts { Id = "m3", Type = "unknown", Stars = 1, Year = 2022 },
            ],
        };
        var result = Rate(person, "合格", profile, Year(2022), Previous(2021, 3));

        Assert.Equal(4, result.Stars());
        Assert.True(result.Says(TraceNote.GrantBeyondCap));
    }
}
