using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Policies.Trying;

/// <summary>
/// What a year's trial goes on from when the year before was tried too: the tried state and grade take the place of the sealed ones of
/// that year. Who could not be told there, or whose facts were sealed without that year, goes on from what was sealed.
/// </summary>
internal sealed class TrialCarry
{
    private readonly PersonFacts?[] facts;

    private TrialCarry(PersonFacts?[] facts) => this.facts = facts;

    /// <summary>How many go on from a tried result that differs from the sealed one.</summary>
    internal int Persons => facts.Count(f => f is not null);

    /// <summary>The facts to try a person on; null: the sealed ones.</summary>
    internal PersonFacts? this[int person] => facts[person];

    internal static TrialCarry Of(TrialYear year, TrialResult before)
    {
        var known = before.Persons.Where(p => p.After is not null).GroupBy(p => p.After!.Person, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new([.. year.Persons.Select(person => known.TryGetValue(person.Facts.Persons[0].Id, out var outcome) ? Carried(person.Facts.Persons[0], outcome) : null)]);
    }

    private static PersonFacts? Carried(PersonFacts facts, TrialOutcome outcome)
    {
        var (after, held) = (outcome.After!, outcome.Person.Sealed);
        if (facts.Previous?.Year != after.Year) return null;
        if (after.Grade == held.Grade && ResultJson.WriteState(after.Next) == ResultJson.WriteState(held.Next)) return null;
        return facts with
        {
            Previous = after.Next,
            Years = [.. facts.Years.Select(y => y.Year == after.Year ? y with { Grade = after.Grade, Score = outcome.GradeAfter?.Total ?? y.Score, Rank = outcome.GradeAfter?.Rank ?? y.Rank } : y)],
        };
    }
}
