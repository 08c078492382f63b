using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>A month, or under proration by days a part of one, in which a person is paid for one village.</summary>
internal sealed record ServiceSlice
{
    internal required YearMonth Month { get; init; }

    internal required AppointmentFacts Appointment { get; init; }

    internal required VillageStandingFacts Village { get; init; }

    internal required Profile Profile { get; init; }

    internal required PayPolicyFacts Policy { get; init; }

    /// <summary>Secretary and head of this village at once.</summary>
    internal required bool Concurrent { get; init; }

    /// <summary>The first paid day, and how many follow without a break, itself included.</summary>
    internal required DateOnly From { get; init; }

    internal required int Days { get; init; }

    internal required ImmutableArray<PaySource> Sources { get; init; }

    internal PaySettings Pay => Profile.Pay!;

    internal bool ByDays => Pay.Proration == PayProration.Days;

    /// <summary>The part of the month: 1 under proration by months.</summary>
    internal decimal PartOfMonth => ByDays ? (decimal)Days / Month.Days : 1;

    internal IEnumerable<DateOnly> EachDay() => Enumerable.Range(0, Days).Select(From.AddDays);
}

/// <summary>Paid months without a missing month between.</summary>
/// <param name="Slices">The months, or parts of months, in order.</param>
/// <param name="YearlyKeys">The components of theirs that are paid once a year.</param>
internal sealed record PaidRun(List<ServiceSlice> Slices, ImmutableArray<string> YearlyKeys)
{
    internal static ImmutableArray<string> KeysOf(List<ServiceSlice> slices) =>
    [
        .. slices.SelectMany(s => s.Pay.Components)
            .Where(c => c is RegularPay { Schedule.OnceAYear: true } or SplitPay { Performance.OnceAYear: true } or StarPay { Schedule.OnceAYear: true }
                or SeniorityPay { Schedule.OnceAYear: true } or ContributionPay { Schedule.OnceAYear: true })
            .Select(c => c.Key).Distinct(),
    ];
}

/// <summary>What of each record matters to pay, in the words that a cause is told in.</summary>
internal static class PaySources
{
    internal static PaySource Of(AppointmentFacts a) => new(PaySourceKind.Appointment, a.Id,
        $"{a.Post.InChinese()}{(a.Acting ? "（代理）" : "")}，{a.Start:yyyy-MM-dd} 至 {(a.End is { } end ? $"{end:yyyy-MM-dd}" : "今")}{(a.Main ? "，主职" : "")}，{a.Village}{Precision(a)}");

    internal static PaySource Of(SealedRatingFacts r) => new(PaySourceKind.Rating, r.Id,
        $"{r.Year}年度{r.Kind.InChinese()}（第 {r.Version} 版）：{Outcome(r)}{(r.Grade is null ? "" : $"，{r.Grade}")}，{r.EffectiveOn:yyyy-MM-dd} 生效");

    internal static PaySource Of(SanctionFacts s) => new(PaySourceKind.Sanction, s.Id,
        $"{s.Kind.InChinese()}，{s.DecidedOn:yyyy-MM-dd}，影响期 {s.EffectMonths} 个月{(s.RevokedOn is { } on ? $"，{on:yyyy-MM-dd} 撤销" : "")}");

    internal static PaySource Of(AwardFacts a) => new(PaySourceKind.Award, a.Id,
        $"{a.Level.InChinese()}{(a.Title.Length > 0 ? $"“{a.Title}”" : "")}，{a.Date:yyyy-MM-dd}{(a.RevokedOn is { } on ? $"，{on:yyyy-MM-dd} 撤销" : "")}");

    internal static PaySource Of(VillageStandingFacts v) => new(PaySourceKind.Village, v.Id,
        $"{v.Kind.InChinese()}，{v.Category.InChinese()}，{v.Township}");

    internal static PaySource Of(VillageFigureFacts f) => new(PaySourceKind.Figure, f.Id, $"{f.Year}年{f.Name} {Figures.Money(f.Value)}");

    internal static PaySource Of(RuralIncomeFacts i) => new(PaySourceKind.Income, i.Id, $"{i.Year}年 {Figures.Money(i.Yuan)} 元");

    internal static PaySource Of(PayPolicyFacts p) => new(PaySourceKind.Policy, p.Id, $"自 {p.From} 起执行");

    private static string Outcome(SealedRatingFacts r) => r.Outcome switch
    {
        Ratings.OutcomeKind.Rated => r.Stars == 0 ? "零星级" : $"{r.Stars} 星",
        var other => other.InChinese(),
    };

    private static string Precision(AppointmentFacts a) =>
        a.EndPrecision == DatePrecision.Day ? "" : "（离任日期只记到" + (a.EndPrecision == DatePrecision.Month ? "月）" : "年）");
}
