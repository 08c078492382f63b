using StarRating.Assessments;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;
using static StarRating.Domain.Tests.Ratings.Given;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>What papers of other places ask, each with its numbers: double growth, forced distribution, falling a class, five years running, direct honours.</summary>
public sealed class OtherPapersTests
{
    private static PersonFacts Zhang => Person(Secretary("2010-01-01"));

    [Theory]
    [InlineData(11000, 12000, 4)]
    [InlineData(11000, 11999, 1)]
    [InlineData(10999, 12000, 1)]
    public void Double_growth_guarantees_four_stars(int income, int perHead, int stars)
    {
        var profile = Ladder with
        {
            Scale = new ScaleSettings { Highest = 5 },
            Tenure = null,
            Adjustment = new AdjustmentSettings
            {
                Article = "a11",
                Rules =
                [
                    new AdjustmentRule
                    {
                        Id = "double", AlsoInitial = true, Then = new AtLeastStars(4),
                        When = new AllOf([
                            new FigureWithin { Name = "集体经济收入", Growth = true, From = 10 }, new FigureWithin { Name = "农民人均收入", Growth = true, From = 20 }]),
                    },
                ],
            },
        };
        var year = Year() with
        {
            Villages =
            [
                Year().Villages[0] with
                {
                    Figures =
                    [
                        Figure("集体经济收入", 2020, 10_000), Figure("集体经济收入", 2021, income), Figure("农民人均收入", 2020, 10_000), Figure("农民人均收入", 2021, perHead),
                    ],
                },
            ],
        };
        Assert.Equal(stars, Rate(Zhang, "合格", profile, year).Stars());
    }

    [Theory]
    [InlineData("优秀", "合格", 4)]
    [InlineData("优秀", "基本合格", 2)]
    [InlineData("合格", "合格", 4)]
    [InlineData(null, "基本合格", 3)]
    public void Falling_two_classes_costs_a_star_more(string? before, string now, int stars)
    {
        var profile = Forced with
        {
            Adjustment = new AdjustmentSettings { Rules = [new AdjustmentRule { Id = "fell", When = new GradeFell(2), Then = new AddStars(-1) }] },
        };
        Assert.Equal(stars, Rate(Zhang with { Years = [Grade(2020, before)] }, now, profile).Stars());
    }

    [Fact]
    public void Stars_by_this_years_grade_are_given_anew_each_year()
    {
        var first = Rate(Zhang, "优秀", Forced);
        var second = Rate(Zhang, "基本合格", Forced, Year(2022), first.Next);
        Assert.Equal((5, 3), (first.Stars(), second.Stars()));
        Assert.Equal(NoStarReason.LowGrade, Assert.IsType<NoStar>(Rate(Zhang, "不合格", Forced, Year(2023), second.Next).Outcome).Reason);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(4, 0)]
    public void A_streak_of_five_years_counts_and_one_of_four_does_not(int years, int more)
    {
        var profile = Streak(new GradeIs { Grades = ["优秀"], Years = 5 });
        var person = Zhang with { Years = [.. Enumerable.Range(2022 - years, years).Select(year => Grade(year, "优秀"))] };
        Assert.Equal(3 + more, Rate(person, "优秀", profile, previous: Previous(2020, 3, initial: 2010)).Stars());
    }

    [Theory]
    [InlineData("优秀", "合格", "优秀", 4)]
    [InlineData("合格", "合格", "优秀", 3)]
    public void Two_of_the_last_three_years_need_not_be_running(string two, string one, string now, int stars)
    {
        var profile = Streak(new GradeIs { Grades = ["优秀"], Years = 2, OfLast = 3 });
        var person = Zhang with { Years = [Grade(2019, two), Grade(2020, one)] };
        Assert.Equal(stars, Rate(person, now, profile, previous: Previous(2020, 3, initial: 2010)).Stars());
    }

    [Fact]
    public void The_grade_of_the_year_before_is_asked_by_itself()
    {
        var profile = Streak(new AllOf([new GradeIs { Grades = ["优秀"] }, new GradeIs { Grades = ["不合格"], Before = 1 }]));
        Assert.Equal(4, Rate(Zhang with { Years = [Grade(2020, "不合格")] }, "优秀", profile, previous: Previous(2020, 3, initial: 2010)).Stars());
        Assert.Equal(3, Rate(Zhang with { Years = [Grade(2020, "合格")] }, "优秀", profile, previous: Previous(2020, 3, initial: 2010)).Stars());
        Assert.Equal("上年度考核等次为不合格", new GradeIs { Grades = ["不合格"], Before = 1 }.Sentence(new PolicyWords(profile)));
    }

    [Fact]
    public void A_rule_may_hold_for_some_levels_alone()
    {
        var profile = Streak(new AllOf([new GradeIs { Grades = ["优秀"] }, new HeldStars(3, 5)]));
        Assert.Equal(4, Rate(Zhang, "优秀", profile, previous: Previous(2020, 3)).Stars());
        Assert.Equal(5, Rate(Zhang, "优秀", profile, previous: Previous(2020, 5)).Stars());
    }

