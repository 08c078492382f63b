using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>The yearly adjustment, its limits, vetoes and the scale.</summary>
public sealed class AdjustmentTests
{
    private static readonly PersonFacts Plain = Person(Secretary("2017-01-01"));

    private static Profile With(params AdjustmentRule[] rules) => Ladder with { Adjustment = new AdjustmentSettings { Rules = [.. rules] } };

    private static AdjustmentRule Always(string id, RuleEffect then) =>
        new() { Id = id, Article = "a11", When = new GradeIs { Grades = ["合格"] }, Then = then };

    private static int After(Profile profile, int stars = 5, PersonFacts? person = null, string grade = "合格") =>
        Rate(person ?? Plain, grade, profile, Year(2022), Previous(2021, stars)).Stars();

    [Fact]
    public void Two_excellent_years_running_give_one_more_and_the_streak_begins_again()
    {
        var person = Plain with { Years = [Grade(2021, "优秀"), Grade(2022, "优秀"), Grade(2023, "优秀"), Grade(2024, "优秀")] };
        var y2021 = Rate(person, "优秀");
        var y2022 = Rate(person, "优秀", year: Year(2022), previous: y2021.Next);
        var y2023 = Rate(person, "优秀", year: Year(2023), previous: y2022.Next);
        var y2024 = Rate(person, "优秀", year: Year(2024), previous: y2023.Next);

        Assert.Equal([2, 4, 5, 7], new[] { y2021, y2022, y2023, y2024 }.Select(result => result.Stars()));
        Assert.True(y2023.Says(TraceNote.StreakUnderWay));
    }

    [Fact]
    public void A_streak_that_does_not_restart_fires_every_year()
    {
        var profile = Ladder with { Adjustment = Ladder.Adjustment! with { StreakRestarts = false } };
        var person = Plain with { Years = [Grade(2021, "优秀"), Grade(2022, "优秀")] };
        var y2022 = Rate(person, "优秀", profile, Year(2022), Previous(2021, 2));

        Assert.Equal(6, Rate(person, "优秀", profile, Year(2023), y2022.Next).Stars());
    }

