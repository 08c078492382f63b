using System.Text.Json;
using CsCheck;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Organization;

namespace StarRating.Domain.Tests.Assessments;

public class AssessmentTests
{
    private static readonly BallotsSettings NoBallots = new();

    private static ScoreFacts Entry(string indicator, decimal value, string rater = "") =>
        new() { Id = $"s-{indicator}-{rater}-{value}", Indicator = indicator, Value = value, Rater = rater };

    private static AssessmentFacts Facts(params ScoreFacts[] scores) =>
        new() { Year = 2021, Category = VillageCategory.ClusteredUpgrade, Scores = [.. scores] };

    private static AssessmentSettings Channels(params AssessmentNode[] channels) => new() { Channels = [.. channels] };

    /// <summary>One indicator alone: its score is the total of a sum.</summary>
    private static AssessmentResult Alone(AssessmentNode node, params ScoreFacts[] scores) =>
        Assessment.Score(Channels(node) with { Combine = GroupCombination.Sum, Scale = 1000 }, NoBallots, Facts(scores));

    private static readonly BallotsSettings Meeting = new()
    {
        Ballots =
        [
            new BallotSettings
            {
                Key = "public", Name = "群众评议",
                Options = [new("good", "满意", 100), new("fair", "基本满意", 60), new("bad", "不满意", 0)],
                Groups = [new VoterGroup { Key = "rep", Name = "村民代表", MinimumPresent = 30 }],
            },
        ],
    };

    private static readonly AssessmentSettings ThreeChannels = Channels(
        new PointsNode { Key = "q", Name = "量化考核", Weight = 50, Max = 100 },
        new PointsNode { Key = "o", Name = "组织评价", Weight = 40, Max = 100 },
        new BallotNode { Key = "b", Name = "群众评议", Weight = 10, Ballot = "public" });

    private static BallotTallyFacts Tally(int good, int fair, int bad) => new()
    {
        Id = "t1",
        Ballot = "public",
        Group = "rep",
        Eligible = 50,
        Present = good + fair + bad,
        Returned = good + fair + bad,
        Counts = [new("good", good), new("fair", fair), new("bad", bad)],
    };

