using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>Population, village, eligibility, previous state.</summary>
public sealed class EligibilityTests
{
    private static readonly Profile Communities = Ladder with
    {
        Id = "community",
        Population = new PopulationSettings { Posts = [Post.Secretary], Kinds = [VillageKind.Community] },
    };

    [Fact]
    public void The_first_profile_that_fits_is_taken_so_both_posts_in_one_hand_make_a_secretary()
    {
        var heads = Ladder with { Id = "head", Population = Ladder.Population with { Posts = [Post.VillageHead] } };
        var policy = Policy(Ladder, heads);

        Assert.Equal("village", Rate(Person(Head("2015-01-01"), Secretary("2018-01-01")), "合格", policy: policy).Profile);
        Assert.Equal("head", Rate(Person(Head("2015-01-01")), "合格", policy: policy).Profile);
    }

    [Fact]
    public void A_community_secretary_falls_into_the_profile_of_communities()
    {
        var policy = Policy(Ladder, Communities);

        Assert.Equal("community", Rate(Person(Secretary("2015-01-01", village: "c1")), "合格", policy: policy).Profile);
        Assert.Equal(new NotEligible(NotEligibleReason.OutsidePopulation), Rate(Person(Secretary("2015-01-01", village: "c1")), "合格").Outcome);
    }

    [Fact]
    public void A_virtual_unit_is_not_rated() =>
        Assert.Equal(new NotEligible(NotEligibleReason.VirtualUnit), Rate(Person(Secretary("2015-01-01", village: "z1")), "合格").Outcome);

    [Fact]
    public void A_seconded_first_secretary_is_left_out() =>
        Assert.Equal(
            new NotEligible(NotEligibleReason.OutsidePopulation),
            Rate(Person(Secretary("2015-01-01"), Holds(Post.FirstSecretary, "2019-01-01")), "合格").Outcome);

    [Fact]
    public void Acting_posts_are_rated_by_setting()
    {
        var person = Person(Secretary("2015-01-01") with { Acting = true });
        var acting = Ladder with { Population = Ladder.Population with { Acting = true } };

        Assert.Equal(new NotEligible(NotEligibleReason.OutsidePopulation), Rate(person, "合格").Outcome);
        Assert.Equal(new Rated(1), Rate(person, "合格", acting).Outcome);
    }

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    public void Who_left_before_the_as_of_date_is_not_in_post(string left, bool rated)
    {
        var outcome = Rate(Person(Secretary("2015-01-01", left)), "合格").Outcome;

        Assert.Equal(rated ? new Rated(1) : new NotEligible(NotEligibleReason.NotInPost), outcome);
    }

    [Theory]
    [InlineData("2021-07-01", "v2")]
    [InlineData("2021-07-03", "v1")]
    [InlineData("2021-06-01", "v2")]
    public void Change_of_village_goes_to_the_one_with_most_days(string moved, string village)
    {
        var result = Rate(Person(Secretary("2015-01-01", moved), Secretary(moved, village: "v2")), "合格");
        var atAsOf = Rate(
            Person(Secretary("2015-01-01", moved), Secretary(moved, village: "v2")), "合格",
            Ladder with { Population = Ladder.Population with { Village = VillageChoice.AtAsOf } });

        Assert.Equal(village, result.Village);
        Assert.Equal("v2", atAsOf.Village);
        Assert.True(result.Says(TraceNote.VillageChanged));
    }

    [Fact]
    public void A_tie_of_days_goes_to_the_later_village()
    {
        // 2024 has 366 days: 183 in each.
        var result = Rate(Person(Secretary("2015-01-01", "2024-07-02"), Secretary("2024-07-02", village: "v2")), "合格", year: Year(2024));

        Assert.Equal("v2", result.Village);
    }

    [Fact]
    public void Of_two_villages_at_once_the_marked_one_counts_and_without_a_mark_people_are_asked()
    {
        var second = Secretary("2021-10-01", village: "v2");
        var marked = Rate(Person(Secretary("2015-01-01"), second with { Main = true }), "合格");
        var unmarked = Rate(Person(Secretary("2015-01-01"), second), "合格");

        Assert.Equal("v2", marked.Village);
        Assert.Empty(marked.Exceptions);
        Assert.Equal("v1", unmarked.Village);
        Assert.Equal(RatingExceptionKind.MainVillageToMark, Assert.Single(unmarked.Exceptions).Kind);
    }

    [Theory]
    [InlineData(EligibilityScope.ThisTerm, false)]
    [InlineData(EligibilityScope.ThisPost, true)]
    [InlineData(EligibilityScope.AllPrincipal, true)]
    public void Months_are_counted_over_what_the_policy_says(EligibilityScope over, bool eligible)
    {
        var profile = Ladder with { Eligibility = new EligibilitySettings { Over = over, Months = 14 } };
        var outcome = Rate(Person(Secretary("2015-01-01")), "合格", profile).Outcome;

        Assert.Equal(eligible ? new Rated(1) : new NotEligible(NotEligibleReason.NewTermTooShort), outcome);
    }

    [Fact]
    public void Service_as_head_counts_for_eligibility_only_where_all_principal_service_does()
    {
        var person = Person(Head("2015-01-01", "2021-06-01"), Secretary("2021-06-01"));
        var all = Ladder with { Eligibility = new EligibilitySettings { Over = EligibilityScope.AllPrincipal } };

        Assert.Equal(new NotEligible(NotEligibleReason.ServiceTooShort), Rate(person, "合格").Outcome);
        Assert.Equal(new Rated(1), Rate(person, "合格", all).Outcome);
    }

    [Fact]
    public void The_election_year_is_rated_under_the_old_term()
    {
        // 2025: the new term begins on 1 December.
        var result = Rate(Person(Secretary("2015-01-01")), "合格", year: Year(2025), previous: Previous(2024, 4));

        Assert.False(result.Initial);
        Assert.Equal("t12", result.Next.Term);
    }

    [Fact]
    public void A_year_whose_days_two_terms_share_alike_belongs_to_the_later()
    {
        var year = Year(2024) with
        {
            Terms = [new TermFacts { Id = "old", Start = Date("2019-01-01"), End = Date("2024-07-02") }, new TermFacts { Id = "new", Start = Date("2024-07-02") }],
        };

        Assert.Equal("new", Rate(Person(Secretary("2015-01-01")), "合格", Ladder with { Eligibility = new EligibilitySettings { Months = 0 } }, year).Next.Term);
    }

    [Fact]
    public void A_policy_that_keeps_stars_over_terms_goes_on()
    {
        var profile = Ladder with { Period = new PeriodSettings { Term = TermReset.Keep } };
        var result = Rate(Person(Secretary("2015-01-01")), "优秀", profile, Year(2026), Previous(2025, 4));

        Assert.False(result.Initial);
        Assert.Equal(5, result.Stars());
    }

    [Fact]
    public void A_year_without_a_known_term_is_refused_in_words()
    {
        var refused = Assert.Throws<FactsException>(() => Rate(Person(Secretary("2015-01-01")), "合格", year: Year() with { Terms = [] }));

        Assert.Contains("届次", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_village_that_is_not_among_the_facts_is_refused_in_words()
    {
        var refused = Assert.Throws<FactsException>(() => Rate(Person(Secretary("2015-01-01", village: "nowhere")), "合格"));

        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
    }
}
