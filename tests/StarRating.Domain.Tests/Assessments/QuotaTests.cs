using StarRating.Assessments;
using StarRating.Organization;
using static StarRating.Domain.Tests.Assessments.GradeCase;

namespace StarRating.Domain.Tests.Assessments;

public class QuotaTests
{
    [Theory]
    [InlineData(7, 2, "7 × 30% = 2.1 → 2")]
    [InlineData(3, 1, "3 × 30% = 0.9 → 0，不足 1 名按 1 名")]
    [InlineData(10, 3, "10 × 30% = 3")]
    public void Example_21_the_quota_is_rounded_down_and_lifted_to_one(int size, int places, string arithmetic)
    {
        var result = Grade(Sample, [.. Enumerable.Range(0, size).Select(i => Person($"p{i}", 99 - i * 0.5m))]);
        var pool = Assert.Single(result.Pools);
        Assert.Equal((size, places, places, arithmetic), (pool.Size, pool.Places, pool.Taken, pool.Arithmetic));
        Assert.Equal(places, result.Persons.Count(p => p.Grade == "优秀"));
        Assert.All(result.Persons.Skip(places), p => Assert.Equal(("优秀", "合格"), (p.ByScore, p.Grade)));
        Assert.True(result.IsFinal);
    }

    [Fact]
    public void Example_21_two_tied_at_the_limit_on_all_tie_breakers_wait_for_the_committee()
    {
        GradeCandidate[] pool = [Person("a", 98, 95, 90), Person("b", 95, 90, 80), Person("c", 95, 90, 80), .. Rest(4)];
        var result = Grade(Sample, pool);
        Assert.Equal("优秀", result.Of("a").Grade);
        Assert.True(result.Of("b").Waits && result.Of("c").Waits);
        Assert.Null(result.Of("b").Grade);
        Assert.Equal("b c", string.Join(' ', result.Pools[0].Tied));
        Assert.Equal(1, result.Pools[0].TiedPlaces);
        Assert.False(result.IsFinal);
        Assert.Equal((2, 2, 4), (result.Of("b").Rank, result.Of("c").Rank, result.Of("z0").Rank));
        Assert.Contains("2 人并列争 1 个名额，待研究决定", result.Of("b").Steps[^1].Text);
    }

    [Fact]
    public void The_committee_decides_the_tie_with_a_reason()
    {
        GradeCandidate[] pool = [Person("a", 98, 95, 90), Person("b", 95, 90, 80), Person("c", 95, 90, 80), .. Rest(4)];
        var decision = new TieDecisionFacts { Id = "d1", Quota = "excellent", Pool = "t1", Persons = ["c"], Reason = "信访化解成效突出" };
        var facts = new GradingFacts { Year = 2021, Candidates = [.. pool], TieDecisions = [decision] };
        var result = Grading.Grade(Sample, facts);
        Assert.Equal(("合格", "优秀"), (result.Of("b").Grade, result.Of("c").Grade));
        Assert.True(result.IsFinal);
        Assert.Contains(result.Of("c").Steps, s => s.Kind == GradeStepKind.CommitteeDecided && s.Records.SequenceEqual(["d1"]) && s.Text.Contains("信访化解成效突出"));

        var wrong = Grading.Grade(Sample, facts with { TieDecisions = [decision with { Persons = ["a"] }] });
        Assert.True(wrong.Of("b").Waits);
        Assert.Contains("研究决定与并列情况不符", Assert.Single(wrong.Issues).Text);
    }

    [Fact]
    public void The_quantified_score_breaks_a_tie_and_then_the_ballot()
    {
        GradeCandidate[] pool = [Person("a", 95, 90, 99), Person("b", 95, 91, 80), Person("c", 95, 90, 98)];
        Assert.Equal("优秀", Grade(Sample, pool).Of("b").Grade);
        var two = Sample with { Quotas = [ThirtyPercent with { Ratio = null, Count = 2 }] };
        var result = Grade(two, pool);
        Assert.Equal(("优秀", "优秀", "合格"), (result.Of("a").Grade, result.Of("b").Grade, result.Of("c").Grade));
        Assert.Equal((2, 1, 3), (result.Of("a").Rank, result.Of("b").Rank, result.Of("c").Rank));
    }

