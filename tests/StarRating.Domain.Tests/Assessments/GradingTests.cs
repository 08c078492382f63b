using System.Text.Json;
using StarRating.Assessments;
using StarRating.Documents;
using StarRating.Policies;
using static StarRating.Domain.Tests.Assessments.GradeCase;

namespace StarRating.Domain.Tests.Assessments;

public class GradingTests
{
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

    [Fact]
    public void Settings_survive_a_round_trip_through_strict_json()
    {
        var json = JsonSerializer.Serialize(Sample, StrictJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<GradingSettings>(json, StrictJson.Options), StrictJson.Options));
    }
}