    [Fact]
    public void Example_13_channels_of_92_85_and_90_make_89()
    {
        var facts = Facts(Entry("q", 92), Entry("o", 85)) with { Ballots = [Tally(30, 10, 0)] };
        var result = Assessment.Score(ThreeChannels, Meeting, facts);
        Assert.Equal(89.0m, result.Total);
        Assert.Equal("92 × 50% + 85 × 40% + 90 × 10% = 89", result.Arithmetic);
        Assert.Equal([46m, 34m, 9m], result.Channels.Select(c => c.Contribution!.Value));
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void Example_13_a_meeting_of_29_leaves_the_channel_missing_and_the_total_open()
    {
        var facts = Facts(Entry("q", 92), Entry("o", 85)) with { Ballots = [Tally(29, 0, 0)] };
        var result = Assessment.Score(ThreeChannels, Meeting, facts);
        Assert.Null(result.Total);
        var issue = Assert.Single(result.Issues);
        Assert.Equal((ScoreIssueKind.BallotInvalid, "b"), (issue.Kind, issue.Key));
        Assert.Contains("须到会 30 人，实到 29 人", issue.Text);
    }

    [Theory]
    [InlineData(MissingTreatment.Block, null)]
    // (92 × 50 + 85 × 40) ÷ 90
    [InlineData(MissingTreatment.Reweight, "88.89")]
    [InlineData(MissingTreatment.Zero, "80")]
    public void A_missing_channel_blocks_shares_its_weight_or_counts_zero(MissingTreatment treatment, string? total)
    {
        var result = Assessment.Score(ThreeChannels with { WhenMissing = treatment }, Meeting, Facts(Entry("q", 92), Entry("o", 85)));
        Assert.Equal(total is null ? null : decimal.Parse(total), result.Total);
    }

    [Fact]
    public void A_channel_half_entered_always_blocks()
    {
        var settings = Channels(
            new GroupNode
            {
                Key = "q",
                Name = "量化",
                Weight = 60,
                Children = [new PointsNode { Key = "a", Name = "甲", Max = 50 }, new PointsNode { Key = "b", Name = "乙", Max = 50 }],
            },
            new PointsNode { Key = "o", Name = "组织", Weight = 40, Max = 100 }) with
        { WhenMissing = MissingTreatment.Zero };
        Assert.Null(Assessment.Score(settings, NoBallots, Facts(Entry("a", 40), Entry("o", 90))).Total);
        Assert.Equal(36m, Assessment.Score(settings, NoBallots, Facts(Entry("o", 90))).Total);
    }

    [Fact]
    public void Example_14_an_item_of_ten_points_stays_at_zero_when_more_is_deducted()
    {
        var item = new DeductNode { Key = "d", Name = "安全生产", Max = 10 };
        Assert.Equal(0m, Alone(item, Entry("d", 10)).Total);
        var twice = Alone(item, Entry("d", 10), Entry("d", 2));
        Assert.Equal(0m, twice.Total);
        Assert.Equal("10 − 2 − 10 → 0（扣完为止）", twice.Channels[0].Arithmetic);
        Assert.Equal(8m, Alone(item, Entry("d", 2)).Total);
    }

    public static TheoryData<AssessmentNode, decimal[], string?, string> Items => new()
    {
        { new PointsNode { Key = "x", Name = "x", Max = 20 }, [17.5m], "17.5", "17.5" },
        { new PointsNode { Key = "x", Name = "x", Max = 20 }, [20.01m], null, "20.01 分超出 0–20 分" },
        { new PointsNode { Key = "x", Name = "x", Max = 100, AllowOverMax = true }, [110m], "110", "110" },
        { new PointsNode { Key = "x", Name = "x", Max = 20 }, [], null, "未评分" },
        { new PointsNode { Key = "x", Name = "x", Max = 20 }, [5m, 6m], null, "同一指标录入了两次" },
        { new PointsNode { Key = "x", Name = "x", Max = 100, Raters = RaterCombination.Mean }, [80m, 90m, 100m], "90", "(80 + 90 + 100) ÷ 3 = 90" },
        { new PointsNode { Key = "x", Name = "x", Max = 100, Raters = RaterCombination.TrimmedMean }, [100m, 80m, 90m, 40m], "85", "(80 + 90) ÷ 2 = 85（去掉 1 个最高、1 个最低）" },
        { new PointsNode { Key = "x", Name = "x", Max = 100, Raters = RaterCombination.TrimmedMean }, [80m, 90m], "85", "(80 + 90) ÷ 2 = 85" },
        { new PointsNode { Key = "x", Name = "x", Max = 100, Raters = RaterCombination.Mean, MinimumRaters = 3 }, [80m, 90m], null, "须 3 人评分，已评 2 人" },
        { new DeductNode { Key = "x", Name = "x", Max = 10, Floor = -5 }, [20m], "-5", "10 − 20 → -5（扣完为止）" },
        { new DeductNode { Key = "x", Name = "x", Max = 10, NoEntryMeansNone = true }, [], "10", "10" },
        { new DeductNode { Key = "x", Name = "x", Max = 10 }, [-1m], null, "扣分 -1 应填正数" },
        { new BonusNode { Key = "x", Name = "x", Cap = 5 }, [3m, 4m], "5", "3 + 4 = 7，最多加 5" },
        { new PerIncidentNode { Key = "x", Name = "x", Start = 10, PointsEach = -2, Cap = 10 }, [3m], "4", "10 − 3 次 × 2 = 4" },
        { new PerIncidentNode { Key = "x", Name = "x", Start = 10, PointsEach = -2, Cap = 10 }, [6m], "0", "10 − 6 次 × 2 = -2 → 0（扣完为止）" },
        { new PerIncidentNode { Key = "x", Name = "x", PointsEach = 3, Cap = 10 }, [4m], "10", "0 + 4 次 × 3 = 12 → 10（封顶）" },
        { new PerIncidentNode { Key = "x", Name = "x", PointsEach = 3, Cap = 10 }, [1.5m], null, "次数 1.5 应为不小于 0 的整数" },
        { Income, [9.994m], "5", "5 ≤ 9.99 < 10 → 5" },
        { Income, [9.995m], "10", "10 ≤ 10 → 10" },
        { Income, [-1m], null, "-1 不在任何档次内" },
        { new LinearNode { Key = "x", Name = "x", Max = 10, ZeroAt = 50, FullAt = 100 }, [75m], "5", "(75 − 50) ÷ (100 − 50) × 10 → 5" },
        { new LinearNode { Key = "x", Name = "x", Max = 10, ZeroAt = 50, FullAt = 100 }, [140m], "10", "(140 − 50) ÷ (100 − 50) × 10 → 10" },
        { new LinearNode { Key = "x", Name = "x", Max = 10, ZeroAt = 20, FullAt = 0 }, [15m], "2.5", "(15 − 20) ÷ (0 − 20) × 10 → 2.5" },
        { new YesNoNode { Key = "x", Name = "x", Yes = 5 }, [1m], "5", "是 → 5" },
        { new YesNoNode { Key = "x", Name = "x", Yes = 5, No = -2 }, [0m], "-2", "否 → -2" },
        { new YesNoNode { Key = "x", Name = "x", Yes = 5 }, [2m], null, "2 应为 1（是）或 0（否）" },
    };

    private static BandNode Income => new()
    {
        Key = "x",
        Name = "集体经济收入",
        Max = 10,
        Bands = [new PointBand { From = 0, To = 5, Points = 2 }, new PointBand { From = 5, To = 10, Points = 5 }, new PointBand { From = 10, Points = 10 }],
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void Each_kind_of_item_is_scored_with_its_arithmetic(AssessmentNode node, decimal[] values, string? score, string arithmetic)
    {
        var result = Alone(node, [.. values.Select((v, i) => Entry("x", v, $"r{i}"))]);
        Assert.Equal(score is null ? null : decimal.Parse(score), result.Channels[0].Score);
        Assert.Equal(arithmetic, result.Channels[0].Arithmetic);
        Assert.Equal(score is null, result.Issues.Length > 0);
    }

    [Fact]
    public void Scales_of_110_and_1000_come_down_to_the_scale_of_the_total()
    {
        var settings = Channels(
            new PointsNode { Key = "a", Name = "甲", Weight = 60, Max = 1000 },
            new GroupNode
            {
                Key = "b",
                Name = "乙",
                Weight = 40,
                Scale = 110,
                Children = [new PointsNode { Key = "b1", Name = "b1", Max = 110 }],
            });
        var result = Assessment.Score(settings, NoBallots, Facts(Entry("a", 880), Entry("b1", 99)));
        Assert.Equal(88.8m, result.Total);
        Assert.Equal("880 ÷ 1000 × 100 × 60% + 99 ÷ 110 × 100 × 40% = 88.8", result.Arithmetic);
    }

    [Fact]
    public void A_bonus_takes_a_group_over_its_scale_only_where_allowed()
    {
        GroupNode Group(bool over) => new()
        {
            Key = "g",
            Name = "量化",
            Weight = 100,
            AllowOverMax = over,
            Children = [new PointsNode { Key = "p", Name = "p", Max = 100 }, new BonusNode { Key = "bonus", Name = "加分", Cap = 10 }],
        };
        ScoreFacts[] scores = [Entry("p", 97), Entry("bonus", 8)];
        Assert.Equal(100m, Assessment.Score(Channels(Group(false)), NoBallots, Facts(scores)).Total);
        Assert.Equal(105m, Assessment.Score(Channels(Group(true)) with { AllowOverMax = true }, NoBallots, Facts(scores)).Total);
        Assert.Equal(100m, Assessment.Score(Channels(Group(true)), NoBallots, Facts(scores)).Total);
    }

    [Fact]
    public void Individual_indicators_follow_the_category_and_strays_are_left_out_and_said()
    {
        var settings = Channels(new GroupNode
        {
            Key = "q",
            Name = "量化",
            Weight = 100,
            Children =
            [
                new PointsNode { Key = "common", Name = "组织建设", Max = 60 },
                new PointsNode { Key = "industry", Name = "乡村产业", Max = 40, Scope = new NodeScope { Categories = [VillageCategory.ClusteredUpgrade] } },
                new PointsNode { Key = "heritage", Name = "风貌保护", Max = 40, Scope = new NodeScope { Categories = [VillageCategory.HeritageProtected] } },
            ],
        });
        ScoreFacts[] scores = [Entry("common", 55), Entry("industry", 30), Entry("heritage", 38)];
        var upgrade = Assessment.Score(settings, NoBallots, Facts(scores));
        Assert.Equal(85m, upgrade.Total);
        Assert.Equal("heritage", Assert.Single(upgrade.Issues).Key);
        Assert.True(upgrade.IsComplete);
        Assert.Equal(93m, Assessment.Score(settings, NoBallots, Facts(scores) with { Category = VillageCategory.HeritageProtected }).Total);
        Assert.Null(upgrade.ScoreOf("heritage"));
        Assert.Equal(30m, upgrade.ScoreOf("industry"));
    }

    [Fact]
    public void A_scope_is_dated_by_the_assessed_year()
    {
        var scope = new NodeScope { FromYear = 2022, Kinds = [VillageKind.Village] };
        Assert.False(scope.Includes(VillageKind.Village, VillageCategory.ClusteredUpgrade, 2021));
        Assert.True(scope.Includes(VillageKind.Village, VillageCategory.ClusteredUpgrade, 2022));
        Assert.False(scope.Includes(VillageKind.Community, VillageCategory.UrbanCommunity, 2022));
    }

    [Fact]
    public void A_rescaled_sum_makes_unequal_sets_of_indicators_comparable()
    {
        var settings = Channels(
            new PointsNode { Key = "a", Name = "a", Max = 50 },
            new PointsNode { Key = "b", Name = "b", Max = 30 }) with
        { Combine = GroupCombination.SumRescaled };
        var result = Assessment.Score(settings, NoBallots, Facts(Entry("a", 40), Entry("b", 24)));
        Assert.Equal(80m, result.Total);
        Assert.Equal("40 × 100/80 + 24 × 100/80 = 80", result.Arithmetic);
    }

    [Fact]
    public void The_total_is_rounded_once_half_away_from_zero()
    {
        var settings = Channels(
            new PointsNode { Key = "a", Name = "a", Weight = 50, Max = 100 },
            new PointsNode { Key = "b", Name = "b", Weight = 50, Max = 100 });
        var result = Assessment.Score(settings, NoBallots, Facts(Entry("a", 89.995m), Entry("b", 89.995m)));
        Assert.Equal((90.00m, 89.995m), (result.Total!.Value, result.Unrounded!.Value));
        Assert.EndsWith("= 89.995 ≈ 90", result.Arithmetic);
        Assert.Equal(89.995m, Assessment.Score(settings with { Decimals = 3 }, NoBallots, Facts(Entry("a", 89.995m), Entry("b", 89.995m))).Total);
    }

    [Fact]
    public void Evidence_asked_for_and_not_attached_is_an_issue_beside_a_total()
    {
        var node = new DeductNode { Key = "d", Name = "信访", Max = 10, EvidenceRequired = true };
        var result = Alone(node, Entry("d", 2));
        Assert.Equal(8m, result.Total);
        Assert.Equal(ScoreIssueKind.EvidenceMissing, Assert.Single(result.Issues).Kind);
        Assert.False(result.IsComplete);
        Assert.True(Alone(node, Entry("d", 2) with { Evidence = true }).IsComplete);
        Assert.True(Alone(node, Entry("d", 0)).IsComplete);
    }

    [Fact]
    public void The_township_figure_stays_readable_beside_the_county_one()
    {
        var result = Alone(new PointsNode { Key = "p", Name = "p", Max = 100 }, Entry("p", 88) with { TownshipValue = 95 });
        Assert.Equal(88m, result.Total);
        Assert.Equal("88（乡镇评 95，县级核定 88）", result.Channels[0].Arithmetic);
    }

    [Fact]
    public void Publishing_checks_find_wrong_weights_maxima_bands_keys_and_ballots()
    {
        var settings = Channels(
            new GroupNode
            {
                Key = "q",
                Name = "量化",
                Weight = 60,
                Children =
                [
                    new PointsNode { Key = "a", Name = "a", Max = 60 },
                    new PointsNode { Key = "a", Name = "b", Max = 40, Scope = new NodeScope { Categories = [VillageCategory.HeritageProtected] } },
                ],
            },
            new BandNode
            {
                Key = "x",
                Name = "收入",
                Weight = 30,
                Max = 10,
                ValueDecimals = 1,
                Bands = [new PointBand { To = 80, Points = 1 }, new PointBand { From = 80, To = 89, ToIncluded = true, Points = 2 }, new PointBand { From = 90, Points = 3 }],
            },
            new BallotNode { Key = "b", Name = "评议", Weight = 20, Ballot = "nowhere" });
        var findings = AssessmentChecks.Check(settings, NoBallots, 2021).ToArray();
        Assert.Equal(
            ["assessment.ballot", "assessment.band-hole", "assessment.key-twice", "assessment.maxima", "assessment.weights"],
            findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        // Four categories of village and the community lack the 40 points of the fifth.
        Assert.Equal(Enum.GetValues<VillageCategory>().Length - 1, findings.Count(f => f.Code == "assessment.maxima"));
        Assert.Empty(AssessmentChecks.Check(ThreeChannels, Meeting, 2021));
    }

    [Fact]
    public void Settings_survive_a_round_trip_through_json()
    {
        var json = JsonSerializer.Serialize(ThreeChannels);
        Assert.Contains("\"kind\":\"points\"", json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<AssessmentSettings>(json)));
    }

    private static readonly AssessmentSettings Large = Channels(
        new GroupNode
        {
            Key = "q",
            Name = "量化",
            Weight = 60,
            Scale = 110,
            Combine = GroupCombination.Sum,
            Children =
            [
                new PointsNode { Key = "p", Name = "p", Max = 60, Raters = RaterCombination.TrimmedMean },
                new DeductNode { Key = "d", Name = "d", Max = 30 },
                new PerIncidentNode { Key = "i", Name = "i", PointsEach = 2, Cap = 20 },
                new BonusNode { Key = "bonus", Name = "加分", Cap = 8 },
            ],
        },
        new PointsNode { Key = "o", Name = "组织", Weight = 40, Max = 100, Raters = RaterCombination.Mean });

    private static readonly Gen<ScoreFacts[]> Entries =
        from p in Gen.Int[0, 6000].Array[1, 6]
        from d in Gen.Int[0, 500].Array[1, 5]
        from i in Gen.Int[0, 12]
        from o in Gen.Int[0, 10000].Array[1, 5]
        select (ScoreFacts[])
        [
            .. p.Select((v, n) => Entry("p", v / 100m, $"p{n}")),
            .. d.Select((v, n) => Entry("d", v / 100m, $"d{n}")),
            Entry("i", i),
            .. o.Select((v, n) => Entry("o", v / 100m, $"o{n}")),
        ];

    [Fact]
    public void The_order_of_the_figures_has_no_influence_on_a_single_byte() =>
        Gen.Select(Entries, Gen.Int).Sample((entries, seed) =>
        {
            var shuffled = entries.ToArray();
            new Random(seed).Shuffle(shuffled);
            return JsonSerializer.Serialize(Assessment.Score(Large, NoBallots, Facts(entries)))
                == JsonSerializer.Serialize(Assessment.Score(Large, NoBallots, Facts(shuffled)));
        });

    [Fact]
    public void The_contributions_make_the_total_and_stay_within_the_scale() =>
        Entries.Sample(entries =>
        {
            var result = Assessment.Score(Large, NoBallots, Facts(entries));
            var sum = result.Channels.Sum(c => c.Contribution!.Value);
            return result.Unrounded == Math.Min(sum, 100) && result.Total is >= 0 and <= 100;
        });

    [Fact]
    public void A_better_figure_never_lowers_the_total() =>
        Gen.Select(Entries, Gen.Int[0, 20], Gen.Int[1, 300]).Sample((entries, which, more) =>
        {
            var index = which % entries.Length;
            var entry = entries[index];
            var better = entry.Indicator switch
            {
                "d" => entry.Value - Math.Min(entry.Value, more / 100m),
                "i" => entry.Value + 1,
                var key => Math.Min(entry.Value + more / 100m, key == "p" ? 60 : 100),
            };
            var after = entries.ToArray();
            after[index] = entry with { Value = better };
            return Assessment.Score(Large, NoBallots, Facts(after)).Total >= Assessment.Score(Large, NoBallots, Facts(entries)).Total;
        });
}
