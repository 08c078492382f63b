using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>The scale: highest and lowest level, then clearing and NoStar, which always win. Returns the stars to carry on from.</summary>
internal static class BoundsStep
{
    internal static int Take(RatingWalk walk)
    {
        var scale = walk.Profile.Scale;
        var carried = walk.Total!.Value;
        if (carried > scale.Highest)
        {
            walk.Put(TraceStep.Bounds, scale.Article, scale.Highest, [], Working(carried, scale));
            carried = scale.AboveHighest == AboveHighest.Raw ? carried : scale.Highest;
        }
        else if (carried < scale.Lowest)
        {
            carried = BelowLowest(walk, scale, carried);
        }

        if (walk.Cleared && walk.Outcome is null)
        {
            carried = Clear(walk, scale);
        }

        if (walk.RuleSaysNoStar && walk.Outcome is null)
        {
            walk.Conclude(TraceStep.Outcome, walk.Profile.Adjustment?.Article, new NoStar(NoStarReason.Rule), []);
        }

        if (walk.Outcome is null)
        {
            walk.Conclude(TraceStep.Outcome, null, new Rated(walk.Total.Value), []);
        }

        return carried;
    }

    /// <summary>Zero, where it is a level, holds a fall; where it is none, below the lowest level there is no star.</summary>
    private static int BelowLowest(RatingWalk walk, ScaleSettings scale, int stars)
    {
        if (scale.Lowest > 0 && scale.BelowLowest == Policies.BelowLowest.NoStar)
        {
            walk.Conclude(TraceStep.Bounds, scale.Article, new NoStar(NoStarReason.BelowLowest), [], Working(stars, scale));
            return stars;
        }

        walk.Put(TraceStep.Bounds, scale.Article, scale.Lowest, [], Working(stars, scale));
        return scale.Lowest;
    }

    private static int Clear(RatingWalk walk, ScaleSettings scale)
    {
        var article = walk.Profile.Vetoes.First(veto => veto.Then is VetoCleared).Article;
        if (scale.Lowest > 0)
        {
            walk.Conclude(TraceStep.Veto, article, new NoStar(NoStarReason.Cleared), []);
        }
        else
        {
            walk.Put(TraceStep.Veto, article, 0, []);
        }

        return 0;
    }

    private static BoundsWorking Working(int value, ScaleSettings scale) => new(value, scale.Lowest, scale.Highest);
}
