using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Domain.Tests.Assessments;

public class AssessmentFormTests
{
    private static readonly AssessmentSettings Settings = new()
    {
        Channels =
        [
            new GroupNode
            {
                Key = "quant", Name = "量化考核", Weight = 60,
                Children =
                [
                    new GroupNode
                    {
                        Key = "party", Name = "组织建设", Scale = 60,
                        Children = [new PointsNode { Key = "p1", Name = "三会一课", Max = 10 }, new DeductNode { Key = "d1", Name = "发展党员", Max = 10 }],
                    },
                    new GroupNode
                    {
                        Key = "own", Name = "个性指标", Scale = 40, Scope = new NodeScope { Categories = [VillageCategory.ClusteredUpgrade] },
                        Children = [new BonusNode { Key = "b1", Name = "产业带动", Cap = 5 }],
                    },
                ],
            },
            new PointsNode { Key = "org", Name = "组织评价", Weight = 20, Max = 100 },
            new BallotNode { Key = "public", Name = "群众评议", Weight = 20, Ballot = "villagers" },
        ],
    };

    [Fact]
    public void Each_figure_has_its_place_in_the_order_of_the_paper() =>
        Assert.Equal(
            ["p1:Sheet", "d1:Sheet", "b1:Sheet", "org:Review", "public:Ballot"],
            AssessmentForm.Of(Settings).Entries.Select(e => $"{e.Node.Key}:{e.Place}"));

    [Fact]
    public void An_indicator_applies_only_where_every_group_above_it_does()
    {
        var own = AssessmentForm.Of(Settings).Find("b1")!;
        Assert.True(own.AppliesTo(VillageKind.Village, VillageCategory.ClusteredUpgrade, 2025));
        Assert.False(own.AppliesTo(VillageKind.Village, VillageCategory.HeritageProtected, 2025));
        Assert.False(own.IsCommon);
    }

    [Theory]
    [InlineData("p1", "10", null)]
    [InlineData("p1", "10.01", "最高 10 分")]
    [InlineData("p1", "-0.5", "最低 0 分")]
    [InlineData("p1", "9.125", "2 位小数")]
    [InlineData("d1", "12", null)]
    [InlineData("b1", "5.5", "最高 5 分")]
    public void A_figure_outside_the_range_is_refused_in_words(string key, string value, string? says)
    {
        var objection = AssessmentForm.Of(Settings).Find(key)!.Range.Objection(decimal.Parse(value));
        if (says is null) Assert.Null(objection);
        else Assert.Contains(says, objection);
    }

    [Theory]
    [InlineData(YearStage.Scoring, TownshipState.NotSubmitted, true)]
    [InlineData(YearStage.Scoring, TownshipState.SentBack, true)]
    [InlineData(YearStage.Checking, TownshipState.SentBack, true)]
    [InlineData(YearStage.Checking, TownshipState.NotSubmitted, false)]
    [InlineData(YearStage.Scoring, TownshipState.Submitted, false)]
    [InlineData(YearStage.Checking, TownshipState.Accepted, false)]
    [InlineData(YearStage.Preparing, TownshipState.NotSubmitted, false)]
    [InlineData(YearStage.Grading, TownshipState.SentBack, false)]
    public void The_township_writes_only_while_scoring_or_when_sent_back(YearStage stage, TownshipState state, bool open)
    {
        var closed = ScoreGate.ClosedForTownship(stage, state);
        Assert.Equal(open, closed is null);
        if (!open) Assert.Contains(closed!, c => c == '县');
    }

    [Fact]
    public void A_policy_keeps_its_assessment_when_written_and_read()
    {
        var policy = new PolicyDocument
        {
            Format = PolicyDocument.FormatName,
            Title = "测试",
            Profiles =
            [
                new Profile
                {
                    Id = "village", Name = "村书记", Population = new PopulationSettings { Posts = [StarRating.Secretaries.Post.Secretary] }, Assessment = Settings,
                    Ballots = new BallotsSettings
                    {
                        Ballots =
                        [
                            new BallotSettings
                            {
                                Key = "villagers", Name = "群众评议", Options = [new BallotOption("good", "满意", 100)],
                                Groups = [new VoterGroup { Key = "all", Name = "村民代表", Quorum = new Fraction(2, 3) }],
                            },
                        ],
                    },
                },
            ],
        };
        var again = PolicyJson.Read(PolicyJson.Write(policy));
        Assert.Equal(PolicyJson.Hash(policy).Hash, again.Hash);
        var form = AssessmentForm.Of(again.Document.Profiles[0].Assessment!);
        Assert.Equal(["p1", "d1", "b1", "org", "public"], form.Entries.Select(e => e.Node.Key));
        Assert.False(form.Find("b1")!.AppliesTo(VillageKind.Village, VillageCategory.Other, 2025));
    }
}
