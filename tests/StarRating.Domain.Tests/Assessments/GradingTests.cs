using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using StarRating.Assessments;
using StarRating.Documents;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Domain.Tests.Assessments;

public class GradingTests
{
    private static readonly QuotaSettings ThirtyPercent = new()
    {
        Id = "excellent", Grade = "优秀", Ratio = 0.3m, Minimum = 1,
    };

    private static readonly GradingSettings Sample = new()
    {
        Grades =
        [
            new GradeDefinition { Name = "优秀", From = 90 },
            new GradeDefinition { Name = "合格", From = 75 },
            new GradeDefinition { Name = "基本合格", From = 60 },
            new GradeDefinition { Name = "不合格" },
        ],
        Quotas = [ThirtyPercent],
    };

    private static GradeCandidate Person(string id, decimal? total, decimal quantified = 0, decimal ballot = 0, string township = "t1") => new()
    {
        Person = id, Township = township, Total = total,
        Channels = [new("quantified", quantified), new("ballot", ballot)],
    };

    private static GradingResult Grade(GradingSettings settings, params GradeCandidate[] candidates) =>
        Grading.Grade(settings, new GradingFacts { Year = 2021, Candidates = [.. candidates] });

    private static GradingSettings NoQuota => Sample with { Quotas = [] };

    [Theory]
    [InlineData("100", "优秀")]
    [InlineData("90", "优秀")]
    [InlineData("89.99", "合格")]
    [InlineData("75", "合格")]
    [InlineData("74.99", "基本合格")]
    [InlineData("60", "基本合格")]
    [InlineData("59.99", "不合格")]
    [InlineData("0", "不合格")]
    public void The_bound_belongs_to_its_grade(string total, string grade) =>
        Assert.Equal(grade, Grade(NoQuota, Person("a", decimal.Parse(total))).Of("a").Grade);

    [Fact]
    public void A_bound_not_included_leaves_equality_to_the_next_grade()
    {
        var above = NoQuota with { Grades = [Sample.Grades[0] with { FromIncluded = false }, .. Sample.Grades[1..]] };
        Assert.Equal("合格", Grade(above, Person("a", 90)).Of("a").Grade);
        Assert.Equal("优秀", Grade(above, Person("a", 90.01m)).Of("a").Grade);
    }

    [Theory]
    [InlineData(ConditionFailure.NextLower, null, "合格", true)]
    [InlineData(ConditionFailure.Named, "基本合格", "基本合格", true)]
    [InlineData(ConditionFailure.Hole, null, null, false)]
    public void A_bound_met_with_a_condition_not_met_gives_what_the_policy_says(ConditionFailure then, string? instead, string? grade, bool final)
    {
        var settings = NoQuota with
        {
            Grades =
            [
                Sample.Grades[0] with
                {
                    Conditions = [new GradeCondition { Id = "income", Text = "集体经济收入 10 万元以上", When = new FigureWithin { Name = "income", From = 100000 } }],
                    WhenConditionFails = then, Instead = instead,
                },
                .. Sample.Grades[1..],
            ],
        };
        var result = Grade(settings, Person("a", 95) with { FailedConditions = ["income"] });
        Assert.Equal((grade, final), (result.Of("a").Grade, result.IsFinal));
        Assert.Equal("95 分达到“优秀”分数线，但不符合条件：集体经济收入 10 万元以上", result.Of("a").Steps[0].Text);
        Assert.Equal("优秀", Grade(settings, Person("a", 95)).Of("a").Grade);
    }

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

    private static IEnumerable<GradeCandidate> Rest(int n) => Enumerable.Range(0, n).Select(i => Person($"z{i}", 80 - i));

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
    public void A_vetoed_person_is_in_the_denominator_and_cannot_take_a_place()
    {
        var veto = new GradeBar { Rule = "petition", Text = "发生越级集体上访", Article = "12", Records = ["e7"] };
        var result = Grade(Sample, [Person("a", 99) with { Bars = [veto] }, Person("b", 95), Person("c", 94), .. Rest(4)]);
        Assert.Equal((7, 2), (result.Pools[0].Size, result.Pools[0].Taken));
        Assert.Equal(("合格", "优秀", "优秀"), (result.Of("a").Grade, result.Of("b").Grade, result.Of("c").Grade));
        Assert.Equal(("合格", "发生越级集体上访，不得评为“优秀”"), (result.Of("a").ByScore, result.Of("a").Steps[0].Text));
    }

