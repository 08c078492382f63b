using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>What the previous state does: rating rules section 2, "Previous state", "First adjustment", "From another county".</summary>
public sealed class PreviousStateTests
{
    private static readonly PersonFacts Plain = Person(Secretary("2017-01-01"));

    [Fact]
    public void Grade_stars_are_given_by_an_initial_rating_only()
    {
        var first = Rate(Plain, "优秀");
        var second = Rate(Plain, "合格", year: Year(2022), previous: first.Next);

        Assert.Equal((2, 2), (first.Stars(), second.Stars()));
        Assert.True(first.Initial);
        Assert.False(second.Initial);
    }

    [Theory]
    [InlineData(AfterNoStar.Initial, 0, 2)]
    [InlineData(AfterNoStar.FromZero, 0, 1)]
    [InlineData(AfterNoStar.LastMinus, 2, 4)]
    [InlineData(AfterNoStar.LastMinus, 9, 1)]
    public void After_no_star_the_ladder_begins_where_the_policy_says(AfterNoStar after, int minus, int stars)
    {
        var profile = Ladder with { Period = new PeriodSettings { AfterNoStar = after, AfterNoStarMinus = minus } };
        var none = Rate(Plain, "不合格", profile, Year(2022), Previous(2021, 5));
        Assert.Equal(new NoStar(NoStarReason.Rule), none.Outcome);

        Assert.Equal(stars, Rate(Plain, "优秀", profile, Year(2023), none.Next).Stars());
    }

    [Fact]
    public void After_no_star_and_a_missed_year_the_policy_still_knows_that_there_was_no_star()
    {
        var profile = Ladder with { Period = new PeriodSettings { AfterNoStar = AfterNoStar.FromZero } };
        var none = Rate(Plain, "不合格", profile, Year(2022), Previous(2021, 5));
        var missed = Rate(Person(Secretary("2017-01-01", "2023-11-01")), "合格", profile, Year(2023), none.Next);
        Assert.Equal(new NotEligible(NotEligibleReason.NotInPost), missed.Outcome);

        var back = Person(Secretary("2017-01-01", "2023-11-01"), Secretary("2024-02-01"));
        Assert.Equal(0, Rate(back, "合格", profile, Year(2024), missed.Next).Stars());
    }

    [Theory]
    [InlineData("2023-06-01", false, 5)]
    [InlineData("2023-06-02", true, 2)]
    public void Leaving_and_returning_within_the_bridge_resumes_the_ladder(string back, bool initial, int stars)
    {
        var away = Person(Secretary("2017-01-01", "2022-06-01"));
        var gone = Rate(away, "合格", year: Year(2022), previous: Previous(2021, 4));
        Assert.Equal(new NotEligible(NotEligibleReason.NotInPost), gone.Outcome);

        var again = Person(Secretary("2017-01-01", "2022-06-01"), Secretary(back));
        var result = Rate(again, "优秀", year: Year(2023), previous: gone.Next);
        Assert.Equal((initial, stars), (result.Initial, result.Stars()));
    }

    [Fact]
    public void Removal_for_violation_ends_the_ladder_even_within_the_bridge()
    {
        var removed = Secretary("2017-01-01", "2022-06-01") with { LeaveReason = LeaveReason.RemovedForViolation };
        var result = Rate(Person(removed, Secretary("2022-09-01")), "优秀", year: Year(2023), previous: Previous(2021, 4) with { Year = 2022, Kind = OutcomeKind.NotEligible });

        Assert.True(result.Initial);
    }

