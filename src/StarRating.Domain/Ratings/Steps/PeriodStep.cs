namespace StarRating.Ratings.Steps;

/// <summary>A period of several years: between two ratings the stars are kept.</summary>
internal static class PeriodStep
{
    /// <summary>True, and the rating concluded, in a year between two ratings.</summary>
    internal static bool Keeps(RatingWalk walk)
    {
        var period = walk.Profile.Period;
        if (period.EveryYears <= 1 || walk.Previous is not { Kind: OutcomeKind.Rated, Stars: { } stars, RatedYear: { } rated }
            || walk.Year.Year - rated >= period.EveryYears || (walk.Initial && !walk.Rules.IsAnew))
        {
            return false;
        }

        walk.Begin(period.Article, stars, [walk.PreviousFact()]);
        walk.Conclude(TraceStep.Outcome, period.Article, new Rated(stars, Kept: true), []);
        return true;
    }
}