    [Theory]
    [InlineData("不合格", "不合格")]
    [InlineData("基本合格", "基本合格")]
    [InlineData(null, "合格")]
    public void A_veto_names_the_grade_given_instead(string? instead, string grade)
    {
        var veto = new GradeBar { Rule = "v", Text = "一票否决", Grades = ["优秀"], Instead = instead };
        Assert.Equal(grade, Grade(NoQuota, Person("a", 99) with { Bars = [veto] }).Of("a").Grade);
    }

    [Fact]
    public void A_veto_under_which_the_assessment_does_not_run_gives_no_grade_and_asks_nobody()
    {
        var veto = new GradeBar { Rule = "v", Text = "违纪违法", NoGrade = true };
        var result = Grade(Sample, Person("a", 99) with { Bars = [veto] }, Person("b", 80));
        Assert.Null(result.Of("a").Grade);
        Assert.Equal(2, result.Pools[0].Size);
        Assert.True(result.IsFinal);
    }

    [Fact]
    public void A_failed_ballot_bars_only_its_grades_and_leaves_a_place_below_open()
    {
        var ballot = new GradeBar { Rule = "trust", Text = "群众满意率未过", Grades = ["优秀", "合格"], Veto = false };
        var result = Grade(NoQuota, Person("a", 99) with { Bars = [ballot] });
        Assert.Equal("基本合格", result.Of("a").Grade);
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

    [Fact]
    public void A_change_by_hand_needs_a_reason_is_marked_and_shows_a_limit_exceeded()
    {
        GradingFacts Facts(string reason) => new()
        {
            Year = 2021,
            Candidates = [Person("a", 99), Person("b", 80), Person("c", 70)],
            Changes = [new GradeChangeFacts { Id = "c1", Person = "b", Grade = "优秀", Reason = reason, Document = "县组〔2022〕3号" }],
        };
        var result = Grading.Grade(Sample, Facts("承担全县试点任务，成效突出"));
        Assert.Equal(("合格", "优秀", "c1"), (result.Of("b").ByScore, result.Of("b").Grade, result.Of("b").Change!.Id));
        Assert.Equal((1, 2, true), (result.Pools[0].Places, result.Pools[0].Taken, result.Pools[0].OverLimit));
        var without = Grading.Grade(Sample, Facts(" "));
        Assert.Equal("合格", without.Of("b").Grade);
        Assert.Contains("必须说明理由", Assert.Single(without.Issues).Text);
    }

    [Fact]
    public void A_change_by_hand_against_a_veto_is_reported()
    {
        var veto = new GradeBar { Rule = "v", Text = "一票否决", Grades = ["优秀"], Instead = "合格" };
        var result = Grading.Grade(Sample, new GradingFacts
        {
            Year = 2021,
            Candidates = [Person("a", 99) with { Bars = [veto] }],
            Changes = [new GradeChangeFacts { Id = "c1", Person = "a", Grade = "优秀", Reason = "理由" }],
        });
        Assert.Contains("相抵触", Assert.Single(result.Issues).Text);
    }

    [Fact]
    public void A_person_without_a_total_has_no_grade_and_keeps_the_run_open()
    {
        var result = Grade(Sample, Person("a", null), Person("b", 95));
        Assert.Null(result.Of("a").Grade);
        Assert.Equal(2, result.Pools[0].Size);
        Assert.False(result.IsFinal);
    }

    public static TheoryData<GradingSettings, string> Unpublishable => new()
    {
        { Sample with { Grades = [Sample.Grades[1], Sample.Grades[0], .. Sample.Grades[2..]] }, "grades.order" },
        { Sample with { Grades = Sample.Grades[..3] }, "grades.hole" },
        { Sample with { Grades = [.. Sample.Grades, Sample.Grades[0]] }, "grades.name-twice grades.order grades.hole" },
        { Sample with { Quotas = [ThirtyPercent with { Grade = "良好" }] }, "quotas.grade" },
        { Sample with { Quotas = [ThirtyPercent with { Count = 3 }] }, "quotas.number" },
        { Sample with { Quotas = [ThirtyPercent with { Ratio = 1.3m }] }, "quotas.number" },
        {
            Sample with
            {
                Quotas =
                [
                    new QuotaSettings { Id = "a", Grade = "合格", Ratio = 0.7m, Limit = QuotaLimit.Exactly },
                    new QuotaSettings { Id = "b", Grade = "基本合格", Ratio = 0.4m, Limit = QuotaLimit.AtLeast },
                ],
            }, "quotas.cannot-be-met"
        },
        { Sample, "" },
    };

    [Theory]
    [MemberData(nameof(Unpublishable))]
    public void Publishing_checks_find_what_cannot_work(GradingSettings settings, string codes) =>
        Assert.Equal(codes, string.Join(' ', GradingChecks.Check(settings).Select(f => f.Code)));

    private static readonly Gen<GradeCandidate[]> Cohort =
        Gen.Select(Gen.Int[40, 100], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 15]).Array[1, 40].Select(rows => rows.Select((r, i) =>
            Person($"p{i:00}", r.Item1, r.Item2, r.Item3, $"t{r.Item4}") with
            {
                Standing = r.Item5 switch { 0 => PoolStanding.NotEligible, 1 => PoolStanding.Suspended, 2 => PoolStanding.Supplementary, _ => PoolStanding.Participates },
                Bars = r.Item5 == 3 ? [new GradeBar { Rule = "v", Text = "v" }] : [],
            }).ToArray());

