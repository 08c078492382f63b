using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Application.Tests.Assessments;

/// <summary>A small policy: 60 / 20 / 20; 30 points of the first by category; two thirds must come to the meeting.</summary>
public static class ScorePolicy
{
    public const string Village = "village";

    public static PolicyDocument Document { get; } = new()
    {
        Format = PolicyDocument.FormatName,
        Title = "测试政策",
        Profiles =
        [
            new Profile
            {
                Id = Village,
                Name = "村书记",
                Population = new PopulationSettings { Posts = [Post.Secretary] },
                Assessment = new AssessmentSettings
                {
                    Channels =
                    [
                        new GroupNode
                        {
                            Key = "quant", Name = "量化考核", Weight = 60,
                            Children =
                            [
                                new PointsNode { Key = "party", Name = "组织建设", Max = 40 },
                                new DeductNode { Key = "order", Name = "基层治理", Max = 30 },
                                new PointsNode { Key = "industry", Name = "产业带动", Max = 30, Scope = new NodeScope { Categories = [VillageCategory.ClusteredUpgrade] } },
                                new PointsNode { Key = "heritage", Name = "传统保护", Max = 30, Scope = new NodeScope { Categories = [VillageCategory.HeritageProtected] } },
                            ],
                        },
                        new PointsNode { Key = "org", Name = "组织评价", Weight = 20, Max = 100 },
                        new BallotNode { Key = "public", Name = "群众评议", Weight = 20, Ballot = "villagers" },
                    ],
                },
                Ballots = new BallotsSettings
                {
                    Ballots =
                    [
                        new BallotSettings
                        {
                            Key = "villagers", Name = "群众评议",
                            Options = [new BallotOption("good", "满意", 100), new BallotOption("fair", "基本满意", 80), new BallotOption("bad", "不满意", 0)],
                            Groups = [new VoterGroup { Key = "reps", Name = "村民代表", Quorum = new Fraction(2, 3) }],
                        },
                    ],
                },
            },
        ],
    };
}
