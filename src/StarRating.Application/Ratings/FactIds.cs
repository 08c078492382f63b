using System.Globalization;

namespace StarRating.Application.Ratings;

/// <summary>
/// Ids of records as the facts documents and traces carry them: the kind of the record and its number, so that a line of a
/// trace leads back to the row it was read from.
/// </summary>
public static class FactIds
{
    public static string Person(long id) => Of("person", id);

    public static string Village(long id) => Of("village", id);

    public static string Township(long id) => Of("township", id);

    public static string Of(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}");

    /// <summary>The number of the record in <paramref name="factId"/>.</summary>
    public static long Number(string factId)
    {
        ArgumentNullException.ThrowIfNull(factId);
        return long.Parse(factId.AsSpan(factId.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }
}
