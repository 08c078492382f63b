using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

namespace StarRating.Domain.Tests.Treatments;

/// <summary>Small facts for pay tests: one county, villages v1–v3 in townships t1 and t2, a community c1.</summary>
internal static class PayCase
{
    internal static DateOnly Day(string text) => DateOnly.Parse(text);

    internal static YearMonth Month(string text) => YearMonth.Parse(text);

    internal static RegularPay Monthly(decimal yuan, string key = "base") => new()
    {
        Key = key,
        Name = "基本报酬",
        Amount = new AmountTable { Lines = [new AmountLine { Yuan = yuan }] },
    };

    internal static RegularPay YearEnd(decimal yuan, string key = "yearEnd") => new()
    {
        Key = key,
        Name = "年终报酬",
        Amount = new AmountTable { Yearly = true, Lines = [new AmountLine { Yuan = yuan }] },
        Schedule = new PaySchedule { OnceAYear = true },
    };

    internal static StarPay Stars(decimal perStar = 100) => new()
    {
        Key = "stars",
        Name = "星级报酬",
        Table = [.. Enumerable.Range(1, 10).Select(n => new StarAmount(n, n * perStar))],
    };

    internal static PaySettings Pay(params PayComponent[] components) => new() { Components = [.. components] };

    internal static CountyPayFacts County(PaySettings pay, PaySettings? communities = null) => new()
    {
        Policies = [Policy("p1", "2000-01", pay, communities)],
        Villages =
        [
            Standing("v1", "t1"), Standing("v2", "t1"), Standing("v3", "t2"),
            Standing("c1", "t2") with { Kind = VillageKind.Community, Category = VillageCategory.UrbanCommunity },
        ],
    };

    internal static PayPolicyFacts Policy(string id, string from, PaySettings pay, PaySettings? communities = null) => new()
    {
        Id = id,
        From = Month(from),
        Profiles =
        [
            Profile("village", pay, communities is null ? [VillageKind.Village, VillageKind.Community] : [VillageKind.Village]),
            .. communities is null ? [] : new[] { Profile("community", communities, [VillageKind.Community]) },
        ],
    };

    private static Profile Profile(string id, PaySettings pay, ImmutableArray<VillageKind> kinds) => new()
    {
        Id = id,
        Name = id,
        Population = new PopulationSettings { Posts = [StarRating.Secretaries.Post.Secretary], Kinds = kinds },
        Pay = pay,
    };

    internal static VillageStandingFacts Standing(string village, string township) => new()
    {
        Id = $"vs-{village}",
        Village = village,
        Township = township,
        Category = VillageCategory.ClusteredUpgrade,
    };

    internal static AppointmentFacts Post(string id, string start, string? end = null, string village = "v1", Post post = StarRating.Secretaries.Post.Secretary) => new()
    {
        Id = id,
        Post = post,
        Village = village,
        Start = Day(start),
        End = end is null ? null : Day(end),
        Main = true,
    };

    internal static PersonPayFacts Person(params AppointmentFacts[] posts) => new() { Person = "a", Appointments = [.. posts] };

    internal static SealedRatingFacts Rated(int year, int stars, string effective, int version = 1, string grade = "合格") => new()
    {
        Id = $"r{year}-{version}",
        Year = year,
        Version = version,
        Outcome = OutcomeKind.Rated,
        Stars = stars,
        Grade = grade,
        EffectiveOn = Day(effective),
        Kind = version == 1 ? SealedRatingKind.Annual : SealedRatingKind.Correction,
    };

    internal static decimal Sum(this IEnumerable<MonthDue> months, string? component = null, DueKind? kind = null) => months
        .SelectMany(m => m.Lines).Where(l => (component is null || l.Component == component) && (kind is null || l.Kind == kind)).Sum(l => l.Amount);
}