    private static readonly Gen<GradingSettings> Settings =
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 4]).Select((percent, pool, rounding, minimum, small) => Sample with
        {
            Quotas =
            [
                ThirtyPercent with
                {
                    Ratio = percent / 100m, Pool = (PoolKind)pool, Rounding = (QuotaRounding)rounding, Minimum = minimum, PoolTownshipsBelow = small,
                },
                new QuotaSettings { Id = "second", Grade = "合格", Ratio = 0.5m, Pool = (PoolKind)pool },
            ],
        });

    [Fact]
    public void A_quota_is_never_exceeded_and_ties_fill_no_place() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var result = Grade(settings, cohort);
            return result.Pools.All(p => p.Taken <= p.Places && !p.OverLimit && (p.Tied.IsEmpty || (p.TiedPlaces > 0 && p.TiedPlaces < p.Tied.Length && p.Taken + p.TiedPlaces == p.Places)));
        });

    [Fact]
    public void The_order_of_persons_has_no_influence_on_a_single_byte() =>
        Gen.Select(Settings, Cohort, Gen.Int).Sample((settings, cohort, seed) =>
        {
            var shuffled = cohort.ToArray();
            new Random(seed).Shuffle(shuffled);
            return JsonSerializer.Serialize(Grade(settings, cohort)) == JsonSerializer.Serialize(Grade(settings, shuffled));
        });

    [Fact]
    public void Renaming_persons_changes_nobodys_grade() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var renamed = cohort.Select(c => c with { Person = $"q{99 - int.Parse(c.Person[1..]):00}" }).ToArray();
            var (before, after) = (Grade(settings, cohort), Grade(settings, renamed));
            return cohort.Zip(renamed).All(p => (before.Of(p.First.Person).Grade, before.Of(p.First.Person).Waits) == (after.Of(p.Second.Person).Grade, after.Of(p.Second.Person).Waits));
        });

    [Fact]
    public void A_higher_score_never_lowers_the_grade_before_quota() =>
        Gen.Select(Gen.Int[0, 10000], Gen.Int[0, 10000], Gen.Bool).Sample((x, y, vetoed) =>
        {
            ImmutableArray<GradeBar> bars = vetoed ? [new GradeBar { Rule = "v", Text = "v", Grades = ["优秀"] }] : [];
            var result = Grade(Sample, Person("x", x / 100m) with { Bars = bars }, Person("y", y / 100m) with { Bars = bars });
            var (better, worse) = x >= y ? ("x", "y") : ("y", "x");
            return Sample.IndexOf(result.Of(better).ByScore!) <= Sample.IndexOf(result.Of(worse).ByScore!);
        });

    [Fact]
    public void Inside_a_pool_a_better_rank_never_has_a_worse_grade() =>
        Gen.Select(Settings, Cohort).Sample((settings, cohort) =>
        {
            var result = Grade(settings with { RankWithin = PoolKind.County, Quotas = [.. settings.Quotas.Select(q => q with { Pool = PoolKind.County })] },
                [.. cohort.Where(c => c.Bars.IsEmpty)]);
            var ranked = result.Persons.Where(p => p.Rank is not null && p.Grade is not null).OrderBy(p => p.Rank).ToArray();
            return ranked.Zip(ranked.Skip(1)).All(p => p.First.Rank == p.Second.Rank || Sample.IndexOf(p.First.Grade!) <= Sample.IndexOf(p.Second.Grade!));
        });

    [Fact]
    public void Settings_survive_a_round_trip_through_strict_json()
    {
        var json = JsonSerializer.Serialize(Sample, StrictJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<GradingSettings>(json, StrictJson.Options), StrictJson.Options));
    }
}
