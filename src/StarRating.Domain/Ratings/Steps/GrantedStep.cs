using System.Collections.Immutable;

namespace StarRating.Ratings.Steps;

/// <summary>Stars that a committee granted for the year, each type up to its cap.</summary>
internal static class GrantedStep
{
    internal static void Take(RatingWalk walk)
    {
        if (walk.Person.Granted.Length == 0)
        {
            return;
        }

        foreach (var type in walk.Profile.GrantedStars)
        {
            var granted = walk.Person.Granted
                .Where(star => star.Year == walk.Year.Year && string.Equals(star.Type, type.Code, StringComparison.Ordinal))
                .OrderBy(star => star.Id, StringComparer.Ordinal).ToList();
            if (granted.Count == 0)
            {
                continue;
            }

            ImmutableArray<FactRead> facts =
                [.. granted.Select(star => new FactRead(FactSource.Granted, star.Id, star.Document, Number: star.Stars))];
            var sum = granted.Sum(star => star.Stars);
            var stars = Math.Clamp(sum, 0, type.Cap);
            if (sum > stars)
            {
                walk.Note(TraceStep.Granted, type.Article, TraceNote.GrantBeyondCap, facts, rule: type.Code);
            }

            walk.Add(TraceStep.Granted, type.Article, stars, facts, new LessWorking(sum, sum - stars), type.Code);
        }
    }
}
