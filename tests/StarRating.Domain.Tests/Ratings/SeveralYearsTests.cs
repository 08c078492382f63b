using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>What is asked of several years: ranks, scores, figures, events, sanctions and awards; and the years of a longer period asked one by one.</summary>
public sealed class SeveralYearsTests
{
    private static PersonFacts Zhang => Person(Secretary("2010-01-01"));

    [Theory]
    [InlineData(2, 25, true)]
    [InlineData(3, 25, false)]
    [InlineData(1, 9, false)]
    public void The_first_tenth_of_a_pool_is_so_many_places_as_it_holds_whole_ones(int rank, int of, bool holds) =>
        Assert.Equal(holds, Fires(new RankWithin(FirstShare: 0.1m), year: Grade(2021, "合格", 80) with { Rank = rank, RankOf = of }));

    [Theory]
    [InlineData(24, 25, true)]
    [InlineData(23, 25, false)]
    public void And_so_is_the_last(int rank, int of, bool holds) =>
        Assert.Equal(holds, Fires(new RankWithin(LastShare: 0.1m), year: Grade(2021, "合格", 80) with { Rank = rank, RankOf = of }));

    [Theory]
    [InlineData(9, 10, true)]
    [InlineData(8, 10, false)]
    [InlineData(9, null, false)]
    public void Among_the_last_two_for_two_years_running(int before, int? of, bool holds)
    {
        var person = Zhang with { Years = [Grade(2020, "合格", 70) with { Rank = before, RankOf = of }] };
        Assert.Equal(holds, Fires(new RankWithin(Last: 2, Years: 2), person, Grade(2021, "合格", 70) with { Rank = 10, RankOf = 10 }));
    }

    [Theory]
    [InlineData(90.0, 90.0, 95.0, true)]
    [InlineData(89.99, 90.0, 95.0, false)]
    [InlineData(90.0, 90.0, 89.99, false)]
    public void Ninety_points_for_three_years_running(double two, double one, double now, bool holds) =>
        Assert.Equal(holds, Fires(new ScoreWithin(90, Years: 3), Zhang with { Years = [Grade(2019, "合格", (decimal)two), Grade(2020, "合格", (decimal)one)] }, Grade(2021, "合格", (decimal)now)));

    [Theory]
    [InlineData(PeriodCombine.Mean, 80.0, null, true)]
    [InlineData(PeriodCombine.Mean, 80.01, null, false)]
    [InlineData(PeriodCombine.Sum, 240.0, 240.01, true)]
    [InlineData(PeriodCombine.Lowest, null, 70.01, true)]
    [InlineData(PeriodCombine.Highest, 90.01, null, false)]
    public void The_scores_of_three_years_together(PeriodCombine combine, double? from, double? below, bool holds)
    {
        var person = Zhang with { Years = [Grade(2019, "合格", 70), Grade(2020, "合格", 80)] };
        var when = new ScoresTogether { Years = 3, Combine = combine, From = (decimal?)from, Below = (decimal?)below };
        Assert.Equal(holds, Fires(when, person, Grade(2021, "合格", 90)));
        Assert.False(Fires(when, person with { Years = [Grade(2020, "合格", 80)] }, Grade(2021, "合格", 90)));
    }

    [Theory]
    [InlineData(110.0, 121.0, true)]
    [InlineData(109.9, 121.0, false)]
    [InlineData(110.0, 120.9, false)]
    public void Growth_of_a_tenth_in_each_of_two_years(double one, double now, bool holds)
    {
        var year = Year() with { Villages = [Year().Villages[0] with { Figures = [Figure(2019, 100), Figure(2020, (decimal)one), Figure(2021, (decimal)now)] }] };
        Assert.Equal(holds, Fires(new FigureWithin { Name = "集体收入", Growth = true, From = 10, Years = 2 }, year: Grade(2021, "合格"), facts: year));
    }

    [Theory]
    [InlineData("2019-01-01", true)]
    [InlineData("2018-12-31", false)]
    public void Events_sanctions_and_awards_of_the_last_three_years(string date, bool holds)
    {
        var person = Zhang with { Events = [Event("duty", date)], Sanctions = [Sanction(SanctionKind.PartyWarning, date)], Awards = [Award(AwardLevel.City, date)] };
        Assert.Equal(holds, Fires(new ListedEvent { Items = ["duty"], Years = 3 }, person));
        Assert.Equal(holds, Fires(new Sanctioned { Years = 3 }, person));
        Assert.Equal(holds, Fires(new AwardedInYear { Years = 3 }, person));
        Assert.Equal(!holds, Fires(new NoneOf([new Sanctioned { Years = 3 }]), person));
        Assert.False(Fires(new Sanctioned(), person) || Fires(new AwardedInYear(), person));
    }

