using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>Who has which treatment after a rating: years running, expiry, for good, lost; and what a low star brings.</summary>
public sealed class TreatmentTests
{
    private static readonly TreatmentItem Exam = new() { Id = "exam", Name = "定向招录加分", FromStars = 4, Years = 2, Quantity = 3, Unit = "分", LostBelow = 2 };

    [Theory]
    [InlineData("2020:4", 4, EntitlementState.Earned)]
    [InlineData("2019:4 2020:4", 4, EntitlementState.Continued)]
    [InlineData("2020:3", 4, null)]
    [InlineData("2019:4 2020:4", 3, EntitlementState.Expired)]
    [InlineData("2019:4 2020:4", 1, EntitlementState.Lost)]
    [InlineData("2019:5", 5, null)]
    public void Two_years_running_earn_it_and_fewer_end_it(string history, int stars, EntitlementState? state) =>
        Assert.Equal(state, Single(Exam, history, stars)?.State);

    [Fact]
    public void What_is_earned_says_quantity_days_and_years()
    {
        var given = Single(Exam, "2020:4", 5)!;
        Assert.Equal((3m, "分", Date("2022-01-01"), Date("2023-01-01")), (given.Quantity, given.Unit, given.From, given.To));
        Assert.Equal("2020年度4星、2021年度5星", given.Text);
    }

    [Theory]
    [InlineData("2018:4", EntitlementState.Expired)]
    [InlineData("2019:4", EntitlementState.Continued)]
    [InlineData("2017:4", null)]
    public void It_lasts_three_years_from_the_rating(string history, EntitlementState? state) =>
        Assert.Equal(state, Single(Exam with { Years = 1, LastsYears = 3 }, history, 3)?.State);

    [Theory]
    [InlineData("2018:5 2019:5", 5, EntitlementState.Permanent)]
    [InlineData("2017:5 2018:5 2019:5 2020:3", 3, EntitlementState.Permanent)]
    [InlineData("2017:5 2018:5 2019:5 2020:3", 1, EntitlementState.Lost)]
    [InlineData("2016:5 2017:5 2018:5 2019:1 2020:5", 5, EntitlementState.Continued)]
    public void After_three_years_it_is_for_good_until_it_is_lost(string history, int stars, EntitlementState state)
    {
        var given = Single(Exam with { Years = 1, FromStars = 5, PermanentAfter = 3 }, history, stars)!;
        Assert.Equal(state, given.State);
        Assert.Equal(state == EntitlementState.Continued ? Date("2023-01-01") : null, given.To);
    }

    [Fact]
    public void A_low_star_and_no_star_bring_a_measure_from_the_month_after_effect()
    {
        var help = new TreatmentItem { Id = "help", Name = "结对帮带（2带1）", Kind = TreatmentKind.Measure, ToStars = 1, Start = TreatmentStart.MonthAfterEffect };
        Assert.Equal(Date("2022-04-01"), Single(help, "", 1)!.From);
        Assert.Equal(EntitlementState.Earned, Single(help, "", null)!.State);
        Assert.Null(Single(help, "", 2));
    }

    [Fact]
    public void A_condition_of_the_year_is_asked_besides_the_stars()
    {
        var item = Exam with { Years = 1, When = new GradeIs { Grades = ["优秀"] } };
        Assert.Null(Single(item, "", 5, "合格"));
        Assert.NotNull(Single(item, "", 5, "优秀"));
    }

    private static Entitlement? Single(TreatmentItem item, string history, int? stars, string grade = "合格")
    {
        var policy = Policy(Ladder with { Treatments = new TreatmentSettings { Article = "a20", Items = [item] } });
        var person = Person(Secretary("2010-01-01")) with { Years = [Grade(2021, grade)] };
        var rating = Rate(person, grade, policy: policy) with { Outcome = stars is { } number ? new Rated(number) : new NoStar(NoStarReason.Rule), Grade = grade };
        var years = history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(year => new StarYear(int.Parse(year[..4], null), int.Parse(year[5..], null)));
        return new Treater(policy, Year()).Of(person, rating, years, Date("2022-03-10")).SingleOrDefault();
    }
}
