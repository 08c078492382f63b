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

        if (walk.ClearedBy is { } veto && walk.Outcome is null)
        {
            carried = Clear(walk, scale, veto);
        }

        if (walk.NoStarBy is { } rule && walk.Outcome is null)
        {
            walk.Conclude(TraceStep.Outcome, rule.Rule.Article, new NoStar(NoStarReason.Rule), rule.Facts, rule: rule.Rule.Id);
        }

        if (walk.Outcome is null)
        {
            walk.Conclude(TraceStep.Outcome, scale.Article, new Rated(walk.Total.Value), []);
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

    private static int Clear(RatingWalk walk, ScaleSettings scale, MetVeto met)
    {
        if (scale.Lowest > 0)
        {
            walk.Conclude(TraceStep.Veto, met.Veto.Article, new NoStar(NoStarReason.Cleared), met.Facts, rule: met.Veto.Id);
        }
        else
        {
            walk.Put(TraceStep.Veto, met.Veto.Article, 0, met.Facts, rule: met.Veto.Id);
        }

        return 0;
    }

    private static BoundsWorking Working(int value, ScaleSettings scale) => new(value, scale.Lowest, scale.Highest);
}
