using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Rates one person from a document of one person: what a stored facts document is read for.</summary>
internal static class Rerating
{
    public static RatingResult Rate(HashedPolicy policy, FactsDocument document)
    {
        var person = document.Persons[0];
        return Rate(new Rater(policy, document), document.Year, person);
    }

    public static RatingResult Rate(Rater rater, int year, StarRating.Secretaries.PersonFacts person) =>
        rater.Rate(person, person.Years.FirstOrDefault(result => result.Year == year), person.Previous);
}
