using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>One version of a year, for the side by side.</summary>
/// <param name="RatingId">Its row; null while it is only computed.</param>
/// <param name="Sequence">第几版.</param>
/// <param name="Outcome">The outcome in words, with its reason.</param>
/// <param name="Kind">Which of the four.</param>
/// <param name="Stars">When rated.</param>
/// <param name="Grade">The grade used.</param>
/// <param name="Score">The year's total.</param>
public sealed record VersionSide(long? RatingId, int Sequence, string Outcome, OutcomeKind Kind, int? Stars, string? Grade, decimal? Score);

/// <summary>One rule in both versions; <see langword="null"/> where it did not speak.</summary>
public sealed record ComparedStep(string Title, string Article, string ArticleText, ExplanationStep? Old, ExplanationStep? New)
{
    public bool Changed => Old is null || New is null || Old.Arithmetic != New.Arithmetic || Old.Effect != New.Effect || !Old.Facts.SequenceEqual(New.Facts);
}

/// <summary>A year before and after.</summary>
public sealed record VersionComparison(int Year, int MaxStars, VersionSide Old, VersionSide New, ImmutableArray<ComparedStep> Steps, ImmutableArray<string> Warnings)
{
    public bool Changed => Old.Kind != New.Kind || Old.Stars != New.Stars || Old.Grade != New.Grade;

    internal static VersionComparison Of(HashedPolicy policy, Data.Ratings.Rating held, FactsDocument facts, RatingResult result, long? rowId)
    {
        var before = (Result: RatingJson.ReadResult(held.TraceJson), Facts: FactsJson.Read(held.FactsJson));
        var (old, now) = (Spoken(policy, before.Result, before.Facts), Spoken(policy, result, facts));
        return new VersionComparison(
            held.Year,
            policy.Document.Profiles.FirstOrDefault(p => p.Id == (result.Profile ?? before.Result.Profile))?.Scale.Highest ?? 10,
            Side(held.Id, held.Sequence, before.Result, before.Facts),
            Side(rowId, held.Sequence + 1, result, facts),
            Together(old, now),
            [.. result.Exceptions.Select(exception => exception.Kind.InChinese()).Distinct(StringComparer.Ordinal)]);
    }

    private static VersionSide Side(long? id, int sequence, RatingResult result, FactsDocument facts) => new(
        id, sequence, result.Outcome.InChinese(), result.Outcome.Kind, result.Outcome.Stars(), result.Grade,
        facts.Persons[0].Years.FirstOrDefault(y => y.Year == result.Year)?.Score);

    private static List<(string Key, ExplanationStep Step)> Spoken(HashedPolicy policy, RatingResult result, FactsDocument facts)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. TraceSentences.Of(result, policy.Document, facts)
                .Where(line => line.Counts || line.Silent)
                .Select(StepWords.Of)
                .Select(step => (Key(step, seen), step)),
        ];
    }

    private static string Key(ExplanationStep step, Dictionary<string, int> seen)
    {
        var name = $"{step.Title}|{step.ArticleNumber}";
        seen[name] = seen.GetValueOrDefault(name) + 1;
        return $"{name}|{seen[name]}";
    }

    private static ImmutableArray<ComparedStep> Together(List<(string Key, ExplanationStep Step)> old, List<(string Key, ExplanationStep Step)> now)
    {
        var was = old.ToDictionary(line => line.Key, line => line.Step, StringComparer.Ordinal);
        var kept = now.Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(line => Pair(was.GetValueOrDefault(line.Key), line.Step)),
            .. old.Where(line => !kept.Contains(line.Key)).Select(line => Pair(line.Step, null)),
        ];
    }

    private static ComparedStep Pair(ExplanationStep? old, ExplanationStep? now)
    {
        var any = now ?? old!;
        return new ComparedStep(any.Title, any.ArticleNumber, any.ArticleText, old, now);
    }
}
