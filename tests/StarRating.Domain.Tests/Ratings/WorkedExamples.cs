using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>
/// The worked examples of the rating rules, section 5, by their numbers. Examples 13–15 are in Assessments and Ballots, 16–18 in
/// Treatments, 21 in Assessments; <see cref="WorkedExampleIndex"/> sees to it that none is missing.
/// </summary>
public sealed class WorkedExamples
{
    [Fact]
    public void Example_01_twelve_years_as_principal_and_excellent_make_three_stars()
    {
        var result = Rate(Person(Head("2010-01-01", "2019-01-01"), Secretary("2019-01-01")), "优秀");

        Assert.Equal(new Rated(3), result.Outcome);
        Assert.Equal([new Began(2), new Added(1)], result.Trace.Select(line => line.Effect).Where(effect => effect is Began or Added));
    }

    [Fact]
    public void Example_02_twenty_one_years_and_qualified_make_three_stars_by_another_trace()
    {
        var result = Rate(Person(Secretary("2001-01-01")), "合格");

        Assert.Equal(new Rated(3), result.Outcome);
        Assert.Equal([new Began(1), new Added(2)], result.Trace.Select(line => line.Effect).Where(effect => effect is Began or Added));
    }

    [Theory]
    [InlineData("2021-06-01", 7, false)]
    [InlineData("2021-01-01", 12, true)]
    [InlineData("2021-01-02", 11, false)]
    public void Example_03_one_completed_year_is_needed(string appointed, int months, bool eligible)
    {
        var result = Rate(Person(Secretary(appointed)), "优秀");

        Assert.Equal(months, result.Working<MonthsWorking>()!.Months);
        Assert.Equal(eligible ? new Rated(2) : new NotEligible(NotEligibleReason.ServiceTooShort), result.Outcome);
    }

    [Theory]
    [InlineData(true, 286)]
    [InlineData(false, 278)]
    public void Example_04_a_gap_of_eight_months_is_bridged(bool gapCounts, int months)
    {
        var profile = Ladder with { Tenure = Ladder.Tenure! with { BridgedGapCounts = gapCounts } };
        var result = Rate(Person(Secretary("1998-03-01", "2004-03-01"), Secretary("2004-11-01")), "基本合格", profile);

        Assert.Equal(months, result.Working<TenureWorking>()!.Months);
        Assert.Equal(2, result.Stars());
    }

    [Theory]
    [InlineData("2008-01-01", 240, 2)]
    [InlineData("2008-02-01", 239, 1)]
    public void Example_05_a_gap_of_forty_eight_months_is_deducted(string back, int months, int stars)
    {
        var result = Rate(Person(Secretary("1998-01-01", "2004-01-01"), Secretary(back)), "基本合格");

        Assert.Equal(months, result.Working<TenureWorking>()!.Months);
        Assert.Equal(stars, result.Stars());
    }

    [Theory]
    [InlineData("2015-01-01", 168)]
    [InlineData("2015-01-02", 155)]
    public void Example_06_a_gap_of_exactly_twelve_months_is_bridged_a_day_more_is_deducted(string back, int months)
    {
        var result = Rate(Person(Secretary("2008-01-01", "2014-01-01"), Secretary(back)), "基本合格");

        Assert.Equal(months, result.Working<TenureWorking>()!.Months);
        Assert.Equal(1, result.Stars());
    }

    [Theory]
    [InlineData(LeaveReason.RemovedForViolation, null, 115, 0)]
    [InlineData(LeaveReason.TermEnded, null, 259, 2)]
    [InlineData(LeaveReason.RemovedForViolation, "2013-05-01", 259, 2)]
    public void Example_07_removal_for_violation_forfeits_what_lies_before_unless_overturned(
        LeaveReason reason, string? overturned, int months, int stars)
    {
        var first = Secretary("1998-06-01", "2010-06-01") with
        {
            LeaveReason = reason,
            OverturnedOn = overturned is null ? null : Date(overturned),
        };
        var result = Rate(Person(first, Secretary("2012-06-01")), "基本合格");

        Assert.Equal(months, result.Working<TenureWorking>()!.Months);
        Assert.Equal(stars, result.Stars());
    }

    [Fact]
    public void Example_08_a_low_grade_contributes_nothing_or_closes_the_gate()
    {
        var person = Person(Secretary("1997-01-01"));
        var gate = Ladder with
        {
            GradeStars = new GradeStarSettings { Grades = [new GradeStars { Grade = "基本合格", Gate = GradeGate.Initial }] },
        };

        Assert.Equal(new Rated(2), Rate(person, "基本合格").Outcome);
        Assert.Equal(new NoStar(NoStarReason.LowGrade), Rate(person, "基本合格", gate).Outcome);
    }

