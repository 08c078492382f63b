using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>Band mode: the stars of the band that holds the score, over the years of the period.</summary>
internal static class BandStep
{
    internal static void Take(RatingWalk walk, BandMode mode)
    {
        var period = walk.Profile.Period;
        if (walk.GradeFacts?.Score is null)
        {
            WithoutScore(walk, mode.Article);
            return;
        }

        var inquiry = new Inquiry(walk, veto: false);
        var years = period.Combine == PeriodCombine.Last ? 1 : period.EveryYears;
        var facts = ImmutableArray.CreateBuilder<FactRead>(years);
        var scores = ImmutableArray.CreateBuilder<decimal>(years);
        for (var year = walk.Year.Year - years + 1; year <= walk.Year.Year; year++)
        {
            var given = year == walk.Year.Year ? walk.GradeFacts : inquiry.YearFacts(year);
            if (given?.Score is { } score)
            {
                facts.Add(RatingWalk.FactOf(given));
                scores.Add(score);
            }
        }

        var all = scores.DrainToImmutable();
        var combined = Combined(all, period.Combine);
        var band = BandOf(mode, combined);
        walk.Begin(mode.Article, band?.Stars ?? 0, facts.DrainToImmutable(),
            new BandWorking(all, period.Combine, combined, band?.From, band?.Stars ?? 0));
    }

    /// <summary>The scores of a period as one, at two decimals.</summary>
    internal static decimal Combined(ImmutableArray<decimal> scores, PeriodCombine combine)
    {
        var sum = 0m;
        foreach (var score in scores)
        {
            sum += score;
        }

        return combine switch
        {
            PeriodCombine.Last => scores[^1],
            PeriodCombine.Sum => sum,
            PeriodCombine.Lowest => scores.Min(),
            PeriodCombine.Highest => scores.Max(),
            _ => Figures.Round(sum / scores.Length, 2),
        };
    }

    private static StarBand? BandOf(BandMode mode, decimal score)
    {
        StarBand? found = null;
        foreach (var band in mode.Bands)
        {
            if (band.From <= score && (found is null || band.From > found.From))
            {
                found = band;
            }
        }

        return found;
    }

    /// <summary>No result this year: the stars go on, or there are none.</summary>
    internal static void WithoutScore(RatingWalk walk, string? article)
    {
        if (walk.Previous is { Kind: OutcomeKind.Rated, Stars: { } stars })
        {
            walk.Note(TraceStep.Grade, article, TraceNote.NoGrade, walk.GradeFact());
            walk.Begin(article, stars, [walk.PreviousFact()]);
        }
        else
        {
            walk.Conclude(TraceStep.Grade, article, new NoStar(NoStarReason.NoGrade), walk.GradeFact());
        }
    }
}
