using CsCheck;
using StarRating.Assessments;
using StarRating.Ballots;

namespace StarRating.Domain.Tests.Ballots;

public class BallotCountTests
{
    private static readonly BallotSettings Vote = new()
    {
        Key = "vote",
        Name = "信任投票",
        Options = [new("yes", "赞成", 100), new("no", "反对", 0)],
        Groups = [new VoterGroup { Key = "rep", Name = "村民代表", MinimumPresent = 30 }],
        Thresholds =
        [
            new BallotThreshold
            {
                Key = "trust", Name = "赞成率", Options = ["yes"],
                Pass = new(ShareComparison.Above, 0.6m), Fail = new(ShareComparison.Below, 0.6m), RepeatAfterMonths = 6,
            },
        ],
    };

    private static BallotTallyFacts Tally(int yes, int no, int abstain = 0, int invalid = 0, int? present = null, string group = "rep") => new()
    {
        Id = "t-" + group,
        Ballot = "vote",
        Group = group,
        HeldOn = new DateOnly(2021, 12, 20),
        Eligible = 60,
        Present = present ?? yes + no + abstain + invalid,
        Returned = yes + no + abstain + invalid,
        Counts = [new("yes", yes), new("no", no)],
        Abstentions = abstain,
        Invalid = invalid,
    };

    [Fact]
    public void Example_15_thirty_one_of_fifty_is_62_percent_and_passes_more_than_60()
    {
        var threshold = Assert.Single(BallotCount.Count(Vote, [Tally(31, 19)]).Thresholds);
        Assert.Equal((0.62m, ThresholdVerdict.Passed), (threshold.Share, threshold.Verdict));
        Assert.Equal("31 ÷ 50 = 62%，> 60%，通过", threshold.Arithmetic);
        Assert.Null(threshold.RepeatFrom);
    }

    [Fact]
    public void Example_15_thirty_of_fifty_neither_passes_nor_fails_and_such_a_rule_cannot_be_published()
    {
        Assert.Equal(ThresholdVerdict.Undecided, BallotCount.Count(Vote, [Tally(30, 20)]).Thresholds[0].Verdict);
        var finding = Assert.Single(BallotChecks.Check(new BallotsSettings { Ballots = [Vote] }));
        Assert.Equal("ballots.equality-undecided", finding.Code);
        Assert.Contains("60%", finding.Text);
    }

    [Fact]
    public void A_failed_vote_is_repeated_after_its_months()
    {
        var threshold = BallotCount.Count(Vote, [Tally(29, 21)]).Thresholds[0];
        Assert.Equal((ThresholdVerdict.Failed, new DateOnly(2022, 6, 20)), (threshold.Verdict, threshold.RepeatFrom!.Value));
    }

    [Theory]
    [InlineData(ShareComparison.AtLeast, "0.6", ShareComparison.Below, "0.6", null)]
    [InlineData(ShareComparison.Above, "0.6", ShareComparison.AtMost, "0.6", null)]
    [InlineData(ShareComparison.AtLeast, "0.6", ShareComparison.AtMost, "0.6", "ballots.overlap")]
    [InlineData(ShareComparison.Above, "0.8", ShareComparison.Below, "0.6", "ballots.equality-undecided ballots.hole ballots.equality-undecided")]
    public void A_threshold_is_publishable_when_every_share_passes_or_fails_and_not_both(
        ShareComparison pass, string passAt, ShareComparison fail, string failAt, string? codes)
    {
        var ballot = Vote with
        {
            Thresholds = [Vote.Thresholds[0] with { Pass = new(pass, decimal.Parse(passAt)), Fail = new(fail, decimal.Parse(failAt)) }],
        };
        Assert.Equal(codes ?? "", string.Join(' ', BallotChecks.Check(new BallotsSettings { Ballots = [ballot] }).Select(f => f.Code)));
    }

    [Fact]
    public void Example_13_a_meeting_of_29_where_30_are_required_is_invalid()
    {
        var result = BallotCount.Count(Vote, [Tally(29, 0)]);
        Assert.False(result.Counts);
        Assert.True(result.Held);
        Assert.Equal(BallotInvalidity.QuorumNotReached, result.Groups[0].Invalidity);
        Assert.Contains("须到会 30 人，实到 29 人", result.Arithmetic);
        Assert.True(BallotCount.Count(Vote, [Tally(30, 0)]).Counts);
    }

    [Fact]
    public void A_quorum_of_two_thirds_of_forty_is_twenty_seven()
    {
        var ballot = Vote with { Groups = [new VoterGroup { Key = "rep", Name = "党员", Quorum = new Fraction(2, 3) }] };
        Assert.True(BallotCount.Count(ballot, [Tally(27, 0) with { Eligible = 40 }]).Counts);
        Assert.False(BallotCount.Count(ballot, [Tally(26, 0) with { Eligible = 40 }]).Counts);
        Assert.True(BallotCount.Count(ballot, [Tally(26, 0) with { Eligible = 39 }]).Counts);
    }

