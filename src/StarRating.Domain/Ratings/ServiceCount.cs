using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings.Steps;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// 任职年限认定: a person's years of service at the as-of date of a year, counted by the engine's own tenure step, for anyone — a
/// leaver or a first-year secretary too, whom a rating would turn away before it came to count.
/// </summary>
/// <param name="AsOf">The day, exclusive, up to which service is counted.</param>
/// <param name="Profile">The profile whose rule counted.</param>
/// <param name="Article">The rule's article; null where the policy names none.</param>
/// <param name="Working">Runs, months, years, stars and the day of the next star.</param>
/// <param name="Lines">The trace: what counts, and what does not and why.</param>
public sealed record ServiceCount(DateOnly AsOf, string Profile, Article? Article, TenureWorking Working, ImmutableArray<TraceLine> Lines)
{
    /// <summary>Counts the service of <paramref name="person"/>; null where the policy gives no star for years of service.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="facts">Year, day of decision, terms and villages are read.</param>
    /// <param name="person">The person's facts.</param>
    public static ServiceCount? Of(HashedPolicy policy, FactsDocument facts, PersonFacts person)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(person);
        var year = new RatingYear(policy, facts);
        var rated = new RatingWalk(year, person, null, null);
        PopulationStep.Take(rated);
        var rules = rated.Outcome is null && rated.Profile.Tenure is not null
            ? rated.Rules
            : year.Profiles.FirstOrDefault(profile => profile.Tenure is not null);
        if (rules is null)
        {
            return null;
        }

        var walk = new RatingWalk(year, person, null, null) { Rules = rules, Initial = true };
        TenureStep.Take(walk);
        var trace = walk.Trace;
        var article = rules.Profile.Tenure!.Article;
        return new(
            rules.AsOf,
            rules.Profile.Name,
            policy.Document.Articles.FirstOrDefault(a => string.Equals(a.Id, article, StringComparison.Ordinal)),
            trace.Select(line => line.Working).OfType<TenureWorking>().Single(),
            trace);
    }
}
