using System.Globalization;
using System.Text;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Documents;

/// <summary>The worked person of docs/how-a-star-is-computed.md is printed by the program, not by hand.</summary>
public sealed class PrintedTraceTests
{
    private const string Page = "docs/how-a-star-is-computed.md";
    private const string Begin = "<!-- printed by eng/keep.sh from docs/examples/one-person -->\n";
    private const string End = "<!-- end of the printed trace -->";

    [Fact]
    public void The_worked_person_is_what_the_program_prints()
    {
        var facts = FactsJson.Read(Repository.Read("docs/examples/one-person/facts.json"));
        var policy = SamplePolicy.Read();
        var result = Assert.Single(CohortRun.Of(policy, facts).Ratings);
        var text = new StringBuilder("\n| 项目 | 依据 | 事实 | 计算 | 增减 | 累计 |\n|---|---|---|---|---|---|\n");
        foreach (var line in TraceSentences.Of(result, policy.Document, facts))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {line.Step} | {line.Article} | {string.Join("<br>", line.Facts)} | {line.Arithmetic} | {(line.Silent ? line.Result : line.Change)} | {line.Total} |\n");
        }

        foreach (var sentence in SummarySentences.Of("张某", result, delta: null)) text.Append(CultureInfo.InvariantCulture, $"\n> {sentence}\n");
        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from > 0 && to > from, $"{Page} has lost the marks around the printed trace.");
        Repository.Keep(Page, page[..(from + Begin.Length)] + text + "\n" + page[to..]);
    }
}