    [Fact]
    public void Example_09_a_village_head_is_outside_a_policy_for_secretaries_and_inside_one_for_both()
    {
        var person = Person(Head("2010-01-01"));
        var both = Ladder with { Population = Ladder.Population with { Posts = [Post.Secretary, Post.VillageHead] } };

        Assert.Equal(new NotEligible(NotEligibleReason.OutsidePopulation), Rate(person, "合格").Outcome);
        Assert.Equal(new Rated(2), Rate(person, "合格", both).Outcome);
    }

    [Fact]
    public void Example_10_both_posts_together_count_once()
    {
        var result = Rate(Person(Head("2008-01-01", "2018-01-01"), Secretary("2014-01-01")), "基本合格");
        var apart = Rate(Person(Head("2008-01-01", "2014-01-01"), Secretary("2014-01-01"), Head("2016-01-01", "2018-01-01")), "基本合格");

        Assert.Equal(168, result.Working<TenureWorking>()!.Months);
        Assert.Equal(168, apart.Working<TenureWorking>()!.Months);
        Assert.Equal(1, result.Stars());
    }

    [Theory]
    [InlineData(AboveHighest.Capped, 9)]
    [InlineData(AboveHighest.Raw, 10)]
    public void Example_11_raw_eleven_is_ten_and_the_loss_next_year_depends_on_what_is_kept(AboveHighest above, int next)
    {
        var profile = Ladder with { Scale = new ScaleSettings { AboveHighest = above } };
        var person = Person(Secretary("2015-01-01"));
        var high = Rate(person, "优秀", profile, Year(2022), Previous(2021, 10));
        Assert.Equal(new Rated(10), high.Outcome);
        Assert.Equal(11, high.Working<BoundsWorking>()!.Value);

        Assert.Equal(new Rated(next), Rate(person, "基本合格", profile, Year(2023), high.Next).Outcome);
    }

    [Fact]
    public void Example_12_after_the_term_resets_a_year_in_the_new_term_is_needed_and_history_stays()
    {
        // The new term holds most of 2026, and by its end ten months of it.
        var year = Year(2026) with
        {
            Terms = [new TermFacts { Id = "t12", Start = Date("2020-12-01"), End = Date("2026-03-01") }, new TermFacts { Id = "t13", Start = Date("2026-03-01") }],
        };
        var person = Person(Secretary("2015-01-01", "2026-03-01"), Secretary("2026-03-01"));
        var first = Rate(person, "优秀", year: year, previous: Previous(2025, 7, initial: 2021));

        Assert.Equal(new NotEligible(NotEligibleReason.NewTermTooShort), first.Outcome);
        Assert.Equal(7, first.Next.Stars);
        Assert.True(first.Says(TraceNote.StartsAnew));

        var second = Rate(person, "优秀", year: year with { Year = 2027, DecidedOn = Date("2028-01-20") }, previous: first.Next);
        Assert.True(second.Initial);
        Assert.Equal(new Rated(3), second.Outcome);
    }

    [Theory]
    [InlineData(AwardRevocation.FromNextRating, false)]
    [InlineData(AwardRevocation.Recompute, true)]
    public void Example_19_a_revoked_award_is_gone_from_the_next_rating_or_recomputed_never_silently(AwardRevocation setting, bool correction)
    {
        var profile = Ladder with { Awards = Ladder.Awards! with { Revocation = setting } };
        var award = Award(AwardLevel.City, "2023-05-01");
        var person = Person(Secretary("2017-01-01")) with { Awards = [award] };
        var given = Rate(person, "合格", profile, Year(2023), Previous(2022, 4));
        Assert.Equal(new Rated(5), given.Outcome);

        var revoked = person with { Awards = [award with { RevokedOn = Date("2024-08-01") }] };
        var next = Rate(revoked, "合格", profile, Year(2024), given.Next);
        Assert.Equal(new Rated(4), next.Outcome);
        Assert.True(next.Says(TraceNote.AwardRevoked));
        Assert.Equal(correction, next.Exceptions.Contains(new RatingException(RatingExceptionKind.AwardRevoked, award.Id)));

        // The correction of 2023 itself, decided after the revocation.
        Assert.Equal(new Rated(4), Rate(revoked, "合格", profile, Year(2023, "2024-09-01"), Previous(2022, 4)).Outcome);
    }

    [Fact]
    public void Example_20_under_investigation_is_suspended_and_supplemented_when_closed_without_sanction()
    {
        var open = new InvestigationFacts { Id = "i1", OpenedOn = Date("2021-11-01") };
        var person = Person(Secretary("2009-01-01")) with { Investigations = [open] };
        var suspended = Rate(person, "优秀");
        Assert.Equal(new Suspended(SuspendedReason.UnderInvestigation), suspended.Outcome);
        Assert.Equal(2021, Assert.Single(suspended.Next.Pending));

        var closed = person with { Investigations = [open with { ClosedOn = Date("2022-06-30") }] };
        var supplemented = Rate(closed, "优秀", year: Year(2021, "2022-07-10"));
        Assert.Equal(new Rated(3), supplemented.Outcome);
        Assert.Empty(supplemented.Next.Pending);
    }
}
