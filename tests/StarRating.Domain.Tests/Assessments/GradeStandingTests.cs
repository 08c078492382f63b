using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Domain.Tests.Ratings;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Domain.Tests.Assessments;

public class GradeStandingTests
{
    private static readonly BallotsSettings Ballot = new()
    {
        Ballots =
        [
            new BallotSettings
            {
                Key = "b", Name = "群众评议", Options = [new("yes", "满意", 100), new("no", "不满意", 0)],
                Groups = [new VoterGroup { Key = "rep", Name = "代表" }],
                Thresholds =
                [
                    new BallotThreshold
                    {
                        Key = "trust", Name = "满意率", Options = ["yes"], Effect = ThresholdEffect.GradeAtMost, Grade = "合格",
                        Pass = new(ShareComparison.AtLeast, 0.6m), Fail = new(ShareComparison.Below, 0.6m),
                    },
                ],
            },
        ],
    };

    private static readonly GradingSettings Grades = new()
    {
        Grades =
        [
            new GradeDefinition
            {
                Name = "优秀", From = 90,
                Conditions =
                [
                    new GradeCondition { Id = "income", Text = "集体经济收入 10 万元以上", When = new FigureWithin { Name = "income", From = 10 } },
                    new GradeCondition { Id = "share", Text = "满意率 80% 以上", When = new BallotWithin { Question = "trust", From = 0.8m } },
                    new GradeCondition { Id = "score", Text = "总分 92 以上", When = new ScoreWithin(92) },
                ],
            },
            new GradeDefinition { Name = "合格", From = 75 },
            new GradeDefinition { Name = "不合格" },
        ],
    };

    private static Profile WithVetoes(params VetoItem[] vetoes) => Given.Ladder with
    {
        Assessment = new AssessmentSettings { Channels = [new PointsNode { Key = "q", Name = "量化", Weight = 100, Max = 100 }] },
        Ballots = Ballot,
        Vetoes = [.. vetoes],
        ListedItems = [new ListedItem { Code = "accident", Name = "安全事故" }],
    };

    private static GradeCandidate Candidate(Profile profile, PersonFacts person, decimal score = 95, int yes = 45, decimal income = 12)
    {
        var policy = PolicyJson.Hash(Given.Policy(profile).Document with { Grading = Grades });
        var year = Given.Year() with
        {
            Villages = [.. Given.Year().Villages.Select(v => v with { Figures = [new FigureFacts { Id = "f1", Name = "income", Year = 2021, Value = income }] })],
        };
        var entered = new AssessmentFacts
        {
            Year = 2021,
            Category = VillageCategory.ClusteredUpgrade,
            Scores = [new ScoreFacts { Id = "s1", Indicator = "q", Value = score }],
            Ballots = [new BallotTallyFacts { Id = "t1", Ballot = "b", Group = "rep", Eligible = 50, Present = 50, Returned = 50, Counts = [new("yes", yes), new("no", 50 - yes)] }],
        };
        return GradeStanding.CandidateOf(new Rater(policy, year), policy.Document, person, entered, "x1");
    }

    private static readonly PersonFacts Secretary = Given.Person(Given.Secretary("2018-01-01"));

    private static VetoItem Veto(VetoEffect then) => new() { Id = "v1", Article = "a5", Name = "安全事故", When = new ListedEvent { Items = ["accident"] }, Then = then };

    private static readonly PersonFacts WithAccident = Secretary with { Events = [Given.Event("accident", "2021-06-01")] };

    [Fact]
    public void Conditions_of_grades_are_asked_of_figures_ballots_and_scores()
    {
        Assert.Empty(Candidate(WithVetoes(), Secretary).FailedConditions);
        Assert.Equal("income", Assert.Single(Candidate(WithVetoes(), Secretary, income: 9).FailedConditions));
        Assert.Equal("share", Assert.Single(Candidate(WithVetoes(), Secretary, yes: 39).FailedConditions));
        Assert.Equal("score", Assert.Single(Candidate(WithVetoes(), Secretary, score: 91).FailedConditions));
    }

    [Fact]
    public void A_veto_that_bars_a_grade_is_a_bar_with_its_records()
    {
        var profile = WithVetoes(Veto(new BarGrades { Grades = ["优秀"], Instead = "合格" }));
        var bar = Assert.Single(Candidate(profile, WithAccident).Bars);
        Assert.Equal(("v1", "第5条", "合格", true), (bar.Rule, bar.Article, bar.Instead, bar.Veto));
        Assert.Equal(WithAccident.Events[0].Id, Assert.Single(bar.Records));
        Assert.Empty(Candidate(profile, Secretary).Bars);
    }

    public static TheoryData<VetoEffect, bool> Effects => new()
    {
        { new VetoStars(1), false },
        { new VetoCleared(), false },
        { new VetoNoStar(), false },
        { new VetoNoStar(AssessmentRuns: false), true },
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void Every_veto_that_is_met_keeps_a_place_away(VetoEffect then, bool noGrade)
    {
        var candidate = Candidate(WithVetoes(Veto(then)), WithAccident);
        Assert.True(candidate.Vetoed);
        Assert.Equal(noGrade, Assert.Single(candidate.Bars).NoGrade);
        Assert.Equal(PoolStanding.Participates, candidate.Standing);
    }

    [Fact]
    public void A_failed_ballot_bars_every_better_grade_and_is_no_veto()
    {
        var candidate = Candidate(WithVetoes(), Secretary, yes: 29);
        var bar = Assert.Single(candidate.Bars);
        Assert.Equal("优秀", Assert.Single(bar.Grades));
        Assert.False(candidate.Vetoed);
        Assert.Contains("29 ÷ 50 = 58%，< 60%，未通过", bar.Text);
        Assert.Equal("t1", Assert.Single(bar.Records));
    }

    [Fact]
    public void Who_is_not_long_enough_in_post_or_under_investigation_is_outside_the_pool()
    {
        Assert.Equal(PoolStanding.NotEligible, Candidate(WithVetoes(), Given.Person(Given.Secretary("2021-06-01"))).Standing);
        var open = Secretary with { Investigations = [new InvestigationFacts { Id = "i1", OpenedOn = new DateOnly(2021, 12, 1) }] };
        Assert.Equal(PoolStanding.Suspended, Candidate(WithVetoes(), open).Standing);
    }
}
