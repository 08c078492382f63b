using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// Rate (policy, person's facts, grade, previous state) → outcome. Pure: no clock, no I/O, the same input gives the same bytes.
/// Made once for a policy and a year's facts, then asked for each person; safe to share between threads.
/// </summary>
public sealed class Rater
{
    private readonly HashedPolicy policy;
    private readonly FactsDocument facts;

    /// <summary>Prepares the rating of one year.</summary>
    /// <param name="policy">The policy in force for the year.</param>
    /// <param name="facts">Year, day of decision, county, terms and villages are read; its persons need not be those rated.</param>
    public Rater(HashedPolicy policy, FactsDocument facts)
    {
        this.policy = policy;
        this.facts = facts;
    }

    /// <summary>Rates one person.</summary>
    /// <param name="person">The person's facts.</param>
    /// <param name="grade">The assessed year's result; null when there is none.</param>
    /// <param name="previous">The state left by the previous rating; null when there was none.</param>
    /// <exception cref="FactsException">The facts do not allow a rating.</exception>
    public RatingResult Rate(PersonFacts person, YearFacts? grade, RatingState? previous) =>
        throw new NotSupportedException($"{policy.Hash} {facts.Year}");
}