    [Theory]
    [InlineData(PeriodCombine.Mean, 92, 4)]
    [InlineData(PeriodCombine.Sum, 184, 5)]
    public void Two_years_are_combined_by_mean_or_sum_beyond_a_hundred(PeriodCombine combine, decimal score, int stars)
    {
        var profile = Forced with
        {
            Mode = new BandMode { Article = "a8", Bands = [new StarBand(180, 5), new StarBand(90, 4), new StarBand(0, 3)] },
            Period = new PeriodSettings { EveryYears = 2, Combine = combine, Term = TermReset.Keep },
        };
        var result = Rate(Zhang with { Years = [Grade(2020, null, 74)] }, Grade(2021, "优秀", 110), profile);
        Assert.Equal((score, stars), (result.Working<BandWorking>()!.Score, result.Stars()));
    }

    [Fact]
    public void An_honour_gives_the_star_directly()
    {
        var profile = Streak(new AwardedInYear { AtLeast = AwardLevel.Nation, Titles = ["全国优秀党务工作者"] }, new SetStars(8));
        var person = Zhang with { Awards = [Award(AwardLevel.Nation, "2021-07-01") with { Title = "全国优秀党务工作者" }] };
        Assert.Equal(8, Rate(person, "合格", profile, previous: Previous(2020, 3)).Stars());
    }

    [Theory]
    [InlineData(true, "优秀", "优秀")]
    [InlineData(false, "优秀", "合格")]
    public void An_honour_gives_the_grade_directly_inside_or_outside_the_quota(bool outside, string honoured, string second)
    {
        var direct = new DirectGrade { Id = "honour", Grade = "优秀", OutsideQuota = outside, When = new AwardedInYear { AtLeast = AwardLevel.Province } };
        var settings = new GradingSettings
        {
            Grades = [new GradeDefinition { Name = "优秀", From = 90 }, new GradeDefinition { Name = "合格" }],
            Quotas = [new QuotaSettings { Id = "q", Grade = "优秀", Count = 1, Pool = PoolKind.County }],
            TieBreakers = [],
            Direct = [direct],
        };
        var rater = new Rater(Policy(), Year());
        var given = rater.DirectGrade(Zhang with { Awards = [Award(AwardLevel.Province, "2021-07-01")] }, settings, Grade(2021, null, 70));
        Assert.NotNull(given);
        Assert.Null(rater.DirectGrade(Zhang, settings, Grade(2021, null, 95)));
        GradeCandidate[] two =
        [
            new GradeCandidate { Person = "honoured", Township = "x1", Total = outside ? 70 : 99, Direct = given }, new GradeCandidate { Person = "second", Township = "x1", Total = 95 },
        ];
        var result = Grading.Grade(settings, new GradingFacts { Year = 2021, Candidates = [.. two] });
        Assert.Equal((honoured, second), (result.Of("honoured").Grade, result.Of("second").Grade));
        Assert.Contains(result.Of("honoured").Steps, step => step.Kind == GradeStepKind.Direct);
        Assert.Equal(1, result.Pools.Single().Taken);
    }

    [Fact]
    public void A_veto_keeps_even_a_direct_grade_away()
    {
        var settings = new GradingSettings { Grades = [new GradeDefinition { Name = "优秀", From = 90 }, new GradeDefinition { Name = "合格" }] };
        var rule = new DirectGrade { Id = "honour", Grade = "优秀", When = new AwardedInYear() };
        var candidate = new GradeCandidate
        {
            Person = "p1",
            Township = "x1",
            Total = 95,
            Direct = new DirectGrading(rule, "获奖"),
            Bars = [new GradeBar { Rule = "v", Text = "一票否决", Grades = ["优秀"], Instead = "合格" }],
        };
        Assert.Equal("合格", Grading.Grade(settings, new GradingFacts { Year = 2021, Candidates = [candidate] }).Of("p1").Grade);
    }

    /// <summary>Four grades, five to two stars, re-given each year: with quotas on grades, a forced distribution.</summary>
    internal static Profile Forced => Ladder with
    {
        Scale = new ScaleSettings { Article = "a1", Highest = 5 },
        Period = new PeriodSettings { Article = "a2", Term = TermReset.Keep },
        Mode = new GradeMode { Article = "a8" },
        GradeStars = new GradeStarSettings
        {
            Article = "a8",
            Grades =
            [
                new GradeStars { Grade = "优秀", Stars = 5 }, new GradeStars { Grade = "合格", Stars = 4 }, new GradeStars { Grade = "基本合格", Stars = 3 },
                new GradeStars { Grade = "不合格", Gate = GradeGate.Always },
            ],
        },
        Tenure = null,
        Awards = null,
        Adjustment = null,
    };

    private static Profile Streak(Condition when, RuleEffect? then = null) => Ladder with
    {
        Tenure = null,
        Awards = null,
        Adjustment = new AdjustmentSettings { Article = "a11", Rules = [new AdjustmentRule { Id = "rule", When = when, Then = then ?? new AddStars(1) }] },
    };

    private static FigureFacts Figure(string name, int year, decimal value) => new() { Id = $"{name}-{year}", Name = name, Year = year, Value = value };
}
