using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

public class MonthPayTests
{
    private static readonly PayRun Example16 = new(County(Pay(Monthly(2000), YearEnd(15456))));

    [Fact]
    public void Example_16_a_year_is_twelve_times_2000_and_15456_at_its_end()
    {
        var year = Example16.YearPay(Person(Post("a1", "2020-05-01")), 2024);
        Assert.Equal(39456.00m, year.Sum());
        Assert.All(year[..11], m => Assert.Equal(2000, m.Total));
        Assert.Equal(17456, year[11].Total);
    }

    [Fact]
    public void Example_16_a_leaver_of_15_July_is_paid_to_its_end_and_gets_seven_twelfths()
    {
        var year = Example16.YearPay(Person(Post("a1", "2020-05-01", "2024-07-15")), 2024);
        Assert.Equal((14000m, 9016m, 23016.00m), (year.Sum("base"), year.Sum("yearEnd"), year.Sum()));
        Assert.Equal(11016, year[6].Total);
        Assert.Equal("15,456.00 × 7/12 = 9,016.00", year[6].Lines[1].Arithmetic);
        Assert.Empty(year[7].Lines);
    }

    [Fact]
    public void Example_16_settled_at_year_end_where_the_policy_says_so()
    {
        var run = new PayRun(County(Pay(Monthly(2000), YearEnd(15456)) with { LeaverSettlement = LeaverSettlement.AtYearEnd }));
        var year = run.YearPay(Person(Post("a1", "2020-05-01", "2024-07-15")), 2024);
        Assert.Equal((2000m, 9016m), (year[6].Total, year[11].Total));
    }

    [Theory]
    // Appointed, left, months paid in 2024.
    [InlineData("2024-03-10", null, 9)]
    [InlineData("2024-03-01", null, 9)]
    [InlineData("2023-12-31", null, 12)]
    [InlineData("2020-01-01", "2024-01-01", 0)]
    [InlineData("2020-01-01", "2024-01-02", 1)]
    [InlineData("2020-01-01", "2024-08-01", 7)]
    [InlineData("2024-03-10", "2024-03-20", 0)]
    public void Pay_starts_the_month_after_appointment_and_ends_with_the_month_of_the_last_day(string start, string? end, int months) =>
        Assert.Equal(2000m * months, Example16.YearPay(Person(Post("a1", start, end)), 2024).Sum("base"));

    [Fact]
    public void A_leaving_known_by_its_month_only_is_paid_to_the_end_of_that_month()
    {
        var post = Post("a1", "2020-01-01", "2024-07-01");
        Assert.Equal(12000m, Example16.YearPay(Person(post), 2024).Sum("base"));
        Assert.Equal(14000m, Example16.YearPay(Person(post with { EndPrecision = DatePrecision.Month }), 2024).Sum("base"));
    }

    [Theory]
    [InlineData("2024-06-15")]
    [InlineData("2024-06-01")]
    [InlineData("2024-06-30")]
    public void Who_goes_from_one_village_to_another_misses_no_month_and_is_paid_none_twice(string day)
    {
        var year = Example16.YearPay(Person(Post("a1", "2020-01-01", day), Post("a2", day, village: "v3")), 2024);
        Assert.All(year, m => Assert.Equal(2000m, m.Lines.Where(l => l.Component == "base").Sum(l => l.Amount)));
        Assert.Equal(39456m, year.Sum());
        var village = year.SelectMany(m => m.Lines).Where(l => l.Component == "yearEnd").ToDictionary(l => l.Village, l => l.Amount);
        Assert.Equal(15456m, village["v1"] + village["v3"]);
        Assert.Equal(day == "2024-06-01" ? 6440m : 7728m, village["v1"]);
        Assert.Equal(["t1", "t2"], TownshipCost.Of(year.SelectMany(m => m.Lines)).Select(c => c.Township).Distinct());
    }

