using System.Globalization;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>Facts and policies in the fewest words, for tables of examples.</summary>
internal static class Given
{
    internal const string Village = "v1";

    /// <summary>The ladder of the sample policy without awards and adjustment rules.</summary>
    internal static readonly Profile Ladder = new()
    {
        Id = "village",
        Name = "村党组织书记",
        ListedItems = [new ListedItem { Code = "duty", Name = "履职失责" }, new ListedItem { Code = "petition", Name = "上访", ConfirmedBy = "信访局" }],
        Population = new PopulationSettings { Article = "a3", Posts = [Post.Secretary], Kinds = [VillageKind.Village] },
        Eligibility = new EligibilitySettings { Article = "a4" },
        GradeStars = new GradeStarSettings
        {
            Article = "a8",
            Grades =
            [
                new GradeStars { Grade = "优秀", Stars = 2 },
                new GradeStars { Grade = "合格", Stars = 1 },
                new GradeStars { Grade = "基本合格" },
                new GradeStars { Grade = "不合格" },
            ],
        },
        Tenure = new TenureSettings { Article = "a9" },
        Awards = new AwardSettings
        {
            Article = "a10",
            Levels = [new AwardStars(AwardLevel.Nation, 3), new AwardStars(AwardLevel.Province, 2), new AwardStars(AwardLevel.City, 1)],
            Combine = AwardCombine.Sum,
            Cap = 3,
        },
        Adjustment = new AdjustmentSettings
        {
            Article = "a11",
            LimitArticle = "a13",
            StepUp = 2,
            StepDown = 2,
            Rules =
            [
                new AdjustmentRule { Id = "up", Article = "a11", When = new GradeIs { Grades = ["优秀"] }, Then = new AddStars(1) },
                new AdjustmentRule { Id = "streak", Article = "a11", When = new GradeIs { Grades = ["优秀"], Years = 2 }, Then = new AddStars(1) },
                new AdjustmentRule { Id = "down", Article = "a12", When = new GradeIs { Grades = ["基本合格"] }, Then = new AddStars(-1) },
                new AdjustmentRule { Id = "fail", Article = "a12", When = new GradeIs { Grades = ["不合格"] }, Then = new ToNoStar() },
                new AdjustmentRule { Id = "duty", Article = "a12", When = new ListedEvent { Items = ["duty"] }, Then = new AddStars(-1), EachTime = true },
                new AdjustmentRule
                {
                    Id = "warning", Article = "a12", Then = new AddStars(-1),
                    When = new Sanctioned { AtLeast = SanctionKind.PartyWarning, Below = SanctionKind.GovernmentDemerit },
                },
                new AdjustmentRule
                {
                    Id = "serious", Article = "a12", Then = new AddStars(-2),
                    When = new Sanctioned { AtLeast = SanctionKind.GovernmentDemerit, Below = SanctionKind.PartyRemovalFromPost },
                },
                new AdjustmentRule
                {
                    Id = "removal", Article = "a12", Then = new ToNoStar(), AlsoInitial = true,
                    When = new Sanctioned { AtLeast = SanctionKind.PartyRemovalFromPost },
                },
            ],
        },
    };

    internal static HashedPolicy Policy(Profile? profile = null, params Profile[] more) => PolicyJson.Hash(new PolicyDocument
    {
        Format = PolicyDocument.FormatName,
        Title = "测试政策",
        Articles = [.. Enumerable.Range(1, 20).Select(i => new Article { Id = $"a{i}", Number = $"第{i}条", Text = $"第{i}条的内容。" })],
        Profiles = [profile ?? Ladder, .. more],
    });