    [Fact]
    public void Not_eligible_and_suspended_are_not_in_the_denominator_and_a_supplement_is_outside_the_quota()
    {
        var result = Grade(Sample,
            Person("a", 99) with { Standing = PoolStanding.NotEligible },
            Person("b", 98) with { Standing = PoolStanding.Suspended },
            Person("c", 97) with { Standing = PoolStanding.Supplementary },
            Person("d", 96), Person("e", 95));
        var pool = Assert.Single(result.Pools);
        Assert.Equal((2, 1, 1), (pool.Size, pool.Places, pool.Taken));
        Assert.Equal((null, null, "优秀", "优秀", "合格"),
            (result.Of("a").Grade, result.Of("b").Grade, result.Of("c").Grade, result.Of("d").Grade, result.Of("e").Grade));
        Assert.Null(result.Of("c").Rank);
        Assert.Contains(result.Of("c").Steps, s => s.Kind == GradeStepKind.OutsideQuota);
    }

    [Fact]
    public void Unfilled_places_lapse_and_the_minimum_obliges_nobody()
    {
        var result = Grade(Sample, Person("a", 89), Person("b", 88));
        Assert.Equal((1, 0), (result.Pools[0].Places, result.Pools[0].Taken));
        Assert.All(result.Persons, p => Assert.Equal("合格", p.Grade));
    }

    [Fact]
    public void Pools_follow_the_township_the_county_or_the_category()
    {
        GradeCandidate[] persons =
        [
            .. Enumerable.Range(0, 5).Select(i => Person($"a{i}", 99 - i, township: "t1") with { Category = VillageCategory.ClusteredUpgrade }),
            .. Enumerable.Range(0, 5).Select(i => Person($"b{i}", 99 - i * 2, township: "t2") with { Category = i < 2 ? VillageCategory.ClusteredUpgrade : VillageCategory.HeritageProtected }),
        ];
        string Taken(PoolKind kind) => string.Join(' ', Grade(Sample with { Quotas = [ThirtyPercent with { Pool = kind }] }, persons)
            .Pools.Select(p => $"{p.Pool}:{p.Taken}/{p.Size}"));
        Assert.Equal("t1:1/5 t2:1/5", Taken(PoolKind.Township));
        Assert.Equal("ClusteredUpgrade:2/7 HeritageProtected:1/3", Taken(PoolKind.Category));
        // a0 and b0 are equal with 99, so are a2 and b1 with 97: the third place is a1's alone.
        Assert.Equal("county:3/10", Taken(PoolKind.County));
    }

    [Fact]
    public void Small_townships_share_a_pool()
    {
        var quota = ThirtyPercent with { PoolTownshipsBelow = 3, Minimum = 0 };
        var result = Grade(Sample with { Quotas = [quota] },
            Person("a", 99, township: "t1"), Person("b", 98, township: "t1"),
            Person("c", 97, township: "t2"), Person("d", 96, township: "t2"),
            Person("e", 95, township: "t3"), Person("f", 94, township: "t3"), Person("g", 93, township: "t3"));
        Assert.Equal("small-townships:1/4 t3:0/3", string.Join(' ', result.Pools.Select(p => $"{p.Pool}:{p.Taken}/{p.Size}")));
        Assert.Equal("优秀", result.Of("a").Grade);
    }

