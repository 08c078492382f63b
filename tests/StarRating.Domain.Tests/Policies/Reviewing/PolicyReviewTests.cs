using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Reviewing;

namespace StarRating.Tests.Policies.Reviewing;

public class PolicyReviewTests
{
    private const string Rules = "profiles[village].adjustment.rules";

    private static DraftDocument Sample => DraftDocument.Read(SamplePolicy.Json);

    [Fact]
    public void The_sample_has_no_error_and_each_warning_leads_to_a_setting()
    {
        var findings = PolicyReview.Of(Sample);
        Assert.Equal([], findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Text));
        var units = SettingUnits.Of(Sample);
        Assert.All(findings, finding => Assert.NotNull(units.Holding(finding.Path)));
        Assert.True(PolicyReview.MayBePublished(findings));
    }

    /// <summary>Each row: an edit of the sample, the check that must speak, the place it must name.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "profiles[village].assessment.channels[quantified].weight", "55", "assessment.weights", "profiles[village].assessment" },
        { "profiles[village].tenure.yearsPerStar", "0", "policy.refused", "profiles[village].tenure.yearsPerStar" },
        { "grading.grades[合格].from", "95", "grades.order", "grading.grades[合格]" },
        { "grading.quotas[excellent-quota].ratio", "130", "quotas.number", "grading.quotas[excellent-quota]" },
        { "profiles[village].vetoes[veto-safety].legalBasis", "", "vetoes.no-basis", "profiles[village].vetoes[veto-safety]" },
        { "profiles[village].adjustment.rules[grade-excellent].then.stars", "0", "rules.out-of-scale", Rules + "[grade-excellent]" },
        { "profiles[village].adjustment.rules[grade-excellent].when.grades", "特优", "references.unknown", Rules + "[grade-excellent]" },
        { "profiles[village].adjustment.rules[listed-failure].when.items", "no-such-item", "references.unknown", Rules + "[listed-failure]" },
        { "articles[a1].text", "", "articles.no-text", "articles[a1]" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_place(string path, string typed, string code, string place)
    {
        var before = PolicyReview.Of(Sample);
        var after = PolicyReview.Of(Sample.Fill(path, [typed]).After);
        Assert.DoesNotContain(before, finding => finding.Code == code && finding.Path == place);
        Assert.Contains(after, finding => finding.Code == code && finding.Path.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_that_falls_between_two_rules_is_found_with_a_person_who_falls_there()
    {
        var draft = Score(Score(Sample, "high", 90, null), "middle", 80, 89);
        var finding = Assert.Single(PolicyReview.Of(draft), finding => finding.Code == "rules.score-hole" && finding.Text.Contains("89.99", StringComparison.Ordinal));
        Assert.Contains("89.99分", finding.Example, StringComparison.Ordinal);
        Assert.DoesNotContain(PolicyReview.Of(Score(Score(Sample, "high", 90, null), "middle", 80, 90)), finding => finding.Code == "rules.score-hole");
    }

    [Fact]
    public void Two_rules_that_say_the_contrary_of_the_same_persons_are_found()
    {
        var added = Sample.Add(Rules, article: "a15").After;
        var code = added.Policy.Profiles[0].Adjustment!.Rules[^1].Id;
        var draft = added.Put($"{Rules}[{code}].when", """{"kind":"grade","grades":["优秀"]}""").After.Put($"{Rules}[{code}].then", """{"kind":"add","stars":-1}""").After;
        Assert.Contains(PolicyReview.Of(draft), finding => finding.Code == "rules.contradiction" && finding.Path == $"{Rules}[{code}]");
    }

    [Fact]
    public void A_grade_without_any_consequence_is_found()
    {
        var draft = Sample.Add("grading.grades").After;
        draft = draft.Fill($"grading.grades[#5].name", ["待定"]).After;
        Assert.Contains(PolicyReview.Of(draft), finding => finding.Code == "grades.no-consequence" && finding.Example!.Contains("待定", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_that_no_rule_can_reach_is_named_unless_a_rule_counts_each_time()
    {
        var wide = Sample.Fill("profiles[village].adjustment.stepDown", ["9"]).After;
        Assert.DoesNotContain(PolicyReview.Of(wide), finding => finding.Code == "adjustment.limit-never-binds");
        var once = wide.Fill($"{Rules}[listed-failure].eachTime", ["false"]).After;
        Assert.Contains(PolicyReview.Of(once), finding => finding.Code == "adjustment.limit-never-binds" && finding.Path == "profiles[village].adjustment");
    }

    [Fact]
    public void A_condition_that_contradicts_itself_never_fires()
    {
        var draft = Sample.Put($"{Rules}[grade-basic].when", """{"kind":"all","of":[{"kind":"grade","grades":["优秀"]},{"kind":"grade","grades":["合格"]}]}""").After;
        Assert.Contains(PolicyReview.Of(draft), finding => finding.Code == "rules.never-fires" && finding.Path == $"{Rules}[grade-basic]");
    }

    private static DraftDocument Score(DraftDocument draft, string id, int from, int? below)
    {
        var added = draft.Add(Rules, article: "a15").After;
        var code = added.Policy.Profiles[0].Adjustment!.Rules[^1].Id;
        var when = below is { } end ? $$"""{"kind":"score","from":{{from}},"below":{{end}}}""" : $$"""{"kind":"score","from":{{from}}}""";
        return added.Put($"{Rules}[{code}].when", when).After.Put($"{Rules}[{code}].then", """{"kind":"add","stars":1}""").After.Fill($"{Rules}[{code}].id", [id]).After;
    }
}