    [Fact]
    public void Two_events_in_two_years_and_two_awards_of_the_person()
    {
        var person = Zhang with { Events = [Event("duty", "2020-05-01"), Event("duty", "2021-05-01")], Awards = [Award(AwardLevel.City, "2021-05-01"), Award(AwardLevel.County, "2021-06-01")] };
        Assert.True(Fires(new ListedEvent { Items = ["duty"], Years = 2, Times = 2 }, person));
        Assert.False(Fires(new ListedEvent { Items = ["duty"], Times = 2 }, person));
        Assert.True(Fires(new AwardedInYear { Times = 2, Holder = AwardHolder.Person }, person));
        Assert.False(Fires(new AwardedInYear { Times = 2, AtLeast = AwardLevel.City }, person));
        Assert.False(Fires(new AwardedInYear { Holder = AwardHolder.Village }, person));
    }

    [Fact]
    public void A_veto_over_two_years_is_met_in_both_and_one_of_the_year_once()
    {
        VetoItem Veto(int? years) => new() { Id = "v", Name = "处分", When = new Sanctioned { Years = years }, Then = new VetoNoStar() };
        var person = Zhang with { Sanctions = [Sanction(SanctionKind.PartyWarning, "2021-06-01")] };
        foreach (var (years, second) in new[] { ((int?)2, OutcomeKind.NoStar), (null, OutcomeKind.Rated) })
        {
            var profile = Ladder with { Vetoes = [Veto(years)] };
            var first = Rate(person, "合格", profile);
            Assert.Equal(OutcomeKind.NoStar, first.Outcome.Kind);
            Assert.Equal(second, Rate(person, "合格", profile, Year(2022), first.Next).Outcome.Kind);
        }
    }

    [Fact]
    public void A_star_that_no_other_replaces_bounds_the_rest()
    {
        var themes = ThemesTests.Themes;
        var profile = themes with
        {
            Adjustment = new AdjustmentSettings { Rules = [new AdjustmentRule { Id = "must", When = new NoneOf([new ThemesHeld(["party"])]), Then = new AtMostStars(1) }] },
        };
        var person = Zhang;
        Assert.Equal(1, Rate(person, ThemesTests.Scores(2021, party: 60, income: 900), profile).Stars());
        var held = Rate(person, ThemesTests.Scores(2021, party: 95, income: 900), profile);
        Assert.True(held.Stars() > 1);
        var needs = profile with { Adjustment = new AdjustmentSettings { Rules = [new AdjustmentRule { Id = "has", When = new ThemesHeld(["party"]), Then = new AddStars(1) }] } };
        Assert.Contains(Rate(person, ThemesTests.Scores(2021, party: 95, income: 900), needs).Trace, line => line.Facts.Any(fact => fact is { Source: FactSource.Theme, Record: "party" }));
    }

    [Theory]
    [InlineData("优秀", "优秀", 5)]
    [InlineData("优秀", "基本合格", 3)]
    [InlineData("基本合格", "优秀", 3)]
    [InlineData("合格", "合格", 3)]
    public void Each_year_of_a_period_of_two_is_asked(string one, string now, int stars)
    {
        var profile = Ladder with
        {
            Tenure = null,
            Awards = null,
            Period = new PeriodSettings { EveryYears = 2, Combine = PeriodCombine.EveryYear },
            Adjustment = new AdjustmentSettings
            {
                Rules =
                [
                    new AdjustmentRule { Id = "up", When = new GradeIs { Grades = ["优秀"] }, Then = new AddStars(1) },
                    new AdjustmentRule { Id = "down", When = new GradeIs { Grades = ["基本合格"] }, Then = new AddStars(-1) },
                ],
            },
        };
        var person = Zhang with { Years = [Grade(2022, one)] };
        var between = Rate(person, one, profile, Year(2022), Previous(2021, 3));
        Assert.True(Assert.IsType<Rated>(between.Outcome).Kept);
        Assert.Equal(stars, Rate(person, now, profile, Year(2023), between.Next).Stars());
        Assert.Equal(now == "优秀" ? 4 : now == "合格" ? 3 : 2, Rate(person, now, profile with { Period = new PeriodSettings { EveryYears = 2 } }, Year(2023), between.Next).Stars());
    }