    [Theory]
    [InlineData(QuotaRounding.Down, "1 1 1")]
    [InlineData(QuotaRounding.HalfUp, "2 2 1")]
    // 15 × 30 % = 4.5 → 4 in all: 1 + 1 + 1 and one more for the larger remainder.
    [InlineData(QuotaRounding.LargestRemainder, "2 1 1")]
    public void A_share_becomes_a_whole_number_as_the_policy_says(QuotaRounding rounding, string places)
    {
        GradeCandidate[] persons =
        [
            .. Enumerable.Range(0, 6).Select(i => Person($"a{i}", 80, township: "t1")),
            .. Enumerable.Range(0, 5).Select(i => Person($"b{i}", 80, township: "t2")),
            .. Enumerable.Range(0, 4).Select(i => Person($"c{i}", 80, township: "t3")),
        ];
        var result = Grade(Sample with { Quotas = [ThirtyPercent with { Rounding = rounding, Minimum = 0 }] }, persons);
        Assert.Equal(places, string.Join(' ', result.Pools.Select(p => p.Places)));
    }

    [Fact]
    public void Pools_with_equal_remainders_leave_the_place_to_the_committee()
    {
        GradeCandidate[] persons =
        [
            .. Enumerable.Range(0, 5).Select(i => Person($"a{i}", 80, township: "t1")),
            .. Enumerable.Range(0, 5).Select(i => Person($"b{i}", 80, township: "t2")),
        ];
        var result = Grade(Sample with { Quotas = [ThirtyPercent with { Rounding = QuotaRounding.LargestRemainder, Minimum = 0 }] }, persons);
        Assert.Equal("1 1", string.Join(' ', result.Pools.Select(p => p.Places)));
        Assert.Equal(2, result.Issues.Length);
    }

    [Fact]
    public void A_lower_limit_puts_the_last_in_rank_into_the_low_grade()
    {
        var settings = Sample with { Quotas = [new QuotaSettings { Id = "low", Grade = "基本合格", Limit = QuotaLimit.AtLeast, Ratio = 0.2m }] };
        var persons = Enumerable.Range(0, 10).Select(i => Person($"p{i}", 95 - i)).ToArray();
        var result = Grade(settings, persons);
        Assert.Equal(["p8", "p9"], result.Persons.Where(p => p.Grade == "基本合格").Select(p => p.Person));
        Assert.Equal("“基本合格”不少于 10 × 20% = 2，名次靠后", result.Of("p9").Steps[^1].Text);

        persons[8] = persons[7] with { Person = "p8" };
        var tied = Grade(settings, persons);
        Assert.Equal("基本合格", tied.Of("p9").Grade);
        Assert.True(tied.Of("p7").Waits && tied.Of("p8").Waits);
    }

    [Fact]
    public void Quotas_of_several_grades_pass_the_displaced_on()
    {
        var settings = Sample with
        {
            Quotas = [ThirtyPercent with { Ratio = 0.1m }, new QuotaSettings { Id = "good", Grade = "合格", Ratio = 0.5m }],
        };
        var result = Grade(settings, [.. Enumerable.Range(0, 10).Select(i => Person($"p{i}", 99 - i * 0.1m))]);
        Assert.Equal("1 5 4", string.Join(' ', Sample.Grades[..3].Select(g => result.Persons.Count(p => p.Grade == g.Name))));
    }

    [Fact]
    public void A_quota_of_the_first_year_ends_with_it()
    {
        var settings = Sample with { Quotas = [ThirtyPercent with { Ratio = 0.2m, ToYear = 2021 }, ThirtyPercent with { Id = "later", FromYear = 2022 }] };
        GradeCandidate[] persons = [.. Enumerable.Range(0, 10).Select(i => Person($"p{i}", 99 - i * 0.1m))];
        Assert.Equal(2, Grading.Grade(settings, new GradingFacts { Year = 2021, Candidates = [.. persons] }).Pools.Single().Taken);
        Assert.Equal(3, Grading.Grade(settings, new GradingFacts { Year = 2022, Candidates = [.. persons] }).Pools.Single().Taken);
    }
}
