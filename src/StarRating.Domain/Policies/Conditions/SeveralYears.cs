using System.Collections.Immutable;
using StarRating.Ratings;
using StarRating.Ratings.Steps;

namespace StarRating.Policies;

/// <summary>The scores of the last so many years as one, in [from, below). A year without a score, and it does not hold.</summary>
public sealed record ScoresTogether : Condition
{
    /// <summary>So many years, the assessed one the last; two or more.</summary>
    public required int Years { get; init; }

    /// <summary>How the scores become one, at two decimals.</summary>
    public PeriodCombine Combine { get; init; } = PeriodCombine.Mean;

    /// <summary>At least this; null: no lower bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Less than this; null: no upper bound.</summary>
    public decimal? Below { get; init; }

    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"近{PolicyWords.Years(Years)}年考核得分{Combine.InChinese()}{PolicyWords.Range(From, Below, "分")}";

    internal override bool Holds(Inquiry inquiry)
    {
        var scores = ImmutableArray.CreateBuilder<decimal>(Years);
        for (var year = inquiry.Year; year > inquiry.Year - Years; year--)
        {
            var facts = year == inquiry.Year ? inquiry.GradeFacts : inquiry.YearFacts(year);
            if (facts?.Score is not { } score)
            {
                return false;
            }

            inquiry.Read(RatingWalk.FactOf(facts));
            scores.Add(score);
        }

        var together = BandStep.Combined(scores.MoveToImmutable(), Combine);
        return !(together < From) && !(together >= Below);
    }
}

/// <summary>All of these themes are held after the year, passed in it or still valid. For a star that no other may replace (未获…星的，不得…).</summary>
/// <param name="Themes">Codes of the themes, all of which must be held.</param>
public sealed record ThemesHeld(ImmutableArray<string> Themes) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => $"当年持有{string.Join("、", Themes.Select(words.Item))}";

    internal override bool Holds(Inquiry inquiry)
    {
        foreach (var theme in Themes)
        {
            if (inquiry.Themes.FirstOrDefault(held => string.Equals(held.Code, theme, StringComparison.Ordinal)) is not { } found)
            {
                return false;
            }

            inquiry.Read(new FactRead(FactSource.Theme, found.Code, From: new DateOnly(found.Year, 1, 1), Number: found.Stars));
        }

        return true;
    }
}
