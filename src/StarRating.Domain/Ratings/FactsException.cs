namespace StarRating.Ratings;

/// <summary>The facts do not allow a rating: the person who entered them must act first. The message is Chinese.</summary>
/// <param name="person">The person's id.</param>
/// <param name="message">What is missing or contradictory, and what to do.</param>
public sealed class FactsException(string person, string message) : Exception(message)
{
    /// <summary>The person's id.</summary>
    public string Person { get; } = person;
}