    [Fact]
    public void Turnout_counts_the_ballots_that_came_back()
    {
        var ballot = Vote with { Groups = [new VoterGroup { Key = "rep", Name = "党员", Turnout = new Fraction(1, 2) }] };
        Assert.Equal(BallotInvalidity.TurnoutNotReached, BallotCount.Count(ballot, [Tally(29, 0, present: 50)]).Groups[0].Invalidity);
        Assert.True(BallotCount.Count(ballot, [Tally(30, 0, present: 50)]).Counts);
    }

    [Theory]
    // 40 in favour, 5 against, 3 abstained, 2 invalid, 55 present, 60 entitled.
    [InlineData(BallotBase.Returned, true, true, "80")]
    [InlineData(BallotBase.Returned, true, false, "83.33")]
    [InlineData(BallotBase.Returned, false, false, "88.89")]
    [InlineData(BallotBase.Returned, false, true, "85.11")]
    [InlineData(BallotBase.Present, false, false, "72.73")]
    [InlineData(BallotBase.Eligible, false, false, "66.67")]
    public void Abstentions_and_invalid_ballots_count_in_the_denominator_as_the_policy_says(
        BallotBase of, bool abstentions, bool invalid, string score)
    {
        var ballot = Vote with { Base = of, AbstentionsCount = abstentions, InvalidCount = invalid };
        var result = BallotCount.Count(ballot, [Tally(40, 5, 3, 2, present: 55)]);
        Assert.Equal(decimal.Parse(score), Math.Round(result.Score!.Value, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Groups_are_weighted_and_a_missing_group_blocks_shares_its_weight_or_counts_zero()
    {
        var two = Vote with
        {
            Groups = [new VoterGroup { Key = "rep", Name = "村民代表", Weight = 60 }, new VoterGroup { Key = "party", Name = "党员", Weight = 40 }],
        };
        BallotTallyFacts[] both = [Tally(45, 5), Tally(8, 2, group: "party")];
        Assert.Equal(86m, BallotCount.Count(two, both).Score);
        Assert.Equal("村民代表 90 × 60% + 党员 80 × 40% = 86", BallotCount.Count(two, both).Arithmetic);
        Assert.Equal(0.86m, BallotCount.Count(two, both).Thresholds[0].Share);
        Assert.Null(BallotCount.Count(two, both[..1]).Score);
        Assert.Equal(90m, BallotCount.Count(two with { WhenGroupMissing = MissingTreatment.Reweight }, both[..1]).Score);
        Assert.Equal(54m, BallotCount.Count(two with { WhenGroupMissing = MissingTreatment.Zero }, both[..1]).Score);
    }

    public static TheoryData<BallotTallyFacts, string> Contradictions => new()
    {
        { Tally(31, 19) with { Returned = 49 }, "各项合计 50 票与收回 49 票不符" },
        { Tally(31, 19, present: 40), "收回 50 票多于发出 40 票" },
        { Tally(31, 19) with { Issued = 51 }, "发出 51 票多于实到 50 人" },
        { Tally(31, 19) with { Eligible = 49 }, "实到 50 人多于应到 49 人" },
        { Tally(31, 19) with { Counts = [new("maybe", 50)] }, "选项 maybe 不在本表中" },
        { Tally(31, 19) with { Invalid = -1, Returned = 49 }, "票数不能为负" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_tally_that_contradicts_itself_does_not_count(BallotTallyFacts tally, string says)
    {
        var group = BallotCount.Count(Vote, [tally]).Groups[0];
        Assert.Equal(BallotInvalidity.Inconsistent, group.Invalidity);
        Assert.Equal(says, group.Arithmetic);
    }

    [Fact]
    public void Two_tallies_of_one_meeting_do_not_count() =>
        Assert.Equal(BallotInvalidity.TalliedTwice, BallotCount.Count(Vote, [Tally(31, 19), Tally(31, 19)]).Groups[0].Invalidity);

    [Fact]
    public void Weights_of_groups_and_options_of_thresholds_are_checked()
    {
        var bad = Vote with
        {
            Groups = [Vote.Groups[0] with { Weight = 90 }],
            Thresholds = [Vote.Thresholds[0] with { Fail = new(ShareComparison.AtMost, 0.6m), Options = ["maybe"] }],
        };
        Assert.Equal(["ballots.weights", "ballots.threshold-options"], BallotChecks.Check(new BallotsSettings { Ballots = [bad] }).Select(f => f.Code));
    }

    [Fact]
    public void One_more_vote_in_favour_never_lowers_the_score() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[0, 5], Gen.Int[0, 5]).Sample((yes, no, abstain, invalid) =>
        {
            var ballot = Vote with { Groups = [new VoterGroup { Key = "rep", Name = "代表" }] };
            BallotTallyFacts Wide(int y) => Tally(y, no, abstain, invalid) with { Eligible = 500 };
            var before = BallotCount.Count(ballot, [Wide(yes)]).Score ?? 0;
            var after = BallotCount.Count(ballot, [Wide(yes + 1)]).Score ?? 0;
            return after >= before && after <= 100;
        });
}