    [Fact]
    public void A_streak_does_not_look_back_before_the_initial_year()
    {
        var person = Plain with { Years = [Grade(2021, "优秀")] };

        Assert.Equal(3, Rate(person, "优秀", year: Year(2022), previous: Previous(2021, 2, initial: 2022)).Stars());
        Assert.Equal(4, Rate(person, "优秀", year: Year(2022), previous: Previous(2021, 2, initial: 2021)).Stars());
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 5)]
    public void A_year_without_a_grade_breaks_a_streak_or_is_passed_over(bool breaks, int stars)
    {
        var profile = Ladder with { Adjustment = Ladder.Adjustment! with { YearWithoutGradeBreaks = breaks } };
        var person = Plain with { Years = [Grade(2021, "优秀"), Grade(2022, null)] };

        Assert.Equal(stars, Rate(person, "优秀", profile, Year(2023), Previous(2022, 3, initial: 2021)).Stars());
    }

    [Theory]
    [InlineData(SanctionKind.Admonition, 5)]
    [InlineData(SanctionKind.PartyWarning, 4)]
    [InlineData(SanctionKind.GovernmentDemerit, 3)]
    [InlineData(SanctionKind.PartySeriousWarning, 3)]
    public void Sanctions_fall_by_their_severity(SanctionKind kind, int stars) =>
        Assert.Equal(stars, After(Ladder, person: Plain with { Sanctions = [Sanction(kind, "2022-05-10", 18)] }));

    [Theory]
    [InlineData(SanctionKind.PartyRemovalFromPost)]
    [InlineData(SanctionKind.PartyExpulsion)]
    public void The_gravest_leave_no_star(SanctionKind kind)
    {
        var person = Plain with { Sanctions = [Sanction(kind, "2022-05-10", 24)] };

        Assert.Equal(new NoStar(NoStarReason.Rule), Rate(person, "优秀", year: Year(2022), previous: Previous(2021, 5)).Outcome);
    }

    [Theory]
    [InlineData("2021-12-31", 5)]
    [InlineData("2022-01-01", 4)]
    [InlineData("2022-12-31", 4)]
    [InlineData("2023-01-01", 5)]
    public void In_the_year_means_decided_in_the_year(string decided, int stars) =>
        Assert.Equal(stars, After(Ladder, person: Plain with { Sanctions = [Sanction(SanctionKind.PartyWarning, decided, 12)] }));

    [Theory]
    [InlineData("2021-01-01", 12, 5)]
    [InlineData("2021-01-02", 12, 4)]
    [InlineData("2022-12-31", 6, 4)]
    [InlineData("2022-05-01", 0, 5)]
    public void Inside_the_effect_period_means_overlapping_the_year_by_a_day(string decided, int months, int stars)
    {
        var rule = new AdjustmentRule { Id = "r", When = new Sanctioned { When = SanctionTime.InEffectPeriod }, Then = new AddStars(-1) };

        Assert.Equal(stars, After(With(rule), person: Plain with { Sanctions = [Sanction(SanctionKind.PartyWarning, decided, months)] }));
    }

    [Fact]
    public void A_sanction_overturned_before_the_decision_is_not_read()
    {
        var sanction = Sanction(SanctionKind.PartyWarning, "2022-05-10", 12);

        Assert.Equal(5, After(Ladder, person: Plain with { Sanctions = [sanction with { RevokedOn = Date("2023-01-20") }] }));
        Assert.Equal(4, After(Ladder, person: Plain with { Sanctions = [sanction with { RevokedOn = Date("2023-01-21") }] }));
    }

    [Fact]
    public void Facts_of_one_event_count_once_the_strongest()
    {
        var person = Plain with
        {
            Sanctions = [Sanction(SanctionKind.PartySeriousWarning, "2022-05-10", 18, "e1")],
            Events = [Event("duty", "2022-03-01", "e1")],
        };
        var once = Rate(person, "合格", year: Year(2022), previous: Previous(2021, 5));
        Assert.Equal(3, once.Stars());
        Assert.True(once.Says(TraceNote.CountedOnce));

        var all = Ladder with { Adjustment = Ladder.Adjustment! with { OneEventCountsOnce = false, StepDown = null } };
        Assert.Equal(2, After(all, person: person));
    }

    [Fact]
    public void A_low_grade_of_the_same_event_counts_once_with_it()
    {
        var person = Plain with { Sanctions = [Sanction(SanctionKind.PartySeriousWarning, "2022-05-10", 18, "e1")] };
        var grade = Grade(2022, "基本合格", 70, "e1");

        Assert.Equal(3, Rate(person, grade, year: Year(2022), previous: Previous(2021, 5)).Stars());
        Assert.Equal(3, Rate(person, grade with { EventId = null }, year: Year(2022), previous: Previous(2021, 5)).Stars());
        var unlimited = Ladder with { Adjustment = Ladder.Adjustment! with { StepDown = null } };
        Assert.Equal(2, Rate(person, grade with { EventId = null }, unlimited, Year(2022), Previous(2021, 5)).Stars());
    }

    [Fact]
    public void Two_listed_failures_fall_twice_but_two_records_of_one_event_once()
    {
        Assert.Equal(3, After(Ladder, person: Plain with { Events = [Event("duty", "2022-03-01"), Event("duty", "2022-04-01")] }));
        Assert.Equal(4, After(Ladder, person: Plain with { Events = [Event("duty", "2022-03-01", "e1"), Event("duty", "2022-04-01", "e1")] }));
    }

    [Theory]
    [InlineData(RuleCombine.Sum, 4)]
    [InlineData(RuleCombine.Strongest, 4)]
    [InlineData(RuleCombine.First, 6)]
    public void Several_rules_combine_as_the_policy_says(RuleCombine combine, int stars)
    {
        var profile = With(Always("a", new AddStars(1)), Always("b", new AddStars(-3)), Always("c", new AddStars(2)), Always("d", new AddStars(-1)));
        profile = profile with { Adjustment = profile.Adjustment! with { Combine = combine } };

        Assert.Equal(stars, After(profile));
    }

    [Theory]
    [InlineData(3, 1, false, 6)]
    [InlineData(-3, 1, false, 4)]
    [InlineData(-3, null, false, 2)]
    [InlineData(3, 1, true, 8)]
    public void Step_limits_bind_additions_unless_a_rule_is_exempt(int change, int? limit, bool exempt, int stars)
    {
        var profile = With(Always("a", new AddStars(change)) with { BeyondStepLimit = exempt });
        profile = profile with { Adjustment = profile.Adjustment! with { StepUp = limit, StepDown = limit } };

        Assert.Equal(stars, After(profile));
    }

    [Fact]
    public void Set_to_comes_after_the_limits_and_the_first_of_several_wins()
    {
        var profile = With(Always("a", new AddStars(1)), Always("b", new SetStars(9)), Always("c", new SetStars(2)));
        profile = profile with { Adjustment = profile.Adjustment! with { StepUp = 1 } };

        Assert.Equal(9, After(profile));
    }

    [Theory]
    [InlineData(7, 9, 7)]
    [InlineData(3, 4, 4)]
    [InlineData(7, 6, 6)]
    public void At_least_and_at_most_bound_the_result_and_at_most_wins(int least, int most, int stars) =>
        Assert.Equal(stars, After(With(Always("a", new AtLeastStars(least)), Always("b", new AtMostStars(most)))));

    [Theory]
    [InlineData(2, 5)]
    [InlineData(-2, 3)]
    public void No_rise_drops_what_is_gained_and_no_fall_what_is_lost(int change, int stars)
    {
        Assert.Equal(stars, After(With(Always("a", new AddStars(change)), Always("b", new NoRise()))));
        Assert.Equal(change > 0 ? 7 : 5, After(With(Always("a", new AddStars(change)), Always("b", new NoFall()))));
        Assert.Equal(5, After(With(Always("a", new AddStars(change)), Always("b", new NoChange()))));
    }

    [Fact]
    public void A_committees_choice_inside_the_range_counts_and_without_it_people_are_asked()
    {
        var profile = With(Always("a", new CommitteeRange(-2, 1)));
        var decided = Plain with { Decisions = [new CommitteeDecisionFacts { Id = "d1", Rule = "a", Year = 2022, Value = -2, Reason = "履职情况" }] };

        Assert.Equal(3, After(profile, person: decided));
        var waiting = Rate(Plain, "合格", profile, Year(2022), Previous(2021, 5));
        Assert.Equal(new RatingException(RatingExceptionKind.CommitteeToDecide, "a"), Assert.Single(waiting.Exceptions));
        var outside = decided with { Decisions = [decided.Decisions[0] with { Value = 2 }] };
        Assert.Throws<FactsException>(() => After(profile, person: outside));
    }

    [Theory]
    [InlineData(0, BelowLowest.NoStar, 0)]
    [InlineData(3, BelowLowest.NoStar, -1)]
    [InlineData(3, BelowLowest.Lowest, 3)]
    public void A_fall_below_the_lowest_level_stays_there_or_leaves_no_star(int lowest, BelowLowest below, int stars)
    {
        var profile = With(Always("a", new AddStars(-1))) with { Scale = new ScaleSettings { Lowest = lowest, BelowLowest = below } };
        var outcome = Rate(Plain, "合格", profile, Year(2022), Previous(2021, lowest)).Outcome;

        Assert.Equal(stars < 0 ? new NoStar(NoStarReason.BelowLowest) : new Rated(stars), outcome);
    }

    [Fact]
    public void The_first_adjustment_is_the_year_after_the_initial_rating()
    {
        var person = Plain with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2021-05-10", 12)], Events = [Event("duty", "2021-04-01")] };

        Assert.Equal(1, Rate(person, "合格").Stars());
    }
}
