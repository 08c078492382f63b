using StarRating.Ballots;
using StarRating.Domain.Tests.Ratings;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Sealed;

/// <summary>The policies that the sealed samples use: the shipped one, and others that between them set everything a profile can set.</summary>
internal static class SealedPolicies
{
    internal static readonly HashedPolicy Sample = SamplePolicy.Read();

    private static readonly Profile Base = Ladder with
    {
        Scale = new ScaleSettings { Article = "a1" },
        Period = new PeriodSettings { Article = "a2" },
        Suspension = new SuspensionSettings { Article = "a5" },
        Tenure = Ladder.Tenure! with { GapArticle = "a6", ViolationArticle = "a7" },
    };

    /// <summary>Each condition and each effect of an adjustment once, each effect of a veto once, and granted stars.</summary>
    internal static readonly HashedPolicy Everything = Titled("各类规则俱全", Base with
    {
        Ballots = new BallotsSettings
        {
            Ballots =
            [
                new BallotSettings
                {
                    Key = "villagers", Name = "群众评议", Options = [new BallotOption("good", "满意", 100), new BallotOption("bad", "不满意", 0)],
                    Groups = [new VoterGroup { Key = "all", Name = "村民代表" }],
                    Thresholds =
                    [
                        new BallotThreshold
                        {
                            Key = "satisfied", Name = "群众满意率", Options = ["good"],
                            Pass = new ShareTest(ShareComparison.AtLeast, 0.6m), Fail = new ShareTest(ShareComparison.Below, 0.6m),
                        },
                    ],
                },
            ],
        },
        GrantedStars = [new GrantedStarType { Article = "a14", Code = "merit", Name = "业绩星", Cap = 1 }],
        ListedItems =
        [
            .. Base.ListedItems,
            new ListedItem { Code = "order", Name = "上级挂牌督办" },
            new ListedItem { Code = "fraud", Name = "弄虚作假" },
            new ListedItem { Code = "dissolved", Name = "班子被解散" },
            new ListedItem { Code = "accident", Name = "安全责任事故", ConfirmedBy = "应急管理局" },
            new ListedItem { Code = "rally", Name = "重大群体性事件" },
        ],
        Adjustment = new AdjustmentSettings
        {
            Article = "a11",
            LimitArticle = "a13",
            StepUp = 2,
            StepDown = 2,
            Rules =
            [
                .. Base.Adjustment!.Rules,
                Rule("city-award", new AwardedInYear { AtLeast = AwardLevel.City }, new AddStars(1)),
                Rule("high-score", new AllOf([new ScoreWithin(95), new RankWithin(First: 1)]), new AddStars(1)) with { BeyondStepLimit = true },
                Rule("rank-fell", new RankFell(5), new NoRise()),
                Rule("disliked", new BallotWithin { Question = "satisfied", Below = 0.6m }, new AtMostStars(3)),
                Rule("income", new FigureWithin { Name = "集体经济收入", Growth = true, From = 20 }, new AddStars(1)),
                Rule("poor", new FigureWithin { Name = "集体经济收入", Below = 50000 }, new NoRise()),
                Rule("old-hand", new AllOf([new TenureWithin(30), new NoListedEvent { Items = ["duty"], Years = 3 }]), new AtLeastStars(3)),
                Rule("one-person", new AllOf([new HoldsPost([Post.Secretary, Post.VillageHead]), new CategoryIs([StarRating.Organization.VillageCategory.ClusteredUpgrade]), new AwardedInYear { AtLeast = AwardLevel.Province }]), new SetStars(8)),
                Rule("second-set", new AwardedInYear { AtLeast = AwardLevel.Nation }, new SetStars(9)),
                Rule("influence", new Sanctioned { When = SanctionTime.InEffectPeriod, DutyRelated = true }, new NoRise()),
                Rule("supervised", new ListedEvent { Items = ["order"] }, new NoChange()),
                Rule("shielded", new AnyOf([new AwardedInYear { Titles = ["抢险救灾先进个人"] }, new AllOf([new AwardedInYear { AtLeast = AwardLevel.Nation }, new NoneOf([new ScoreWithin(Below: 60)])])]), new NoFall()),
                Rule("committee", new ListedEvent { Items = ["petition"], Times = 2 }, new CommitteeRange(-3, -1)),
            ],
        },
        Vetoes =
        [
            new VetoItem { Id = "bar", Article = "a15", Name = "安全责任事故", When = new ListedEvent { Items = ["accident"] }, Then = new BarGrades { Grades = ["优秀"], Instead = "合格" } },
            new VetoItem { Id = "minus", Article = "a16", Name = "重大群体性事件", When = new ListedEvent { Items = ["rally"] }, Then = new VetoStars(3) },
            new VetoItem { Id = "cleared", Article = "a17", Name = "弄虚作假", When = new ListedEvent { Items = ["fraud"] }, Then = new VetoCleared() },
            new VetoItem { Id = "nostar", Article = "a18", Name = "班子被解散", When = new ListedEvent { Items = ["dissolved"] }, Then = new VetoNoStar() },
        ],
    });

    /// <summary>Bands of the mean of two years on a scale of three to five; a veto that clears finds no zero there.</summary>
    internal static readonly HashedPolicy Bands = Titled("按得分定星", Base with
    {
        Scale = new ScaleSettings { Article = "a1", Lowest = 3, Highest = 5 },
        Period = new PeriodSettings { Article = "a2", EveryYears = 2, Combine = PeriodCombine.Mean, Term = TermReset.Keep },
        Mode = new BandMode { Article = "a8", Bands = [new StarBand(90, 5), new StarBand(80, 4), new StarBand(70, 3)] },
        Eligibility = new EligibilitySettings { Article = "a4", Months = 6, Over = EligibilityScope.ThisPost, EveryYear = true },
        Tenure = null,
        Awards = null,
        Adjustment = null,
        Vetoes = [new VetoItem { Id = "cleared", Article = "a17", Name = "失职", When = new ListedEvent { Items = ["duty"] }, Then = new VetoCleared() }],
    });

