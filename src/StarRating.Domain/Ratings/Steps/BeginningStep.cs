using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings.Steps;

/// <summary>Whether this is an initial rating or goes on from the previous state (rating rules §2, "Previous state").</summary>
internal static class BeginningStep
{
    internal static void Take(RatingWalk walk)
    {
        var previous = walk.Previous;
        if (previous is not null && previous.Year >= walk.Year.Year)
        {
            throw new FactsException(walk.Person.Id, $"上次评定是 {previous.Year} 年度，不早于本次的 {walk.Year.Year} 年度；请用更正或补定处理。");
        }

        if (walk.Profile.Period.Term == TermReset.StartAnew && walk.Year.Term is null)
        {
            throw new FactsException(walk.Person.Id, $"没有 {walk.Year.Year} 年度所在的届次，请先在“组织机构”的“届次”中登记换届日期。");
        }

        walk.Initial = walk.Rules.IsAnew || !GoesOn(walk);
        walk.InitialYear = walk.Initial ? walk.Year.Year : previous?.InitialYear ?? walk.Year.Year;
        if (walk.Initial && !walk.Rules.IsAnew && previous?.Stars is not null)
        {
            walk.Note(TraceStep.Population, walk.Profile.Period.Article, TraceNote.StartsAnew, [walk.PreviousFact()]);
        }

        if (!walk.Initial)
        {
            walk.AwardStars = previous!.AwardStars;
            walk.Awards = previous.Awards;
            walk.Fired = previous.Fired;
        }

        walk.Vetoed = previous?.Vetoed ?? [];
    }

    private static bool GoesOn(RatingWalk walk)
    {
        var previous = walk.Previous;
        var period = walk.Profile.Period;
        if (previous?.AsOf is null || (previous.Stars is null && previous.Kind != OutcomeKind.NoStar))
        {
            return false;
        }

        if (period.Term == TermReset.StartAnew && !string.Equals(previous.Term, walk.Year.Term!.Id, StringComparison.Ordinal))
        {
            return false;
        }

        if (previous.LeftWithoutStar && period.AfterNoStar == AfterNoStar.Initial)
        {
            return false;
        }

        if (period.ProfileChange == ProfileChange.Initial && !string.Equals(previous.Profile, walk.Profile.Id, StringComparison.Ordinal))
        {
            return false;
        }

        return IsCarried(walk, previous) && Resumes(walk, previous.AsOf.Value);
    }

    /// <summary>Another county's star is carried when both versions inherit the same city version and scale.</summary>
    private static bool IsCarried(RatingWalk walk, RatingState previous)
    {
        var here = walk.Year.Facts.County;
        if (string.IsNullOrEmpty(previous.County) || string.Equals(previous.County, here, StringComparison.Ordinal))
        {
            return true;
        }

        return previous.CityVersion is not null
            && string.Equals(previous.CityVersion, walk.Year.Policy.Document.CityVersion, StringComparison.Ordinal)
            && previous.Lowest == walk.Profile.Scale.Lowest && previous.Highest == walk.Profile.Scale.Highest;
    }

    /// <summary>One run, gaps bridged, from before the previous as-of date to this one. Leaving for violation ends it.</summary>
    private static bool Resumes(RatingWalk walk, DateOnly previousAsOf)
    {
        var tenure = walk.Profile.Tenure;
        var rules = ServiceRules.ForPosts(walk.Year.RatedPosts, walk.Profile.Population.Acting, tenure) with
        {
            Violations = tenure?.ForfeitOnViolation == true ? tenure.ViolationReasons : null,
        };
        var runs = walk.Service.Runs(rules, walk.AsOf);
        return runs.Length > 0 && runs[^1].Start < previousAsOf;
    }
}
