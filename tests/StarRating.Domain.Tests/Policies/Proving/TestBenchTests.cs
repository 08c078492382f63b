using System.Diagnostics;
using StarRating.Documents;
using StarRating.Policies;
using StarRating.Policies.Drafting;
using StarRating.Policies.Proving;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Policies.Proving;

public sealed class TestBenchTests
{
    private static readonly DraftDocument Sample = DraftDocument.Read(SamplePolicy.Json);

    public static TheoryData<string> Shipped => [.. SampleCases.Shipped.Select(known => known.Id)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Each_case_that_ships_comes_out_under_the_sample_policy_as_expected(string id)
    {
        var found = Assert.Single(TestBench.Run(Sample, [SampleCases.Shipped.Single(known => known.Id == id)]).Cases);

        Assert.True(found.Passed, $"{found.Case.Name}：预期{found.Case.Expected.InChinese()}，实际{found.Actual}");
        Assert.Equal(found.Rating!.Outcome, TraceReplay.Outcome(found.Rating.Trace));
        Assert.NotEmpty(found.Trace(Sample.Policy));
    }

    [Fact]
    public void The_bench_that_ships_has_the_worked_examples_and_leaves_no_article_unexercised()
    {
        foreach (var number in Enumerable.Range(1, 12).Append(20))
        {
            Assert.Contains(SampleCases.Shipped, known => known.Name.StartsWith($"例{number} ", StringComparison.Ordinal));
        }

        var result = TestBench.Run(Sample, SampleCases.Shipped);
        Assert.True(result.Green);
        Assert.Empty(result.Coverage.Where(article => article.Missing).Select(article => article.Article.Number));
        Assert.Equal(["a1", "a20"], result.Coverage.Where(article => !article.Needed).Select(article => article.Article.Id));
    }

    [Fact]
    public void A_changed_number_turns_the_cases_red_that_it_touches_and_no_other()
    {
        var changed = Sample.Fill("profiles[village].gradeStars.grades[优秀].stars", ["3"]).After;
        var red = TestBench.Run(changed, SampleCases.Shipped).Cases.Where(found => !found.Passed).ToList();

        Assert.Contains(red, found => found.Case.Name.StartsWith("例1 ", StringComparison.Ordinal) && found.Actual == "4星");
        Assert.All(red, found => Assert.Contains("a10", found.Articles));
    }

    [Fact]
    public void An_article_of_treatments_wants_a_case_that_has_one_and_an_article_of_procedure_wants_none()
    {
        var draft = Sample.Put("articles", Sample.At("articles")!.ToJsonString()[..^1] + """,{"id":"b1","number":"第二十五条","text":"五星以上的优先疗养。"},{"id":"b2","number":"第二十六条","text":"十二月底前完成。"}]""").After
            .Choose("profiles[village].treatments", "new").After.Add("profiles[village].treatments.items", article: "b1").After
            .Choose("procedure", "new").After.Add("procedure.steps", article: "b2").After;
        var path = SettingUnits.Of(draft).Under("b1").Single().Path;
        var high = draft.Fill(path + ".fromStars", ["10"]).After.Fill(path + ".toStars", ["10"]).After;
        ArticleCoverage Of(DraftDocument now, string article) => TestBench.Run(now, SampleCases.Shipped).Coverage.Single(found => found.Article.Id == article);
        var low = draft.Fill(path + ".fromStars", ["3"]).After.Fill(path + ".toStars", [""]).After;
        var ofThree = TestBench.Run(low, SampleCases.Shipped);
        Assert.Equal("", ofThree.Refused);
        Assert.Contains(ofThree.Cases.First(found => found.Case.Name.StartsWith("例1 ", StringComparison.Ordinal)).Case.Id, Of(low, "b1").Cases);
        Assert.DoesNotContain(ofThree.Cases.First(found => found.Case.Name.StartsWith("例5 ", StringComparison.Ordinal)).Case.Id, Of(high, "b1").Cases);
        Assert.Equal((true, false, false), (Of(low, "b1").Needed, Of(low, "b1").Missing, Of(low, "b2").Needed));
    }

    [Fact]
    public void A_draft_that_does_not_hold_together_runs_nothing_and_says_so()
    {
        var broken = Sample.Fill("profiles[village].tenure.yearsPerStar", ["0"]).After;
        var result = TestBench.Run(broken, SampleCases.Shipped);

        Assert.False(result.Green);
        Assert.StartsWith("草稿中有必须先改正的错误", result.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_whose_only_case_is_taken_away_is_missing()
    {
        var without = SampleCases.Shipped.Where(known => known.Awards.IsEmpty).ToList();

        Assert.Equal(["a14"], TestBench.Run(Sample, without).Coverage.Where(article => article.Missing).Select(article => article.Article.Id));
        Assert.False(TestBench.Run(Sample, []).Green);
    }

    [Fact]
    public void Two_hundred_cases_run_in_well_under_a_second()
    {
        var cases = Enumerable.Range(0, 200).Select(i => SampleCases.Shipped[i % SampleCases.Shipped.Length] with { Id = $"x{i}" }).ToList();
        TestBench.Run(Sample, cases);
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, TestBench.Run(Sample, cases).Cases.Length);
        // Far above what is measured (some 30 ms), so that it fails for a mistake and not for a busy machine.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void A_bench_is_read_as_it_was_written_and_a_repeated_code_is_refused()
    {
        Assert.Equal(SampleCases.Write(SampleCases.Shipped), SampleCases.Write(SampleCases.Read(SampleCases.Write(SampleCases.Shipped))));
        var twice = SampleCases.Write([SampleCases.Shipped[0], SampleCases.Shipped[0]]);
        Assert.Contains("重复", Assert.Throws<DocumentException>(() => SampleCases.Read(twice)).Message, StringComparison.Ordinal);
    }
}
