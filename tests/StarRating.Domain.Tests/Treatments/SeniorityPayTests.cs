using StarRating.Policies;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>任职年限补贴, who bears a component, and the steps of a year.</summary>
public sealed class SeniorityPayTests
{
    private static readonly SeniorityPay Seniority = new() { Key = "seniority", Name = "任职年限补贴", YuanPerYear = 20, FromYears = 3, AtMostYears = 20 };

    [Theory]
    [InlineData("2019-01-02", 0)]
    [InlineData("2019-01-01", 60)]
    [InlineData("2010-06-01", 220)]
    [InlineData("1990-01-01", 400)]
    public void Each_completed_year_counts_from_the_third_to_the_twentieth(string start, int yuan)
    {
        var person = new PersonPayFacts { Person = "p1", Appointments = [Post("a1", start)] };
        Assert.Equal(yuan, new PayRun(County(Pay(Seniority))).MonthPay(person, Month("2022-01")).Total);
    }

    [Fact]
    public void Once_a_year_it_is_one_sum()
    {
        var person = new PersonPayFacts { Person = "p1", Appointments = [Post("a1", "2012-01-01")] };
        var yearly = Seniority with { YuanPerYear = 200, Schedule = new PaySchedule { OnceAYear = true } };
        Assert.Equal(2000, new PayRun(County(Pay(yearly))).MonthPay(person, Month("2022-12")).Total);
    }

    [Fact]
    public void Shares_that_do_not_make_a_hundred_cannot_be_published()
    {
        var shared = Seniority with { Funding = [new FundingShare("县财政", 70), new FundingShare("乡镇", 20)] };
        Assert.Contains(PayChecks.Check(Pay(shared), []), finding => finding.Code == "pay.funding");
        Assert.DoesNotContain(PayChecks.Check(Pay(shared with { Funding = [new FundingShare("县财政", 70), new FundingShare("乡镇", 30)] }), []), finding => finding.Code == "pay.funding");
    }

    [Theory]
    [InlineData(2, null, false, "2024-02-29")]
    [InlineData(2, 15, false, "2024-02-15")]
    [InlineData(12, 31, true, "2023-12-31")]
    public void A_deadline_is_the_last_day_on_which_it_is_kept(int month, int? day, bool same, string deadline) =>
        Assert.Equal(Day(deadline), new ProcedureStep { Id = "s", Name = "初审", Month = month, Day = day, InAssessedYear = same }.DeadlineOf(2023));
}
