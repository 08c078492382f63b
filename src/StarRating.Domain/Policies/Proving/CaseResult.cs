using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies.Proving;

/// <summary>What a sample person came to under a policy.</summary>
public sealed record CaseResult
{
    /// <summary>The case.</summary>
    public required SampleCase Case { get; init; }

    /// <summary>Whether it came out as expected.</summary>
    public required bool Passed { get; init; }

    /// <summary>What it came to, in words: 2星, or why it could not be rated.</summary>
    public required string Actual { get; init; }

    /// <summary>The rating; null where the facts do not allow one.</summary>
    public RatingResult? Rating { get; init; }

    /// <summary>The facts it was made from.</summary>
    public required FactsDocument Facts { get; init; }

    /// <summary>The articles that spoke, by id.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];

    /// <summary>Why, line by line; empty where there is no rating.</summary>
    /// <param name="policy">The policy it was rated under.</param>
    public ImmutableArray<TraceSentence> Trace(PolicyDocument policy) => Rating is null ? [] : TraceSentences.Of(Rating, policy, Facts);
}

/// <summary>How the bench exercises one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Needed">Whether the engine can speak of it at all: an article without settings, or of publicity and procedure alone, needs no case.</param>
/// <param name="Cases">The cases in which it spoke.</param>
public sealed record ArticleCoverage(Article Article, bool Needed, ImmutableArray<string> Cases)
{
    /// <summary>It ought to be exercised and no case does.</summary>
    public bool Missing => Needed && Cases.IsEmpty;
}

/// <summary>A bench after it was run.</summary>
/// <param name="Refused">Why nothing could be run: the draft does not hold together. Empty when it could.</param>
/// <param name="Cases">The cases in their order.</param>
/// <param name="Coverage">The articles in their order.</param>
public sealed record BenchResult(string Refused, ImmutableArray<CaseResult> Cases, ImmutableArray<ArticleCoverage> Coverage)
{
    /// <summary>How many did not come out as expected.</summary>
    public int Failed => Cases.Count(found => !found.Passed);

    /// <summary>There are cases, and all came out as expected.</summary>
    public bool Green => Refused.Length == 0 && Cases.Length > 0 && Failed == 0;
}
