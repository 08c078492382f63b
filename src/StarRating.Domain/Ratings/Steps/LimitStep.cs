using StarRating.Policies;

namespace StarRating.Ratings.Steps;

/// <summary>What follows the additions, in order: no rise or fall, step limits, set-to, at least and at most, the scale, and what always wins.</summary>
internal static class LimitStep
{
    internal static void Take(RatingWalk walk, List<Firing> effects)
    {
        Hold(walk, effects);
        Steps(walk);
        Settings(walk, effects);
        walk.NoStarBy = effects.Find(effect => effect.Rule.Then is ToNoStar);
    }

    /// <summary>No change, no rise, no fall: bear on everything added this year.</summary>
    private static void Hold(RatingWalk walk, List<Firing> effects)
    {
        foreach (var effect in effects)
        {
            var sum = walk.Bound + walk.Beyond;
            var undone = effect.Rule.Then switch
            {
                NoChange => sum,
                NoRise => Math.Max(0, sum),
                NoFall => Math.Min(0, sum),
                _ => 0,
            };
            if (undone != 0)
            {
                walk.Add(TraceStep.Adjustment, effect.Rule.Article, -undone, effect.Facts, new LessWorking(sum, undone), effect.Rule.Id);
            }
        }
    }

    private static void Steps(RatingWalk walk)
    {
        if (walk.Initial || walk.Profile.Adjustment is not { } settings || (settings.StepUp is null && settings.StepDown is null))
        {
            return;
        }

        var result = Math.Clamp(walk.Bound, -(settings.StepDown ?? int.MaxValue), settings.StepUp ?? int.MaxValue);
        if (result != walk.Bound)
        {
            var working = new LimitWorking(walk.Bound, settings.StepUp, settings.StepDown, result);
            walk.Add(TraceStep.StepLimit, settings.LimitArticle ?? settings.Article, result - walk.Bound, [], working);
        }
    }

    private static void Settings(RatingWalk walk, List<Firing> effects)
    {
        var set = effects.Find(effect => effect.Rule.Then is SetStars);
        foreach (var effect in effects)
        {
            if (effect.Rule.Then is SetStars && effect != set)
            {
                walk.Note(TraceStep.Setting, effect.Rule.Article, TraceNote.Outranked, effect.Facts, rule: effect.Rule.Id);
            }
        }

        if (set is not null)
        {
            walk.Put(TraceStep.Setting, set.Rule.Article, ((SetStars)set.Rule.Then).Stars, set.Facts, rule: set.Rule.Id);
        }

        foreach (var effect in effects)
        {
            if (effect.Rule.Then is AtLeastStars least && walk.Total < least.Stars)
            {
                walk.Put(TraceStep.Setting, effect.Rule.Article, least.Stars, effect.Facts, rule: effect.Rule.Id);
            }
        }

        foreach (var effect in effects)
        {
            if (effect.Rule.Then is AtMostStars most && walk.Total > most.Stars)
            {
                walk.Put(TraceStep.Setting, effect.Rule.Article, most.Stars, effect.Facts, rule: effect.Rule.Id);
            }
        }
    }
}