    /// <summary>The other way round wherever there is another way: raw stars kept, terms kept, gates, the longest run, the highest award.</summary>
    internal static readonly HashedPolicy Otherwise = Titled("另一种口径", Base with
    {
        Population = Base.Population with { Posts = [Post.Secretary, Post.VillageHead], Acting = true, Village = VillageChoice.AtAsOf },
        Scale = new ScaleSettings { Article = "a1", Lowest = 1, Highest = 6, BelowLowest = BelowLowest.Lowest, AboveHighest = AboveHighest.Raw },
        Period = new PeriodSettings { Article = "a2", Term = TermReset.Keep, AfterNoStar = AfterNoStar.LastMinus, AfterNoStarMinus = 1, ProfileChange = ProfileChange.Initial },
        Eligibility = new EligibilitySettings { Article = "a4", Over = EligibilityScope.AllPrincipal },
        GradeStars = new GradeStarSettings
        {
            Article = "a8",
            Grades = [new GradeStars { Grade = "优秀", Stars = 3 }, new GradeStars { Grade = "合格", Stars = 2 }, new GradeStars { Grade = "基本合格", Gate = GradeGate.Initial }, new GradeStars { Grade = "不合格", Gate = GradeGate.Always }],
        },
        Tenure = Base.Tenure! with { YearsPerStar = 5, Maximum = 3, BridgeMonths = 0, LongGap = LongGap.ContinuousOrBroken, BrokenYearsPerStar = 8, Remainders = Remainders.DaysPooled },
        Awards = Base.Awards! with { Combine = AwardCombine.HighestOnly, ValidYears = 5, Revocation = AwardRevocation.Recompute },
        Adjustment = Base.Adjustment! with { Combine = RuleCombine.Strongest, StepUp = 1, OneEventCountsOnce = false },
    });

    /// <summary>A star held for three years; below the lowest level there is none.</summary>
    internal static readonly HashedPolicy EveryThird = Titled("三年一评", Base with
    {
        Scale = new ScaleSettings { Article = "a1", Lowest = 2, Highest = 6 },
        Period = new PeriodSettings { Article = "a2", EveryYears = 3, AfterNoStar = AfterNoStar.FromZero },
        Tenure = Base.Tenure! with { LongGap = LongGap.LongestRun, Remainders = Remainders.YearsPerRun },
        Awards = Base.Awards! with { Combine = AwardCombine.HighestPerYear },
    });

    /// <summary>Three themes; everything a person can be asked but the score stands as in <see cref="Base"/>.</summary>
    internal static readonly HashedPolicy ByThemes = Titled("主题星", WithArticles(ThemesTests.Themes));

    /// <summary>Eighteen levels, each waited for.</summary>
    internal static readonly HashedPolicy ByWaiting = Titled("逐级晋升", WithArticles(WaitingTests.Career));

    /// <summary>A star without which there is at most one.</summary>
    internal static readonly HashedPolicy BoundThemes = Titled("缺一不可的主题星", WithArticles(ThemesTests.Themes with
    {
        Adjustment = new AdjustmentSettings
        {
            Article = "a12",
            Rules = [Rule("without-party", new AllOf([new CategoryIs([VillageCategory.ClusteredUpgrade]), new NoneOf([new ThemesHeld(["party"])])]), new AtMostStars(1)), Rule("with-both", new ThemesHeld(["party", "income"]), new AddStars(1))],
        },
    }));

    /// <summary>What is asked of several years, year by year, on a scale with other ends for the head of the village, with a table of years of service.</summary>
    internal static readonly HashedPolicy SeveralYears = Titled("逐年计算", Base with
    {
        Population = Base.Population with { Posts = [Post.Secretary, Post.VillageHead] },
        Scale = new ScaleSettings { Article = "a1", Highest = 8, Ranges = [new ScaleRange([Post.VillageHead], 0, 5)] },
        Period = new PeriodSettings { Article = "a2", EveryYears = 2, Combine = PeriodCombine.EveryYear, Term = TermReset.Keep },
        Tenure = Base.Tenure! with { Table = [new TenureStars(3, 1), new TenureStars(8, 2), new TenureStars(15, 4)] },
        Adjustment = new AdjustmentSettings
        {
            Article = "a11",
            Rules =
            [
                Rule("good", new GradeIs { Grades = ["优秀"] }, new AddStars(1)),
                Rule("low", new RankWithin(LastShare: 0.1m, Years: 2), new AddStars(-1)),
                Rule("scores", new ScoresTogether { Years = 2, From = 95 }, new AddStars(1)),
                Rule("sanctioned", new Sanctioned { Years = 3 }, new NoRise()),
            ],
        },
        Vetoes = [],
    });

    internal static IEnumerable<HashedPolicy> All => [Sample, Everything, Bands, Otherwise, EveryThird, ByThemes, ByWaiting, BoundThemes, SeveralYears];

    private static Profile WithArticles(Profile profile) => profile with { Suspension = new SuspensionSettings { Article = "a5" } };

    private static HashedPolicy Titled(string title, Profile profile) => PolicyJson.Hash(Policy(profile).Document with { Title = title });

    private static AdjustmentRule Rule(string id, Condition when, RuleEffect then) => new() { Id = id, Article = "a12", When = when, Then = then };
}