    [Fact]
    public void A_break_of_a_day_starts_anew_the_month_after()
    {
        var year = Example16.YearPay(Person(Post("a1", "2020-01-01", "2024-05-31"), Post("a2", "2024-06-01", village: "v3")), 2024);
        Assert.Equal(11 * 2000m, year.Sum("base"));
        // Two runs of paid months, each settled with its own last month.
        Assert.Equal((6440m, 7728m), (year[4].Lines[1].Amount, year[11].Lines[1].Amount));
    }

    [Fact]
    public void Two_villages_at_once_are_paid_once_for_the_main_one()
    {
        var person = Person(Post("a1", "2018-01-01") with { Main = false }, Post("a2", "2020-01-01", village: "v3"));
        var month = Example16.MonthPay(person, Month("2024-03"));
        Assert.Equal(("v3", 2000m), (Assert.Single(month.Lines).Village, month.Total));
    }

    [Fact]
    public void Proration_by_days_pays_the_days_in_post()
    {
        var run = new PayRun(County(Pay(Monthly(3100), YearEnd(36600)) with { Proration = PayProration.Days }));
        var year = run.YearPay(Person(Post("a1", "2024-03-11", "2024-07-15")), 2024);
        Assert.Equal((2100m, 3100m), (year[2].Total, year[3].Total));
        // 21 + 30 + 31 + 30 + 14 = 126 days of 366; 14 days of July.
        Assert.Equal((1400m, 12600m), (year[6].Lines[0].Amount, year[6].Lines[1].Amount));
        Assert.Equal("36,600.00 × 126 天/366 天 = 12,600.00", year[6].Lines[1].Arithmetic);
    }

    [Fact]
    public void Proration_by_days_divides_a_month_between_two_villages()
    {
        var run = new PayRun(County(Pay(Monthly(3000)) with { Proration = PayProration.Days }));
        var june = run.MonthPay(Person(Post("a1", "2020-01-01", "2024-06-11"), Post("a2", "2024-06-11", village: "v3")), Month("2024-06"));
        Assert.Equal([("v1", 1000m), ("v3", 2000m)], june.Lines.Select(l => (l.Village, l.Amount)));
    }

    [Fact]
    public void Sixty_and_forty_percent_make_the_total_to_the_fen_in_every_case()
    {
        foreach (var total in new[] { 39456m, 37531m, 10000.01m, 33333.33m, 0.07m })
        {
            var split = new SplitPay
            {
                Key = "pay",
                Name = "报酬",
                BasePercent = 60,
                Amount = new AmountTable { Yearly = true, Lines = [new AmountLine { Yuan = total }] },
            };
            var year = new PayRun(County(Pay(split))).YearPay(Person(Post("a1", "2020-01-01")), 2024);
            Assert.Equal(total, year.Sum());
            Assert.Equal(Math.Round(total * 0.6m, 2, MidpointRounding.AwayFromZero), year.Sum("pay.base"));
        }
    }

    [Fact]
    public void Performance_follows_the_grade_of_the_year_before()
    {
        var split = new SplitPay
        {
            Key = "pay",
            Name = "报酬",
            BasePercent = 60,
            Amount = new AmountTable { Yearly = true, Lines = [new AmountLine { Yuan = 40000 }] },
            Grade = new GradeFactors { Factors = [new("优秀", 1.2m), new("合格", 1), new("不合格", 0)] },
        };
        var run = new PayRun(County(Pay(split)));
        decimal Performance(params SealedRatingFacts[] ratings) =>
            run.YearPay(Person(Post("a1", "2020-01-01")) with { Ratings = [.. ratings] }, 2024).Sum("pay.performance");
        Assert.Equal(16000m, Performance());
        Assert.Equal(19200m, Performance(Rated(2023, 3, "2024-03-20", grade: "优秀")));
        Assert.Equal(0m, Performance(Rated(2022, 3, "2023-03-20", grade: "优秀"), Rated(2023, 3, "2024-03-20", grade: "不合格")));
        Assert.Equal(19200m, Performance(Rated(2022, 3, "2023-03-20", grade: "优秀"),
            Rated(2023, 0, "2024-03-20") with { Outcome = OutcomeKind.Suspended, Stars = null, Grade = null }));
    }

