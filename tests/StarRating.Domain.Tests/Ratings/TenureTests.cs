using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>Counting service: rating rules section 2, "Service".</summary>
public sealed class TenureTests
{
    private static Profile With(TenureSettings tenure) => Ladder with { Tenure = tenure };

    private static TenureWorking Tenure(RatingResult result) => result.Working<TenureWorking>()!;

    [Fact]
    public void Nineteen_years_and_eleven_months_name_the_day_of_the_next_star()
    {
        // As-of 2022-01-01, appointed 2002-02-01: 19 years 11 months.
        var result = Rate(Person(Secretary("2002-02-01")), "合格");

        Assert.Equal(239, Tenure(result).Months);
        Assert.Equal(Date("2022-02-01"), Tenure(result).NextOn);
        Assert.Equal(2, result.Stars());
    }

    [Fact]
    public void The_day_of_the_next_star_is_right_in_the_following_rating()
    {
        var person = Person(Secretary("2012-06-15"));
        var first = Rate(person, "合格");
        Assert.Equal(Date("2022-06-15"), Tenure(first).NextOn);
        Assert.True(first.Says(TraceNote.NextTenureStar));

        var next = Rate(person, "合格", year: Year(2022), previous: first.Next);
        Assert.Equal(2, next.Stars());
    }

    [Theory]
    [InlineData("2012-01-01", 1)]
    [InlineData("2012-01-02", 0)]
    public void A_threshold_counts_when_it_is_reached_before_the_as_of_date_closes(string start, int stars) =>
        Assert.Equal(stars, Rate(Person(Secretary(start)), "基本合格").Stars());

    [Fact]
    public void Thresholds_between_two_as_of_dates_earn_a_star_once()
    {
        var person = Person(Secretary("2012-07-01"));
        var y2022 = Rate(person, "合格", year: Year(2022), previous: Previous(2021, 1));
        var y2023 = Rate(person, "合格", year: Year(2023), previous: y2022.Next);

        Assert.Equal((2, 2), (y2022.Stars(), y2023.Stars()));
        Assert.Equal((1, 1), (Tenure(y2023).Stars, Tenure(y2023).Before));
    }

    [Fact]
    public void Where_tenure_does_not_accrue_only_the_initial_rating_counts_it()
    {
        var profile = With(Ladder.Tenure! with { AccruesYearly = false });

        Assert.Equal(1, Rate(Person(Secretary("2012-07-01")), "合格", profile, Year(2022), Previous(2021, 1)).Stars());
    }

    [Theory]
    [InlineData("2014-01-31", "2014-02-28", 1)]
    [InlineData("2014-01-31", "2014-02-27", 0)]
    [InlineData("2012-02-29", "2013-02-28", 12)]
    [InlineData("2012-02-29", "2013-02-27", 11)]
    public void Completed_months_end_with_the_month_where_the_day_does_not_exist(string start, string end, int months) =>
        Assert.Equal(months, StarRating.Ratings.Service.ServiceMath.Months(Date(start), Date(end)));

    [Fact]
    public void Left_over_days_of_each_run_are_dropped_unless_they_are_pooled()
    {
        var person = Person(Secretary("2000-01-01", "2005-01-20"), Secretary("2008-01-01", "2012-12-20"), Secretary("2021-01-01"));
        var dropped = Rate(person, "合格");
        var pooled = Rate(person, "合格", With(Ladder.Tenure! with { Remainders = Remainders.DaysPooled }));
        var years = Rate(person, "合格", With(Ladder.Tenure! with { Remainders = Remainders.YearsPerRun }));

        Assert.Equal(60 + 59 + 12, Tenure(dropped).Months);
        Assert.Equal(60 + 59 + 12 + 1, Tenure(pooled).Months);
        Assert.Equal(60 + 48 + 12, Tenure(years).Months);
    }

    [Theory]
    [InlineData(LongGap.Deducted, 204, 1)]
    [InlineData(LongGap.LongestRun, 132, 1)]
    [InlineData(LongGap.Cumulative, 204, 1)]
    [InlineData(LongGap.ContinuousOrBroken, 204, 1)]
    public void A_longer_gap_is_treated_as_the_policy_says(LongGap gap, int months, int stars)
    {
        var person = Person(Secretary("2000-01-01", "2006-01-01"), Secretary("2011-01-01"));
        var profile = With(Ladder.Tenure! with { LongGap = gap, BrokenYearsPerStar = gap == LongGap.ContinuousOrBroken ? 15 : null });
        var result = Rate(person, "基本合格", profile);

        Assert.Equal((months, stars), (Tenure(result).Months, Tenure(result).Stars));
    }

    [Theory]
    [InlineData("2009-01-01", 1)]
    [InlineData("2009-02-01", 0)]
    public void Ten_continuous_years_or_sixteen_broken_ones_earn_a_star(string back, int stars)
    {
        // No run is ten years; together they are sixteen, or a month less.
        var person = Person(Secretary("1998-01-01", "2000-01-01"), Secretary("2002-01-01", "2007-01-01"), Secretary(back, "2017-01-01"), Secretary("2021-01-01"));
        var profile = With(Ladder.Tenure! with { LongGap = LongGap.ContinuousOrBroken, BrokenYearsPerStar = 16 });

        Assert.Equal(stars, Rate(person, "基本合格", profile).Stars());
    }

    [Fact]
    public void The_next_star_is_found_for_every_way_of_adding()
    {
        var person = Person(Secretary("2003-03-10", "2007-05-25"), Secretary("2013-02-11"));
        foreach (var gap in Enum.GetValues<LongGap>())
        {
            foreach (var remainders in Enum.GetValues<Remainders>())
            {
                var profile = With(Ladder.Tenure! with { LongGap = gap, Remainders = remainders, BrokenYearsPerStar = 12 });
                var next = Tenure(Rate(person, "合格", profile)).NextOn!.Value;
                var policy = Policy(profile with { Period = profile.Period with { Term = TermReset.Keep } });

                // The day before is one star short; the day itself brings it.
                Assert.Equal(Stars(policy, person, next.AddDays(-1)) + 1, Stars(policy, person, next));
            }
        }
    }