    internal static FactsDocument Year(int year = 2021, string? decidedOn = null) => new()
    {
        Format = FactsDocument.FormatName,
        County = "140800",
        Year = year,
        DecidedOn = decidedOn is null ? new DateOnly(year + 1, 1, 20) : Date(decidedOn),
        Terms =
        [
            new TermFacts { Id = "t12", Name = "第十二届", Start = Date("2020-12-01"), End = Date("2025-12-01") },
            new TermFacts { Id = "t13", Name = "第十三届", Start = Date("2025-12-01") },
        ],
        Villages =
        [
            new VillageFacts { Id = Village, Name = "东张村", Kind = VillageKind.Village, Category = VillageCategory.ClusteredUpgrade, Township = "x1" },
            new VillageFacts { Id = "v2", Name = "西李村", Kind = VillageKind.Village, Township = "x1" },
            new VillageFacts { Id = "c1", Name = "北关社区", Kind = VillageKind.Community, Category = VillageCategory.UrbanCommunity, Township = "x1" },
            new VillageFacts { Id = "z1", Name = "监狱", Kind = VillageKind.Virtual, Township = "x1" },
        ],
        Persons = [],
    };

    internal static PersonFacts Person(params AppointmentFacts[] appointments) => new() { Id = "p1", Name = "张某", Appointments = [.. appointments] };

    internal static AppointmentFacts Secretary(string start, string? end = null, string village = Village) => Holds(Post.Secretary, start, end, village);

    internal static AppointmentFacts Head(string start, string? end = null, string village = Village) => Holds(Post.VillageHead, start, end, village);

    internal static AppointmentFacts Holds(Post post, string start, string? end = null, string village = Village) => new()
    {
        Id = $"{post}-{start}",
        Post = post,
        Village = village,
        Start = Date(start),
        End = end is null ? null : Date(end),
        LeaveReason = end is null ? null : LeaveReason.TermEnded,
    };

    internal static AwardFacts Award(AwardLevel level, string date, string? revoked = null) =>
        new() { Id = $"award-{level}-{date}", Level = level, Date = Date(date), RevokedOn = revoked is null ? null : Date(revoked) };

    internal static SanctionFacts Sanction(SanctionKind kind, string date, int months = 0, string? eventId = null) =>
        new() { Id = $"sanction-{kind}-{date}", Kind = kind, DecidedOn = Date(date), EffectMonths = months, EventId = eventId };

    internal static ListedEventFacts Event(string item, string date, string? eventId = null) =>
        new() { Id = $"event-{item}-{date}", Item = item, Date = Date(date), ConfirmedOn = Date(date), EventId = eventId };

    internal static YearFacts Grade(int year, string? grade, decimal? score = null, string? eventId = null) =>
        new() { Id = $"g{year}", Year = year, Grade = grade, Score = score, EventId = eventId };

    /// <summary>The state after an ordinary rating of <paramref name="year"/>.</summary>
    internal static RatingState Previous(int year, int stars, int? carried = null, int? initial = null, string term = "t12") => new()
    {
        Year = year,
        Kind = OutcomeKind.Rated,
        RatedYear = year,
        AsOf = new DateOnly(year + 1, 1, 1),
        Stars = stars,
        Carried = carried ?? stars,
        InitialYear = initial ?? year,
        Profile = "village",
        Term = term,
        County = "140800",
        Highest = 10,
    };

    /// <summary>Rates, replays the trace, and gives the result.</summary>
    internal static RatingResult Rate(
        PersonFacts person, string? grade, Profile? profile = null, FactsDocument? year = null, RatingState? previous = null, HashedPolicy? policy = null)
    {
        var facts = year ?? Year();
        var given = Grade(facts.Year, grade);
        return Rate(person, given, profile, facts, previous, policy);
    }

    internal static RatingResult Rate(
        PersonFacts person, YearFacts? grade, Profile? profile = null, FactsDocument? year = null, RatingState? previous = null, HashedPolicy? policy = null)
    {
        var result = new Rater(policy ?? Policy(profile), year ?? Year()).Rate(person, grade, previous);
        Assert.Equal(result.Outcome, TraceReplay.Outcome(result.Trace));
        return result;
    }

    internal static int Stars(this RatingResult result) => Assert.IsType<Rated>(result.Outcome).Stars;

    internal static T? Working<T>(this RatingResult result) where T : Working =>
        result.Trace.Select(line => line.Working).OfType<T>().FirstOrDefault();

    internal static bool Says(this RatingResult result, TraceNote note) => result.Trace.Any(line => line.Effect is Silent silent && silent.Note == note);

    internal static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