    [Fact]
    public void Performance_by_the_grade_of_the_same_year_is_due_when_it_is_known()
    {
        var performance = YearEnd(12000, "performance") with
        {
            Schedule = new PaySchedule { OnceAYear = true, PaidMonth = 2, NextYear = true },
            Grade = new GradeFactors { SameYear = true, Factors = [new("优秀", 1.2m)] },
        };
        var run = new PayRun(County(Pay(performance)));
        var person = Person(Post("a1", "2020-01-01"));
        Assert.Empty(run.MonthPay(person, Month("2025-02")).Lines);
        Assert.Equal(14400m, run.MonthPay(person with { Ratings = [Rated(2024, 3, "2025-03-20", grade: "优秀")] }, Month("2025-02")).Total);
    }

    [Fact]
    public void One_person_in_both_posts_has_the_concurrent_factor_from_the_first_full_month()
    {
        var run = new PayRun(County(Pay(Monthly(2000) with { ConcurrentFactor = 1.3m })));
        var person = Person(Post("a1", "2020-01-01"), Post("a2", "2024-03-10", "2024-09-30", post: StarRating.Secretaries.Post.VillageHead));
        var year = run.YearPay(person, 2024);
        Assert.Equal([2000m, 2000m, 2000m, 2600m, 2600m, 2600m, 2600m, 2600m, 2600m, 2000m, 2000m, 2000m], year.Select(m => m.Total));
        Assert.Equal("2,000.00 × 一肩挑 1.3 = 2,600.00", year[3].Lines[0].Arithmetic);
    }

    [Fact]
    public void Amounts_follow_category_and_rural_income_and_a_missing_one_is_an_issue()
    {
        var pay = Pay(
            Monthly(0) with
            {
                Amount = new AmountTable
                {
                    Lines =
                    [
                        new AmountLine { Categories = [VillageCategory.HeritageProtected], Yuan = 2500 },
                        new AmountLine { Categories = [VillageCategory.ClusteredUpgrade], Concurrent = false, Yuan = 2100 },
                    ],
                },
            },
            Monthly(0, "income") with { Amount = new IncomeMultiple(2) });
        var run = new PayRun(County(pay) with { Incomes = [new RuralIncomeFacts { Id = "i", Year = 2023, Yuan = 18765.43m }] });
        var person = Person(Post("a1", "2020-01-01"));
        var year = run.YearPay(person, 2024);
        Assert.Equal(2100m * 12, year.Sum("base"));
        Assert.Equal(37530.86m, year.Sum("income"));
        Assert.Contains("未录入 2024 年农村居民人均可支配收入", Assert.Single(run.MonthPay(person, Month("2025-01")).Issues).Text);
        Assert.Contains("没有适用于", Assert.Single(run.MonthPay(Person(Post("a1", "2020-01-01", village: "c1")), Month("2024-01")).Issues).Text);
    }

    [Fact]
    public void A_community_is_paid_by_its_own_model_with_a_yearly_star_reward()
    {
        var communities = Pay(Monthly(3600), Stars() with
        {
            Key = "reward",
            Name = "星级奖励",
            Table = [new(3, 3000)],
            Schedule = new PaySchedule { OnceAYear = true },
        });
        var run = new PayRun(County(Pay(Monthly(2000), Stars()), communities));
        SealedRatingFacts[] ratings = [Rated(2023, 3, "2024-03-20")];
        var community = run.YearPay(Person(Post("a1", "2020-01-01", "2024-09-20", "c1")) with { Ratings = [.. ratings] }, 2024);
        Assert.Equal((9 * 3600m, 2250m), (community.Sum("base"), community.Sum("reward")));
        var village = run.YearPay(Person(Post("a1", "2020-01-01", "2024-09-20")) with { Ratings = [.. ratings] }, 2024);
        Assert.Equal((9 * 2000m, 2700m), (village.Sum("base"), village.Sum("stars")));
    }

