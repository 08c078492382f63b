namespace StarRating.Ratings;

/// <summary>The facts do not allow a rating: the person who entered them must act first. The message is Chinese.</summary>
/// <param name="person">The person's id.</param>
/// <param name="message">What is missing or contradictory, and what to do.</param>
/// <param name="supplementFirst">The suspended year that must be supplemented before this one, where that is what is missing.</param>
public sealed class FactsException(string person, string message, int? supplementFirst = null) : Exception(message)
{
    /// <summary>The person's id.</summary>
    public string Person { get; } = person;

    /// <summary>The suspended year to be supplemented (补定) first; null where something else is wrong.</summary>
    public int? SupplementFirst { get; } = supplementFirst;
}
