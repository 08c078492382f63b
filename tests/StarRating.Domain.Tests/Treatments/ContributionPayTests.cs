using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>A premium split among the person, the village and the county, and what changes the shares for a time.</summary>
public sealed class ContributionPayTests
{
    private static readonly ContributionPay Premium = new()
    {
        Key = "pension",
        Name = "养老保险缴费",
        Amount = new AmountTable { Lines = [new AmountLine { Yuan = 4000 }] },
        RatePercent = 20,
        Shares = Shares(40, ("村集体", 20), ("县财政", 40)),
        Changes =
        [
            new ContributionChange { Id = "warning", Kinds = [SanctionKind.PartyWarning], Months = 6, Shares = Shares(60, ("县财政", 40)) },
            new ContributionChange { Id = "serious", AtLeast = SanctionKind.PartySeriousWarning, From = ContributionStart.NextYear, Months = 12, Shares = Shares(100) },
            new ContributionChange { Id = "failed", Grades = ["不合格"], Shares = Shares(80, ("县财政", 20)) },
        ],
    };

    private static PersonPayFacts Zhang => Person(Post("a1", "2015-01-01"));

    [Fact]
    public void The_persons_part_is_withheld_and_the_arithmetic_names_the_others()
    {
        var line = Assert.Single(Run(Premium).MonthPay(Zhang, Month("2022-03")).Lines);
        Assert.Equal((-320m, DueKind.Withheld, "代扣养老保险缴费"), (line.Amount, line.Kind, line.Name));
        Assert.Equal("−4,000.00 × 费率 20% × 个人 40%（村集体 20%、县财政 40%） = -320.00", line.Arithmetic);
    }

    [Fact]
    public void Paid_out_it_is_what_the_others_bear()
    {
        var line = Assert.Single(Run(Premium with { Handling = ContributionHandling.PaidOut }).MonthPay(Zhang, Month("2022-03")).Lines);
        Assert.Equal((480m, DueKind.Pay), (line.Amount, line.Kind));
    }

    [Theory]
    [InlineData("2022-03", -320)]
    [InlineData("2022-04", -480)]
    [InlineData("2022-09", -480)]
    [InlineData("2022-10", -320)]
    public void A_warning_changes_the_shares_from_the_next_month_for_six_months(string month, int yuan)
    {
        var person = Zhang with { Sanctions = [Sanction("s1", SanctionKind.PartyWarning, "2022-03-31")] };
        var due = Run(Premium).MonthPay(person, Month(month));
        Assert.Equal(yuan, due.Total);
        Assert.Equal(yuan != -320, due.Sources.Any(source => source.Kind == PaySourceKind.Sanction));
    }

    [Theory]
    [InlineData("2022-12", -320)]
    [InlineData("2023-01", -800)]
    [InlineData("2023-12", -800)]
    [InlineData("2024-01", -320)]
    public void Another_changes_them_from_the_next_year(string month, int yuan) =>
        Assert.Equal(yuan, Run(Premium).MonthPay(Zhang with { Sanctions = [Sanction("s1", SanctionKind.PartySeriousWarning, "2022-03-31")] }, Month(month)).Total);

    [Theory]
    [InlineData("2022-02", -320)]
    [InlineData("2022-03", -640)]
    [InlineData("2023-02", -640)]
    [InlineData("2023-03", -320)]
    public void A_grade_changes_them_for_twelve_months_from_the_month_after_it_took_effect(string month, int yuan) =>
        Assert.Equal(yuan, Run(Premium).MonthPay(Zhang with { Ratings = [Rated(2021, 1, "2022-02-10", grade: "不合格")] }, Month(month)).Total);

    [Fact]
    public void Of_two_changes_at_once_the_one_that_leaves_the_person_most_counts()
    {
        var person = Zhang with
        {
            Sanctions = [Sanction("s1", SanctionKind.PartyWarning, "2022-03-31")],
            Ratings = [Rated(2021, 1, "2022-02-10", grade: "不合格")],
        };
        Assert.Equal(-640, Run(Premium).MonthPay(person, Month("2022-05")).Total);
    }

    [Fact]
    public void A_revoked_sanction_gives_back_or_only_ends()
    {
        var person = Zhang with { Sanctions = [Sanction("s1", SanctionKind.PartyWarning, "2022-03-31") with { RevokedOn = Day("2022-06-15") }] };
        decimal[] Months(bool refund) => [.. new PayRun(County(Pay(Premium) with { RefundRevokedSanctions = refund })).Pay(person, [Month("2022-06"), Month("2022-07")]).Select(due => due.Total)];
        Assert.Equal([-320m, -320m], Months(refund: true));
        Assert.Equal([-480m, -320m], Months(refund: false));
    }

    [Fact]
    public void Once_a_year_the_months_of_each_share_are_added()
    {
        var yearly = Premium with
        {
            Amount = new AmountTable { Yearly = true, Lines = [new AmountLine { Yuan = 1200 }] },
            RatePercent = 100,
            Schedule = new PaySchedule { OnceAYear = true },
        };
        var person = Zhang with { Sanctions = [Sanction("s1", SanctionKind.PartyWarning, "2022-03-31")] };
        Assert.Equal(-(1200m * 0.4m * 6 / 12) - (1200m * 0.6m * 6 / 12), Run(yearly).MonthPay(person, Month("2022-12")).Total);
    }

    [Fact]
    public void Shares_that_do_not_make_a_hundred_unknown_grades_and_deductions_from_it_cannot_be_published()
    {
        Assert.Empty(PayChecks.Check(Pay(Premium), ["优秀", "不合格"]));
        Assert.Contains(PayChecks.Check(Pay(Premium with { Shares = Shares(40, ("县财政", 50)) }), ["不合格"]), finding => finding.Text.Contains("现为 90%", StringComparison.Ordinal));
        Assert.Contains(PayChecks.Check(Pay(Premium), ["优秀"]), finding => finding.Code == "pay.unknown-grade");
        var taken = Pay(Premium) with { Deductions = [new DeductionRule { Id = "d", Components = ["pension"], Percent = 50 }] };
        Assert.Contains(PayChecks.Check(taken, ["不合格"]), finding => finding.Text.Contains("不能扣减个人缴费", StringComparison.Ordinal));
    }

    private static PayRun Run(PayComponent component) => new(County(Pay(component)));

    private static ContributionShares Shares(decimal person, params (string Payer, decimal Percent)[] others) =>
        new() { PersonPercent = person, Others = [.. others.Select(other => new FundingShare(other.Payer, other.Percent))] };

    private static SanctionFacts Sanction(string id, SanctionKind kind, string day) => new() { Id = id, Kind = kind, DecidedOn = Day(day) };
}