    [Theory]
    [InlineData(false, "250000", "25000", "7500")]
    [InlineData(false, "800000", "80000", "24000")]
    [InlineData(false, "29999.99", "0", "0")]
    [InlineData(false, "30000", "2400", "720")]
    [InlineData(false, "100000", "9000", "2700")]
    [InlineData(false, "300000", "36000", "10800")]
    // 70 000 × 8 % + 100 000 × 9 % + 50 000 × 10 %
    [InlineData(true, "250000", "19600", "5880")]
    public void Example_18_the_reward_for_collective_income_in_bands_with_a_cap_before_the_share(bool progressive, string increment, string village, string person)
    {
        var reward = Reward with { Progressive = progressive };
        Assert.Equal(decimal.Parse(village), CollectiveIncome.Reward(reward, decimal.Parse(increment)).Yuan);
        var run = new PayRun(County(Pay(reward)) with
        {
            Figures = [new VillageFigureFacts { Id = "f", Village = "v1", Name = "increment", Year = 2023, Value = decimal.Parse(increment) }],
        });
        Assert.Equal(decimal.Parse(person), run.YearPay(Person(Post("a1", "2020-01-01")), 2024).Sum());
    }

    private static CollectiveReward Reward => new()
    {
        Key = "collective",
        Name = "集体经济奖励",
        Figure = "increment",
        PersonPercent = 30,
        VillageCap = 80000,
        PaidMonth = 6,
        Bands = [new(30000, 100000, 8), new(100000, 200000, 9), new(200000, 300000, 10), new(300000, null, 12)],
    };

    [Fact]
    public void The_reward_is_shared_by_months_among_those_who_led_the_village()
    {
        var run = new PayRun(County(Pay(Reward)) with
        {
            Figures = [new VillageFigureFacts { Id = "f", Village = "v1", Name = "increment", Year = 2023, Value = 250000 }],
        });
        Assert.Equal(3750m, run.MonthPay(Person(Post("a1", "2020-01-01", "2023-06-20")), Month("2024-06")).Total);
        Assert.Equal(3750m, run.MonthPay(Person(Post("a2", "2023-06-20")), Month("2024-06")).Total);
        Assert.Equal("增量 250,000.00 × 10% = 25,000.00 × 30% × 6/12 = 3,750.00",
            run.MonthPay(Person(Post("a2", "2023-06-20")), Month("2024-06")).Lines[0].Arithmetic);
    }

    [Fact]
    public void A_later_policy_pays_from_its_month()
    {
        var run = new PayRun(County(Pay(Monthly(2000))) with
        {
            Policies = [Policy("p1", "2000-01", Pay(Monthly(2000), YearEnd(12000))), Policy("p2", "2024-07", Pay(Monthly(2200), YearEnd(13200)))],
        });
        var year = run.YearPay(Person(Post("a1", "2020-01-01")), 2024);
        Assert.Equal((25200m, 12600m), (year.Sum("base"), year.Sum("yearEnd")));
        Assert.Equal("12,000.00 × 6/12 = 6,000.00；13,200.00 × 6/12 = 6,600.00", year[11].Lines[1].Arithmetic);
    }

    [Fact]
    public void A_village_moved_to_another_township_is_paid_there_from_that_month()
    {
        var county = County(Pay(Monthly(2000)));
        var run = new PayRun(county with
        {
            Villages =
            [
                Standing("v1", "t1") with { To = Day("2024-05-01") },
                Standing("v1", "t2") with { Id = "vs-v1-2", From = Day("2024-05-01") },
            ],
        });
        var cost = TownshipCost.Of(run.YearPay(Person(Post("a1", "2020-01-01")), 2024).SelectMany(m => m.Lines));
        Assert.Equal([("t1", 8000m), ("t2", 16000m)], cost.Select(c => (c.Township, c.Amount)));
    }
}
