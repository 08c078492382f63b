using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using StarRating.Domain.Tests.Sealed;
using StarRating.Ratings;

namespace StarRating.Domain.Tests.Ratings;

/// <summary>
/// A person with the printed page and a pencil reaches the same star. The pencil reads the Chinese sentences alone: the column of changes, the sums,
/// and the running total; it knows no type of the engine.
/// </summary>
public sealed partial class PencilTests
{
    public static TheoryData<string> Samples => [.. SealedSample.Kept().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_sealed_trace_alone_comes_to_the_sealed_outcome(string name)
    {
        var sample = SealedSample.Read(name);
        var trace = ResultJson.ReadTrace(sample.Trace);
        Assert.Equal(sample.Outcome, System.Text.Json.JsonSerializer.Serialize(TraceReplay.Outcome(trace), StarRating.Documents.StrictJson.Options));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_printed_sentences_alone_come_to_the_outcome(string name)
    {
        var policy = SealedSample.Read(name).PolicyThen();
        var facts = FactsJson.Read(SealedSample.Read(name).Facts);
        var result = SealedSample.Rate(policy, facts);
        Reckon(TraceSentences.Of(result, policy.Document, facts), result.Outcome.InChinese());
    }

    [Fact]
    public void The_printed_sentences_of_any_life_come_to_the_outcome() => Gen.Select(RatingProperties.Life, RatingProperties.Policies).Sample(
        (person, profile) =>
        {
            var policy = Given.Policy(profile);
            foreach (var result in RatingProperties.Walk(person, policy))
                Reckon(TraceSentences.Of(result, policy.Document), result.Outcome.InChinese());
        },
        iter: 200);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_line_that_took_effect_says_article_facts_arithmetic_and_change(string name)
    {
        var policy = SealedSample.Read(name).PolicyThen();
        var facts = FactsJson.Read(SealedSample.Read(name).Facts);
        var result = SealedSample.Rate(policy, facts);
        foreach (var (line, said) in result.Trace.Zip(TraceSentences.Of(result, policy.Document, facts)))
        {
            Assert.Matches("^第.+条$", said.Article);
            Assert.NotEmpty(said.ArticleText);
            Assert.NotEmpty(said.Result);
            Assert.Equal(line.Effect is Silent, said.Silent);
            Assert.DoesNotMatch("[A-Za-z]{3,}", string.Concat(said.Step, said.Rule, said.Arithmetic, said.Change, said.Total, string.Concat(said.Facts)));
            if (said.Silent)
            {
                Assert.False(said.Counts);
                continue;
            }

            Assert.NotEmpty(said.Arithmetic);
            Assert.NotEmpty(said.Change);
            // Limits and the result bear on the lines above and read nothing new; nor does a person without any post.
            if (line.Step is not (TraceStep.StepLimit or TraceStep.Bounds or TraceStep.Outcome) && line.Effect is not Concluded) Assert.NotEmpty(said.Facts);
        }
    }

    [Fact]
    public void Every_step_is_among_what_is_checked() =>
        Assert.Empty(Enum.GetValues<TraceStep>().Except(SealedSample.Kept().SelectMany(sample => ResultJson.ReadTrace(sample.Trace)).Where(line => line.Effect is not Silent).Select(line => line.Step)));

    /// <summary>Goes down the page: begins, adds, takes, sets; each running total must be the one printed, and the last line the outcome.</summary>
    private static void Reckon(ImmutableArray<TraceSentence> page, string outcome)
    {
        int? total = null;
        foreach (var line in page.Where(line => !line.Silent))
        {
            total = line.Change switch
            {
                var set when Level().Match(set) is { Success: true } level => Number(level.Groups[1].Value),
                var change when Step().Match(change) is { Success: true } step => total + Number(step.Value.Replace('−', '-')),
                _ => total,
            };
            if (line.Total.Length > 0) Assert.Equal(line.Total, total == 0 ? "零星级" : $"{total}星");
            if (Sum().Match(line.Arithmetic) is { Success: true } sum && line.Step == "评定结果")
                Assert.Equal(total, sum.Groups[1].Value.Replace("−", "+ -").Replace(" ", "").Split('+').Sum(Number));
        }

        var last = page.Last(line => !line.Silent).Change;
        Assert.Equal(outcome, last);
        if (Level().Match(last) is { Success: true } given) Assert.Equal(total, Number(given.Groups[1].Value));
    }

    private static int Number(string text) => text is "零" or "零星级" ? 0 : int.Parse(text.TrimEnd('星', '级'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>2星, 零星级, 定为3星, and a star that is kept.</summary>
    [GeneratedRegex("^(?:定为)?(零星级|-?[0-9]+星)(?:（.*保留原星级）)?$")]
    private static partial Regex Level();

    [GeneratedRegex("^[+−][0-9]+$|^0$")]
    private static partial Regex Step();

    [GeneratedRegex("^([−0-9][−+0-9 ]*) = −?[0-9]+$")]
    private static partial Regex Sum();
}
