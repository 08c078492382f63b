using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

public class DeductionTests
{
    private static readonly DeductionRule HalfByDays = new()
    {
        Id = "serious",
        Kinds = [SanctionKind.PartySeriousWarning],
        Components = ["performance"],
        Percent = 50,
    };

    private static SanctionFacts Sanction(string decided = "2024-05-10", int months = 18, SanctionKind kind = SanctionKind.PartySeriousWarning) =>
        new() { Id = $"s-{decided}-{kind}", Kind = kind, DecidedOn = Day(decided), EffectMonths = months };

    private static PaySettings With(params DeductionRule[] rules) => Pay(YearEnd(12000, "performance")) with { Deductions = [.. rules] };

    private static decimal Taken(PaySettings pay, int year, params SanctionFacts[] sanctions) =>
        new PayRun(County(pay)).YearPay(Person(Post("a1", "2020-01-01")) with { Sanctions = [.. sanctions] }, year).Sum(kind: DueKind.Deduction);

    [Theory]
    [InlineData(DeductionMethod.ByDays, "-3868.85", "-5145.21")]
    [InlineData(DeductionMethod.ByMonths, "-3500", "-5500")]
    public void Example_17_a_serious_warning_takes_half_of_the_performance_pay_in_its_effect_period(DeductionMethod method, string first, string second)
    {
        var pay = With(HalfByDays with { Method = method });
        Assert.Equal((decimal.Parse(first), decimal.Parse(second)), (Taken(pay, 2024, Sanction()), Taken(pay, 2025, Sanction())));
        Assert.Equal(0m, Taken(pay, 2026, Sanction()));
        Assert.Equal(0m, Taken(pay, 2023, Sanction()));
    }

    [Fact]
    public void Example_17_the_arithmetic_shows_236_of_366_days()
    {
        var run = new PayRun(County(With(HalfByDays)));
        var month = run.MonthPay(Person(Post("a1", "2020-01-01")) with { Sanctions = [Sanction()] }, Month("2024-12"));
        Assert.Equal("−(12,000.00 × 50% × 236 天/366 天) = -3,868.85", month.Lines[1].Arithmetic);
        Assert.Equal("扣发年终报酬", month.Lines[1].Name);
        Assert.Equal(8131.15m, month.Total);
        Assert.Contains(month.Lines[1].Sources, s => s.Kind == PaySourceKind.Sanction && s.Record == Sanction().Id);
    }

    [Fact]
    public void A_month_with_no_corresponding_date_ends_on_its_last_day()
    {
        Assert.Equal(Day("2025-11-09"), SanctionFacts.LastEffectDay(Day("2024-05-10"), 18));
        Assert.Equal(Day("2025-02-28"), SanctionFacts.LastEffectDay(Day("2024-08-31"), 6));
        Assert.Equal(Day("2025-02-27"), SanctionFacts.LastEffectDay(Day("2024-08-28"), 6));
    }

    [Fact]
    public void Of_overlapping_deductions_the_highest_counts_or_all_together()
    {
        var warning = new DeductionRule { Id = "warning", Kinds = [SanctionKind.PartyWarning], Components = ["performance"], Percent = 70 };
        SanctionFacts[] sanctions = [Sanction("2024-01-01", 12), Sanction("2024-07-01", 6, SanctionKind.PartyWarning)];
        // 182 days of half, then 184 days of seven tenths.
        Assert.Equal(-Math.Round(12000m * (50 * 182 + 70 * 184) / 36600, 2, MidpointRounding.AwayFromZero), Taken(With(HalfByDays, warning), 2024, sanctions));
        Assert.Equal(-Math.Round(12000m * (50 * 182 + 100 * 184) / 36600, 2, MidpointRounding.AwayFromZero),
            Taken(With(HalfByDays, warning) with { Overlap = DeductionOverlap.Sum }, 2024, sanctions));
    }

    [Fact]
    public void Only_paid_months_are_deducted_from()
    {
        var person = Person(Post("a1", "2020-01-01", "2024-07-15")) with { Sanctions = [Sanction()] };
        var year = new PayRun(County(With(HalfByDays))).YearPay(person, 2024);
        // 10 May to 31 July: 83 days.
        Assert.Equal((7000m, -1360.66m), (year.Sum(kind: DueKind.Pay), year.Sum(kind: DueKind.Deduction)));
    }

    [Fact]
    public void A_monthly_component_is_deducted_by_days_of_its_month()
    {
        var pay = Pay(Monthly(3100)) with { Deductions = [HalfByDays with { Components = ["base"] }] };
        var year = new PayRun(County(pay)).YearPay(Person(Post("a1", "2020-01-01")) with { Sanctions = [Sanction(months: 1)] }, 2024);
        // 10 May to 9 June: 22 of 31 days and 9 of 30.
        Assert.Equal((3100m - 1100, 3100m - 465), (year[4].Total, year[5].Total));
        Assert.Equal("−(3,100.00 × 50% × 22 天/31 天) = -1,100.00", year[4].Lines[1].Arithmetic);
    }

    [Fact]
    public void A_revoked_sanction_gives_back_or_ends()
    {
        var revoked = Sanction() with { RevokedOn = Day("2024-07-01") };
        Assert.Equal(0m, Taken(With(HalfByDays), 2024, revoked));
        // 10 May to 30 June: 52 days.
        Assert.Equal(-852.46m, Taken(With(HalfByDays) with { RefundRevokedSanctions = false }, 2024, revoked));
    }

    [Fact]
    public void A_rule_may_be_bounded_by_severity_and_duty()
    {
        var rule = HalfByDays with { Kinds = [], AtLeast = SanctionKind.PartySeriousWarning, DutyRelated = true };
        Assert.False(rule.Covers(Sanction()));
        Assert.True(rule.Covers(Sanction() with { DutyRelated = true }));
        Assert.False(rule.Covers(Sanction(kind: SanctionKind.PartyWarning) with { DutyRelated = true }));
        Assert.True(rule.Covers(Sanction(kind: SanctionKind.PartyExpulsion) with { DutyRelated = true }));
    }
}
