using System.Collections.Frozen;
using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>What all ratings of one year share.</summary>
internal sealed class RatingYear
{
    internal RatingYear(HashedPolicy policy, FactsDocument facts)
    {
        Policy = policy;
        Facts = facts;
        Year = facts.Year;
        FirstDay = new DateOnly(facts.Year, 1, 1);
        Profiles = [.. policy.Document.Profiles.Select(profile => new ProfileRules(profile, facts.Year))];
        Villages = facts.Villages.ToFrozenDictionary(village => village.Id, StringComparer.Ordinal);
        Term = TermOf(facts);
        RatedPosts = [.. policy.Document.Profiles.SelectMany(profile => profile.Population.Posts).Distinct()];
    }

    internal HashedPolicy Policy { get; }

    internal FactsDocument Facts { get; }

    internal int Year { get; }

    internal DateOnly FirstDay { get; }

    internal DateOnly DecidedOn => Facts.DecidedOn;

    internal ImmutableArray<ProfileRules> Profiles { get; }

    internal FrozenDictionary<string, VillageFacts> Villages { get; }

    /// <summary>The term that holds most of the year's days; a tie goes to the later. Null when none holds any.</summary>
    internal TermFacts? Term { get; }

    /// <summary>Posts that any profile rates.</summary>
    internal ImmutableArray<Post> RatedPosts { get; }

    private static TermFacts? TermOf(FactsDocument facts)
    {
        var first = new DateOnly(facts.Year, 1, 1);
        var next = new DateOnly(facts.Year + 1, 1, 1);
        return facts.Terms
            .Select(term => (Term: term, Days: Overlap(term.Start, term.End ?? next, first, next)))
            .Where(term => term.Days > 0)
            .OrderByDescending(term => term.Days).ThenByDescending(term => term.Term.Start).ThenBy(term => term.Term.Id, StringComparer.Ordinal)
            .Select(term => term.Term)
            .FirstOrDefault();
    }

    /// <summary>Days that two intervals [start, end) share.</summary>
    internal static int Overlap(DateOnly start, DateOnly end, DateOnly from, DateOnly until) =>
        Math.Max(0, Math.Min(end.DayNumber, until.DayNumber) - Math.Max(start.DayNumber, from.DayNumber));
}