    [Fact]
    public void A_suspended_year_holds_the_last_star_and_is_supplemented_before_later_years()
    {
        var open = new InvestigationFacts { Id = "i1", OpenedOn = Date("2022-11-01") };
        var suspended = Rate(Plain with { Investigations = [open] }, "优秀", year: Year(2022), previous: Previous(2021, 4));
        Assert.Equal(4, suspended.Next.Stars);

        // Still open a year later: suspended again.
        var again = Rate(Plain with { Investigations = [open] }, "优秀", year: Year(2023), previous: suspended.Next);
        Assert.Equal([2022, 2023], again.Next.Pending.ToArray());

        // Closed: 2022 must come first.
        var closed = Plain with { Investigations = [open with { ClosedOn = Date("2023-08-01") }] };
        var refused = Assert.Throws<FactsException>(() => Rate(closed, "优秀", year: Year(2023), previous: suspended.Next));
        Assert.Contains("补定", refused.Message, StringComparison.Ordinal);

        var supplemented = Rate(closed, "优秀", year: Year(2022, "2023-08-10"), previous: Previous(2021, 4));
        Assert.Equal(5, supplemented.Stars());
        Assert.Equal(6, Rate(closed, "优秀", year: Year(2023), previous: supplemented.Next).Stars());
    }

    [Theory]
    [InlineData("2022-01-20", false)]
    [InlineData("2022-01-21", true)]
    public void A_case_is_open_as_it_stands_on_the_day_of_decision(string closed, bool suspended)
    {
        var person = Plain with { Investigations = [new InvestigationFacts { Id = "i1", OpenedOn = Date("2021-11-01"), ClosedOn = Date(closed) }] };

        Assert.Equal(suspended, Rate(person, "合格").Outcome is Suspended);
    }

    [Fact]
    public void A_policy_may_choose_not_to_suspend()
    {
        var profile = Ladder with { Suspension = new SuspensionSettings { UnderInvestigation = false } };
        var person = Plain with { Investigations = [new InvestigationFacts { Id = "i1", OpenedOn = Date("2021-11-01") }] };

        Assert.Equal(1, Rate(person, "合格", profile).Stars());
    }

    [Fact]
    public void The_same_year_is_not_rated_on_top_of_itself() =>
        Assert.Contains(
            "更正", Assert.Throws<FactsException>(() => Rate(Plain, "合格", previous: Previous(2021, 3))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("city-1", 10, false)]
    [InlineData("city-2", 10, true)]
    [InlineData(null, 10, true)]
    [InlineData("city-1", 8, true)]
    public void A_star_of_another_county_is_carried_under_the_same_city_version_and_scale(string? version, int highest, bool initial)
    {
        var policy = PolicyJson.Hash(Policy().Document with { CityVersion = "city-1" });
        var previous = Previous(2021, 4) with { County = "140900", CityVersion = version, Highest = highest };
        var result = Rate(Plain, "优秀", year: Year(2022), previous: previous, policy: policy);

        Assert.Equal(initial, result.Initial);
    }

    [Theory]
    [InlineData(ProfileChange.Keep, false)]
    [InlineData(ProfileChange.Initial, true)]
    public void A_change_of_profile_keeps_or_restarts(ProfileChange change, bool initial)
    {
        var profile = Ladder with { Period = new PeriodSettings { ProfileChange = change } };

        Assert.Equal(initial, Rate(Plain, "合格", profile, Year(2022), Previous(2021, 4) with { Profile = "community" }).Initial);
    }

    [Fact]
    public void No_grade_gives_no_star_at_an_initial_rating_and_no_change_later()
    {
        Assert.Equal(new NoStar(NoStarReason.NoGrade), Rate(Plain, (string?)null).Outcome);

        var later = Rate(Plain, (string?)null, year: Year(2022), previous: Previous(2021, 4));
        Assert.Equal(4, later.Stars());
        Assert.True(later.Says(TraceNote.NoGrade));
    }

    [Fact]
    public void An_unknown_grade_is_refused_in_words() =>
        Assert.Contains("良好", Assert.Throws<FactsException>(() => Rate(Plain, "良好")).Message, StringComparison.Ordinal);

    [Fact]
    public void Between_two_ratings_of_a_longer_period_the_stars_are_kept()
    {
        var profile = Ladder with { Period = new PeriodSettings { EveryYears = 2 } };
        var first = Rate(Plain, "优秀", profile);
        var kept = Rate(Plain, "不合格", profile, Year(2022), first.Next);
        var next = Rate(Plain, "优秀", profile, Year(2023), kept.Next);

        Assert.Equal(new Rated(2, Kept: true), kept.Outcome);
        Assert.Equal(new Rated(3), next.Outcome);
    }
}
