using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>The scale: highest and lowest level, then clearing and NoStar, which always win. Returns the stars to carry on from.</summary>
internal static class BoundsStep
{
    internal static int Take(RatingWalk walk)
    {
        var scale = walk.Profile.Scale;
        var (lowest, highest, by) = walk.Range;
        var carried = walk.Total!.Value;
        if (carried > highest)
        {
            walk.Put(TraceStep.Bounds, scale.Article, highest, By(by), new BoundsWorking(carried, lowest, highest));
            carried = scale.AboveHighest == AboveHighest.Raw ? carried : highest;
        }
        else if (carried < lowest)
        {
            carried = BelowLowest(walk, scale, carried);
        }

        if (walk.ClearedBy is { } veto && walk.Outcome is null)
        {
            carried = Clear(walk, veto);
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
        var (lowest, highest, by) = walk.Range;
        if (lowest > 0 && scale.BelowLowest == Policies.BelowLowest.NoStar)
        {
            walk.Conclude(TraceStep.Bounds, scale.Article, new NoStar(NoStarReason.BelowLowest), By(by), new BoundsWorking(stars, lowest, highest));
            return stars;
        }

        walk.Put(TraceStep.Bounds, scale.Article, lowest, By(by), new BoundsWorking(stars, lowest, highest));
        return lowest;
    }

    private static int Clear(RatingWalk walk, MetVeto met)
    {
        if (walk.Range.Lowest > 0)
        {
            walk.Conclude(TraceStep.Veto, met.Veto.Article, new NoStar(NoStarReason.Cleared), met.Facts, rule: met.Veto.Id);
        }
        else
        {
            walk.Put(TraceStep.Veto, met.Veto.Article, 0, met.Facts, rule: met.Veto.Id);
        }

        return 0;
    }

    private static ImmutableArray<FactRead> By(FactRead? post) => post is null ? [] : [post];
}
