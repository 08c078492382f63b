using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>What is paid once, pay by the factor of the star, and a reward that asks for months and stars.</summary>
public sealed class OneOffPayTests
{
    private static readonly LeavingPay Leaving = new() { Key = "leaving", Name = "离任一次性补助", YuanPerYear = 500, Yuan = 1000, FromYears = 3, AtMostYears = 20 };

    [Theory]
    [InlineData("2012-01-01", "2022-07-15", LeaveReason.Retired, 6000)]
    [InlineData("2019-07-16", "2022-07-15", LeaveReason.Retired, 0)]
    [InlineData("2019-07-15", "2022-07-15", LeaveReason.Retired, 2500)]
    [InlineData("1995-01-01", "2022-07-15", LeaveReason.TermEnded, 11000)]
    [InlineData("2012-01-01", "2022-07-15", LeaveReason.RemovedForViolation, 0)]
    public void Who_leaves_is_paid_once_by_completed_years(string start, string end, LeaveReason reason, int yuan)
    {
        var person = Person(Post("a1", start, end) with { LeaveReason = reason });
        Assert.Equal(yuan, new PayRun(County(Pay(Leaving))).YearPay(person, 2022).Sum());
        Assert.Equal(yuan, new PayRun(County(Pay(Leaving))).MonthPay(person, Month("2022-07")).Total);
    }

    [Fact]
    public void Who_goes_on_in_another_village_has_not_left()
    {
        var person = Person(Post("a1", "2012-01-01", "2022-07-15"), Post("a2", "2022-07-15", village: "v2"));
        Assert.Equal(0, new PayRun(County(Pay(Leaving))).YearPay(person, 2022).Sum());
    }

    [Fact]
    public void A_level_is_rewarded_the_first_time_it_is_reached()
    {
        var first = new FirstStarPay { Key = "first", Name = "首次达到星级奖励", Table = [new StarAmount(4, 1000), new StarAmount(5, 3000)] };
        var person = Person(Post("a1", "2012-01-01")) with
        {
            Ratings = [Rated(2019, 3, "2020-02-10"), Rated(2020, 4, "2021-02-10"), Rated(2021, 3, "2022-02-10"), Rated(2022, 4, "2023-02-10"), Rated(2023, 5, "2024-02-10")],
        };
        var lines = Enumerable.Range(2020, 5).SelectMany(year => new PayRun(County(Pay(first))).YearPay(person, year)).SelectMany(due => due.Lines).ToList();
        Assert.Equal([("2021-03", 1000m), ("2024-03", 3000m)], lines.Select(line => (line.Month.ToString(), line.Amount)));
        Assert.All(lines, line => Assert.Contains(line.Sources, source => source.Kind == PaySourceKind.Rating));
    }

    [Fact]
    public void Of_two_levels_reached_at_once_the_higher_is_rewarded()
    {
        var first = new FirstStarPay { Key = "first", Name = "首次达到星级奖励", Table = [new StarAmount(4, 1000), new StarAmount(5, 3000)] };
        var person = Person(Post("a1", "2012-01-01")) with { Ratings = [Rated(2020, 3, "2021-02-10"), Rated(2021, 6, "2022-02-10")] };
        Assert.Equal(3000, new PayRun(County(Pay(first))).YearPay(person, 2022).Sum());
    }

    [Fact]
    public void Each_award_is_rewarded_once_and_a_revoked_one_is_not()
    {
        var awards = new AwardPay { Key = "awards", Name = "获奖一次性奖励", Levels = [new AwardAmount(AwardLevel.Nation, 10000), new AwardAmount(AwardLevel.City, 2000)] };
        var person = Person(Post("a1", "2012-01-01")) with
        {
            Awards = [Award(AwardLevel.City, "2022-06-30"), Award(AwardLevel.County, "2022-06-30"), Award(AwardLevel.Nation, "2022-08-01") with { RevokedOn = Day("2022-12-01") }],
        };
        var due = new PayRun(County(Pay(awards))).YearPay(person, 2022);
        Assert.Equal(("2022-07", 2000m), due.SelectMany(month => month.Lines).Select(line => (line.Month.ToString(), line.Amount)).Single());
    }

    [Theory]
    [InlineData(5, 3900)]
    [InlineData(4, 3000)]
    [InlineData(1, 2400)]
    public void Pay_is_multiplied_by_the_factor_of_the_star(int stars, int yuan)
    {
        var pay = Monthly(3000) with { Stars = new StarFactors { Factors = [new StarFactor(5, 1.3m), new StarFactor(4, 1)], Otherwise = 0.8m } };
        var person = Person(Post("a1", "2012-01-01")) with { Ratings = [Rated(2021, stars, "2022-02-10")] };
        Assert.Equal(yuan, new PayRun(County(Pay(pay))).MonthPay(person, Month("2022-03")).Total);
        Assert.Equal(2400, new PayRun(County(Pay(pay))).MonthPay(person, Month("2021-12")).Total);
    }

    [Theory]
    [InlineData("2015-01-01", 4, 8000)]
    [InlineData("2015-01-01", 2, 0)]
    [InlineData("2021-06-15", 4, 4000)]
    [InlineData("2021-07-15", 4, 0)]
    public void A_reward_may_ask_for_stars_and_for_half_a_year(string start, int stars, int yuan)
    {
        var reward = new CollectiveReward
        {
            Key = "reward",
            Name = "集体经济奖励",
            Figure = "增量",
            Bands = [new RewardBand(0, null, 8)],
            PersonPercent = 100,
            FromStars = 3,
            LeastMonths = 6,
        };
        var county = County(Pay(reward)) with { Figures = [new VillageFigureFacts { Id = "f1", Village = "v1", Name = "增量", Year = 2021, Value = 100_000 }] };
        var person = Person(Post("a1", start)) with { Ratings = [Rated(2021, stars, "2022-02-10")] };
        var due = new PayRun(county).MonthPay(person, Month("2022-12"));
        Assert.Equal(yuan, due.Total);
        Assert.Contains(due.Sources, source => source.Kind == PaySourceKind.Rating);
    }

    [Fact]
    public void What_says_nothing_cannot_be_published()
    {
        PayComponent[] wrong =
        [
            Leaving with { YuanPerYear = 0, Yuan = 0 }, Leaving with { Key = "l2", AtMostYears = 1 }, new FirstStarPay { Key = "f", Name = "首次" }, new AwardPay { Key = "a", Name = "获奖" },
            Monthly(1) with { Key = "m", Stars = new StarFactors { Factors = [new StarFactor(1, -1)] } },
        ];
        Assert.Equal(["leaving", "l2", "f", "a", "m"], PayChecks.Check(Pay(wrong), []).Select(finding => finding.Path["pay/".Length..]));
    }

    private static AwardFacts Award(AwardLevel level, string date) => new() { Id = $"w-{level}-{date}", Level = level, Date = Day(date) };
}
