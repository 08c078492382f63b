using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

public class PayChecksTests
{
    private static readonly GradeFactors Factors = new() { Factors = [new("优秀", 1.2m), new("合格", 1)] };

    public static TheoryData<PaySettings, string> Settings => new()
    {
        { Pay(PayCase.Monthly(2000), YearEnd(12000), Stars()), "" },
        { Pay(PayCase.Monthly(2000), PayCase.Monthly(100)), "pay.key-twice" },
        { Pay(PayCase.Monthly(2000) with { Amount = new AmountTable() }), "pay.amount" },
        { Pay(PayCase.Monthly(-1)), "pay.amount" },
        { Pay(YearEnd(1) with { Schedule = new PaySchedule { OnceAYear = true, PaidMonth = 13 } }), "pay.month" },
        { Pay(YearEnd(1) with { Grade = Factors }), "" },
        { Pay(YearEnd(1) with { Grade = Factors with { Factors = [new("优秀", 1), new("良好", 1)] } }), "pay.grade-without-factor pay.unknown-grade" },
        { Pay(YearEnd(1) with { Grade = Factors with { SameYear = true } }), "pay.grade-unknown" },
        { Pay(new SplitPay { Key = "p", Name = "p", BasePercent = 100, Amount = new AmountTable { Lines = [new AmountLine { Yuan = 1 }] } }), "pay.split" },
        { Pay(Stars() with { Table = [new(1, 100), new(1, 200)] }), "pay.star-twice" },
        { Pay(new CollectiveReward { Key = "c", Name = "c", Figure = "f", PersonPercent = 30, Bands = [new(0, 10, 1), new(20, null, 2)] }), "pay.band" },
        { Pay(new CollectiveReward { Key = "c", Name = "c", Figure = "f", PersonPercent = 130, Bands = [new(0, 0, 1)] }), "pay.share pay.band" },
        { Pay(PayCase.Monthly(1)) with { Deductions = [new DeductionRule { Id = "d", Components = ["gone"], Percent = 50 }] }, "pay.deduction" },
        { Pay(PayCase.Monthly(1)) with { Deductions = [new DeductionRule { Id = "d", Components = ["base"], Percent = 150 }] }, "pay.deduction" },
        {
            Pay(new SplitPay { Key = "p", Name = "p", BasePercent = 60, Amount = new AmountTable { Lines = [new AmountLine { Yuan = 1 }] } }) with
            {
                Deductions = [new DeductionRule { Id = "d", Components = ["p.performance"], Percent = 50 }],
            }, ""
        },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Publishing_checks_find_what_cannot_be_paid(PaySettings settings, string codes) =>
        Assert.Equal(codes, string.Join(' ', PayChecks.Check(settings, ["优秀", "合格"]).Select(f => f.Code)));
}
