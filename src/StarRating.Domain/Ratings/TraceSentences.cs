using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>The one place that makes Chinese sentences of a trace: what it says is what was recorded.</summary>
public static class TraceSentences
{
    /// <summary>All lines of a result's trace, one for one.</summary>
    /// <param name="result">The result.</param>
    /// <param name="policy">The policy it names: for articles and words.</param>
    /// <param name="facts">The facts it was made from, for the names of villages and awards; null where they are not at hand.</param>
    public static ImmutableArray<TraceSentence> Of(RatingResult result, PolicyDocument policy, FactsDocument? facts = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(policy);
        var profile = policy.Profiles.FirstOrDefault(candidate => string.Equals(candidate.Id, result.Profile, StringComparison.Ordinal))
            ?? policy.Profiles[0];
        var words = new PolicyWords(profile);
        var factSentence = new FactSentence(words, facts);
        var sum = new RunningSum();
        return [.. result.Trace.Select(line => Of(line, policy, profile, words, factSentence, sum))];
    }

    /// <summary>The changes that made the stars, in the order of the trace, each in a word: 任职年限 +1.</summary>
    /// <param name="result">The result.</param>
    public static ImmutableArray<string> Changes(RatingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. result.Trace.Where(line => line.Effect is Began && (line.Step != TraceStep.Base || result.Initial) || line.Effect is Put or Added { Stars: not 0 })
                .Select(line => $"{line.Step.InChinese()} {(line.Effect is Began began ? Number(began.Stars) : line.Effect is Put put ? Number(put.Stars) : Change(line.Effect))}"),
        ];
    }

    private static TraceSentence Of(
        TraceLine line, PolicyDocument policy, Profile profile, PolicyWords words, FactSentence facts, RunningSum sum)
    {
        sum.Take(line.Effect);
        var article = line.Article is null
            ? null
            : policy.Articles.FirstOrDefault(candidate => string.Equals(candidate.Id, line.Article, StringComparison.Ordinal));
        return new TraceSentence
        {
            Step = Step(line, profile),
            Article = article?.Number ?? line.Article ?? "",
            ArticleText = article?.Text ?? "",
            Facts = [.. line.Facts.Select(facts.Of)],
            Records = [.. line.Facts.Select(fact => fact.Record)],
            Rule = RuleSentence.Of(line, profile, words),
            OneOfSeveral = line.Step is TraceStep.Veto or TraceStep.Themes or TraceStep.Waiting or TraceStep.Adjustment or TraceStep.Setting,
            Arithmetic = LineArithmetic.Of(line, sum, profile),
            Change = Change(line.Effect),
            Result = Result(line),
            Total = line.Total is { } total ? OutcomeSentence.Stars(total) : "",
            Silent = line.Effect is Silent,
            Counts = line.Effect is not Silent && (line.Effect is not Passed || line.Step is TraceStep.Population or TraceStep.Eligibility or TraceStep.Themes),
        };
    }

    private static string Step(TraceLine line, Profile profile)
    {
        var named = line.Step switch
        {
            TraceStep.Veto => profile.Vetoes.FirstOrDefault(veto => string.Equals(veto.Id, line.Rule, StringComparison.Ordinal))?.Name,
            TraceStep.Themes => (profile.Mode as ThemesMode)?.Themes.FirstOrDefault(theme => string.Equals(theme.Code, line.Rule, StringComparison.Ordinal))?.Name,
            _ => null,
        };
        return named is null ? line.Step.InChinese() : $"{line.Step.InChinese()}：{named}";
    }

    private static string Change(TraceEffect effect) => effect switch
    {
        Passed or Applies => "符合",
        Began began => OutcomeSentence.Stars(began.Stars),
        Added added => OutcomeSentence.Signed(added.Stars),
        Put put => $"定为{OutcomeSentence.Stars(put.Stars)}",
        Concluded concluded => concluded.Outcome.InChinese(),
        _ => "",
    };

    private static string Number(int stars) => stars.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Result(TraceLine line) => line.Effect switch
    {
        Passed when line.Step == TraceStep.Population => "列为评定对象",
        Passed when line.Step == TraceStep.Eligibility => "任职时间符合要求",
        Passed => "符合",
        Applies when line.Step == TraceStep.Veto => "符合一票否决情形",
        Applies => "符合，按规定处理",
        Silent { Note: TraceNote.NextTenureStar } when line.Working is TenureWorking { NextOn: { } next } =>
            $"不增星，下一颗任职年限星为{next:yyyy-MM-dd}",
        Silent silent => silent.Note.InChinese(),
        Began began => $"从{OutcomeSentence.Stars(began.Stars)}起算",
        Added { Stars: > 0 } added => $"加{added.Stars}星",
        Added { Stars: < 0 } added => $"减{-added.Stars}星",
        Added => "不增减",
        Put put => $"定为{OutcomeSentence.Stars(put.Stars)}",
        Concluded concluded => concluded.Outcome.InChinese(),
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };
}