    private static int Stars(HashedPolicy policy, PersonFacts person, DateOnly until)
    {
        var tenure = policy.Document.Profiles[0].Tenure!;
        var ledger = new StarRating.Ratings.Service.ServiceLedger(person, until);
        return StarRating.Ratings.Steps.TenureStep.StarsFor(ledger.Runs(StarRating.Ratings.Service.ServiceRules.ForTenure(tenure), until), tenure);
    }

    [Fact]
    public void At_most_so_many_tenure_stars()
    {
        var profile = With(Ladder.Tenure! with { Maximum = 1 });
        var result = Rate(Person(Secretary("1980-01-01")), "基本合格", profile);

        Assert.Equal(1, result.Stars());
        Assert.Null(Tenure(result).NextOn);
    }

    [Fact]
    public void Acting_service_counts_by_setting()
    {
        var person = Person(Secretary("2008-01-01", "2014-01-01") with { Acting = true }, Secretary("2014-01-01"));

        Assert.Equal(96, Tenure(Rate(person, "合格")).Months);
        Assert.Equal(168, Tenure(Rate(person, "合格", With(Ladder.Tenure! with { Acting = true }))).Months);
    }

    [Fact]
    public void Days_of_suspension_from_the_post_do_not_count_until_cleared()
    {
        var suspended = new PostSuspensionFacts { Id = "s1", Start = Date("2015-03-01"), End = Date("2015-06-01") };
        var person = Person(Secretary("2012-01-01")) with { Suspensions = [suspended] };
        var result = Rate(person, "基本合格");
        Assert.Equal((117, 0, 92), (Tenure(result).Months, result.Stars(), Tenure(result).Runs[0].Uncounted));
        Assert.True(result.Says(TraceNote.SuspensionNotCounted));

        var cleared = Rate(person with { Suspensions = [suspended with { ClearedOn = Date("2022-01-10") }] }, "基本合格");
        Assert.Equal((120, 1), (Tenure(cleared).Months, cleared.Stars()));
        Assert.True(cleared.Says(TraceNote.SuspensionCleared));

        // Cleared after the day of decision: not known yet.
        Assert.Equal(0, Rate(person with { Suspensions = [suspended with { ClearedOn = Date("2022-01-21") }] }, "基本合格").Stars());
    }

    [Fact]
    public void Overlapping_suspensions_are_taken_out_once_and_outside_service_not_at_all()
    {
        var person = Person(Secretary("2012-01-01")) with
        {
            Suspensions =
            [
                new PostSuspensionFacts { Id = "s2", Start = Date("2015-04-01"), End = Date("2015-06-01") },
                new PostSuspensionFacts { Id = "s1", Start = Date("2015-03-01"), End = Date("2015-05-01") },
                new PostSuspensionFacts { Id = "s0", Start = Date("2010-03-01"), End = Date("2010-05-01") },
            ],
        };

        Assert.Equal(92, Tenure(Rate(person, "合格")).Runs[0].Uncounted);
    }

    [Theory]
    [InlineData("2012-01-01", true)]
    [InlineData("2011-06-01", false)]
    public void A_date_known_by_the_month_is_flagged_when_another_day_would_change_the_result(string start, bool flagged)
    {
        var person = Person(Secretary(start) with { StartPrecision = DatePrecision.Month });
        var result = Rate(person, "合格");

        Assert.Equal(flagged, result.Exceptions.Contains(new RatingException(RatingExceptionKind.DateToConfirm, person.Appointments[0].Id)));
        Assert.Equal(flagged, result.Says(TraceNote.DateMatters));
        Assert.Equal(2, result.Stars());
    }

    [Fact]
    public void A_date_known_by_the_year_means_its_first_day()
    {
        var result = Rate(Person(Secretary("2012-09-01") with { StartPrecision = DatePrecision.Year }), "合格");

        Assert.Equal(120, Tenure(result).Months);
        Assert.NotEmpty(result.Exceptions);
    }

    [Fact]
    public void A_vague_end_that_decides_about_a_bridge_is_flagged()
    {
        var person = Person(Secretary("2003-01-01", "2010-01-01") with { EndPrecision = DatePrecision.Month }, Secretary("2011-01-15"));

        Assert.Equal(84 + 131, Tenure(Rate(person, "合格")).Months);
        Assert.Empty(Rate(person, "合格").Exceptions);
        var longer = person with { Appointments = person.Appointments.SetItem(0, person.Appointments[0] with { Start = Date("2002-03-01") }) };
        Assert.NotEmpty(Rate(longer, "合格", With(Ladder.Tenure! with { YearsPerStar = 19 })).Exceptions);
    }

    [Theory]
    [InlineData(null, 96)]
    [InlineData("2022-01-20", 168)]
    [InlineData("2022-01-21", 96)]
    public void Service_in_another_county_counts_once_confirmed(string? confirmed, int months)
    {
        var elsewhere = Secretary("2008-01-01", "2014-01-01", "other") with
        {
            OtherCounty = "140900",
            ConfirmedOn = confirmed is null ? null : Date(confirmed),
        };
        var result = Rate(Person(elsewhere, Secretary("2014-01-01")), "合格");

        Assert.Equal(months, Tenure(result).Months);
        Assert.Equal(months == 96, result.Exceptions.Contains(new RatingException(RatingExceptionKind.TransferToConfirm, elsewhere.Id)));
    }
}
