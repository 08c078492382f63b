using StarRating.Ratings;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

public class StarTierTests
{
    private static string Stars(PaySettings pay, int year, params SealedRatingFacts[] ratings) => Stars(pay, year, Person(Post("a1", "2018-01-01")) with { Ratings = [.. ratings] });

    private static string Stars(PaySettings pay, int year, PersonPayFacts person) =>
        string.Join(' ', new PayRun(County(pay)).YearPay(person, year).Select(m => m.Lines.Where(l => l.Component == "stars").Sum(l => (int)l.Amount / 100)));

    private static readonly PaySettings Plain = Pay(PayCase.Stars());

    [Fact]
    public void A_star_is_paid_from_January_and_a_rise_is_paid_back() =>
        Assert.Equal("4 4 4 4 4 4 4 4 4 4 4 4", Stars(Plain, 2024, Rated(2022, 3, "2023-03-20"), Rated(2023, 4, "2024-03-20")));

    [Fact]
    public void A_fall_applies_from_the_month_after_effect() =>
        Assert.Equal("5 5 5 3 3 3 3 3 3 3 3 3", Stars(Plain, 2024, Rated(2022, 5, "2023-03-20"), Rated(2023, 3, "2024-03-20")));

    [Fact]
    public void From_the_month_after_effect_where_the_policy_says_so()
    {
        var pay = Plain with { StarPayStart = StarPayStart.MonthAfterEffect };
        Assert.Equal("3 3 3 4 4 4 4 4 4 4 4 4", Stars(pay, 2024, Rated(2022, 3, "2023-03-20"), Rated(2023, 4, "2024-03-20")));
        Assert.Equal("5 5 5 3 3 3 3 3 3 3 3 3", Stars(pay, 2024, Rated(2022, 5, "2023-03-20"), Rated(2023, 3, "2024-03-20")));
    }

    [Fact]
    public void Before_the_first_rating_there_is_no_star_pay_and_the_first_is_paid_back_to_January()
    {
        Assert.Equal("0 0 0 0 0 0 0 0 0 0 0 0", Stars(Plain, 2023, Rated(2023, 2, "2024-03-20")));
        Assert.Equal("2 2 2 2 2 2 2 2 2 2 2 2", Stars(Plain, 2024, Rated(2023, 2, "2024-03-20")));
    }

    [Fact]
    public void Example_20_suspended_keeps_the_old_tier_and_a_supplement_pays_the_difference()
    {
        SealedRatingFacts[] suspended = [Rated(2022, 3, "2023-03-20"), Rated(2023, 0, "2024-03-20") with { Outcome = OutcomeKind.Suspended, Stars = null }];
        Assert.Equal("3 3 3 3 3 3 3 3 3 3 3 3", Stars(Plain, 2024, suspended));
        var supplement = Rated(2023, 4, "2024-09-10", 2) with { Kind = SealedRatingKind.Supplementary };
        Assert.Equal("4 4 4 4 4 4 4 4 4 4 4 4", Stars(Plain, 2024, [.. suspended, supplement]));
        Assert.Equal("3 3 3 3 3 3 3 3 3 2 2 2", Stars(Plain, 2024, [.. suspended, supplement with { Stars = 2 }]));
    }

    [Fact]
    public void No_star_ends_star_pay_from_the_month_after_effect_and_zero_stars_pay_nothing()
    {
        Assert.Equal("3 3 3 0 0 0 0 0 0 0 0 0", Stars(Plain, 2024, Rated(2022, 3, "2023-03-20"),
            Rated(2023, 0, "2024-03-20") with { Outcome = OutcomeKind.NoStar, Stars = null }));
        Assert.Equal("3 3 3 0 0 0 0 0 0 0 0 0", Stars(Plain, 2024, Rated(2022, 3, "2023-03-20"), Rated(2023, 0, "2024-03-20")));
    }

    [Fact]
    public void A_correction_upward_is_paid_back_and_downward_applies_from_the_next_month_or_takes_back()
    {
        SealedRatingFacts[] up = [Rated(2023, 3, "2024-03-20"), Rated(2023, 5, "2024-06-05", 2)];
        SealedRatingFacts[] down = [Rated(2023, 5, "2024-03-20"), Rated(2023, 3, "2024-06-05", 2)];
        Assert.Equal("5 5 5 5 5 5 5 5 5 5 5 5", Stars(Plain, 2024, up));
        Assert.Equal("5 5 5 5 5 5 3 3 3 3 3 3", Stars(Plain, 2024, down));
        Assert.Equal("3 3 3 3 3 3 3 3 3 3 3 3", Stars(Plain with { CorrectionTakesBack = true }, 2024, down));
    }

    [Fact]
    public void Between_re_election_and_the_new_first_rating_the_old_star_is_paid_or_base_only()
    {
        SealedRatingFacts[] reset =
        [
            Rated(2022, 7, "2023-03-20"),
            Rated(2023, 0, "2024-03-20") with { Outcome = OutcomeKind.NotEligible, Stars = null, NotEligible = NotEligibleReason.NewTermTooShort },
        ];
        Assert.Equal("7 7 7 7 7 7 7 7 7 7 7 7", Stars(Plain, 2024, reset));
        Assert.Equal("7 7 7 0 0 0 0 0 0 0 0 0", Stars(Plain with { KeepStarPayAfterTermReset = false }, 2024, reset));
    }

    [Fact]
    public void A_tier_survives_a_short_absence_and_not_a_long_one()
    {
        PersonPayFacts Back(string on) => Person(Post("a1", "2018-01-01", "2023-02-10"), Post("a2", on)) with { Ratings = [Rated(2021, 4, "2022-03-20")] };
        Assert.Equal("0 0 4 4 4 4 4 4 4 4 4 4", Stars(Plain, 2024, Back("2024-02-10")));
        Assert.Equal("0 0 0 0 0 0 0 0 0 0 0 0", Stars(Plain, 2024, Back("2024-02-11")));
    }

    [Fact]
    public void A_year_supplemented_late_stands_before_the_years_after_it()
    {
        SealedRatingFacts[] ratings =
        [
            Rated(2021, 3, "2022-03-20"),
            Rated(2022, 0, "2023-03-20") with { Outcome = OutcomeKind.Suspended, Stars = null },
            Rated(2022, 2, "2024-06-10", 2) with { Kind = SealedRatingKind.Supplementary },
            Rated(2023, 4, "2024-03-20"),
        ];
        Assert.Equal("3 3 3 3 3 3 3 3 3 3 3 3", Stars(Plain, 2023, ratings));
        Assert.Equal("4 4 4 4 4 4 4 4 4 4 4 4", Stars(Plain, 2024, ratings));
    }
}