    [Fact]
    public void A_streak_asked_year_by_year_restarts_inside_the_period_too()
    {
        var profile = Ladder with
        {
            Tenure = null,
            Awards = null,
            Period = new PeriodSettings { EveryYears = 4, Combine = PeriodCombine.EveryYear },
            Adjustment = new AdjustmentSettings { Rules = [new AdjustmentRule { Id = "streak", When = new GradeIs { Grades = ["优秀"], Years = 2 }, Then = new AddStars(1) }] },
        };
        var person = Person(Secretary("2010-01-01")) with { Years = [.. Enumerable.Range(2021, 4).Select(year => Grade(year, "优秀"))] };
        var result = Rate(person, "优秀", profile, Year(2024), Previous(2020, 3, initial: 2020));
        Assert.Equal(5, result.Stars());
        Assert.Equal(2024, Assert.Single(result.Next.Fired).Year);
    }

    [Theory]
    [InlineData(35, 0)]
    [InlineData(36, 1)]
    [InlineData(71, 1)]
    [InlineData(72, 3)]
    [InlineData(400, 4)]
    public void Tenure_may_be_a_table(int months, int stars)
    {
        var profile = Ladder with { GradeStars = null, Awards = null, Tenure = new TenureSettings { Table = [new TenureStars(3, 1), new TenureStars(6, 3), new TenureStars(10, 4)] } };
        var result = Rate(Person(Secretary(new DateOnly(2022, 1, 1).AddMonths(-months).ToString("yyyy-MM-dd"))), "合格", profile);
        Assert.Equal(stars, result.Stars());
        Assert.Equal(stars == 4 ? null : new DateOnly(2022, 1, 1).AddMonths((stars switch { 0 => 36, 1 => 72, _ => 120 }) - months), result.Working<TenureWorking>()!.NextOn);
    }

    [Theory]
    [InlineData(Post.Secretary, 5, 7)]
    [InlineData(Post.DeputySecretary, 5, 5)]
    [InlineData(Post.DeputySecretary, 20, 15)]
    [InlineData(Post.Secretary, 20, 18)]
    public void The_ends_of_the_scale_may_differ_by_post(Post post, int raw, int stars)
    {
        var profile = Ladder with
        {
            Population = Ladder.Population with { Posts = [Post.Secretary, Post.DeputySecretary] },
            Scale = new ScaleSettings
            {
                Article = "a1",
                Lowest = 1,
                Highest = 18,
                BelowLowest = BelowLowest.Lowest,
                Ranges = [new ScaleRange([Post.Secretary, Post.VillageHead], 7, 18), new ScaleRange([Post.DeputySecretary], 4, 15)],
            },
            GradeStars = new GradeStarSettings { Grades = [new GradeStars { Grade = "合格", Stars = raw }] },
            Tenure = null,
            Awards = null,
        };
        var result = Rate(Person(Holds(post, "2019-01-01")), "合格", profile);
        Assert.Equal(stars, result.Stars());
        Assert.Equal(stars != raw, result.Trace.Any(line => line.Working is BoundsWorking && line.Facts.Any(fact => fact.Source == FactSource.Appointment)));
    }

    private static bool Fires(Condition when, PersonFacts? person = null, YearFacts? year = null, FactsDocument? facts = null)
    {
        var profile = Ladder with
        {
            Tenure = null,
            Awards = null,
            Adjustment = new AdjustmentSettings { Article = "a11", Rules = [new AdjustmentRule { Id = "rule", When = when, Then = new AddStars(1) }] },
        };
        var result = Rate(person ?? Zhang, year ?? Grade(2021, "合格", 80), profile, facts, Previous(2020, 3, initial: 2010));
        var line = result.Trace.FirstOrDefault(line => line.Rule == "rule" && line.Effect is Added);
        Assert.True(line is null || when is NoneOf || line.Facts.Length > 0);
        return line is not null;
    }

    private static FigureFacts Figure(int year, decimal value) => new() { Id = $"f{year}", Name = "集体收入", Year = year, Value = value };
}
