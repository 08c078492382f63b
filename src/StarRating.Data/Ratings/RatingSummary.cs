using StarRating.Data.Assessments;
using StarRating.Ratings;

namespace StarRating.Data.Ratings;

/// <summary>
/// How many persons of a county's year came to one outcome: what a GROUP BY over the year's present ratings says, kept so that a
/// comparison of all counties does not count them anew. Written in the transaction that changes the ratings, never by itself.
/// </summary>
public class RatingSummary : Entity, ICountyOwned, IReplaceable
{
    public long CountyId { get; set; }

    public long RatingYearId { get; set; }

    public RatingYear RatingYear { get; set; } = null!;

    public int Year { get; set; }

    public OutcomeKind OutcomeKind { get; set; }

    /// <summary>Given only when rated.</summary>
    public int? Stars { get; set; }

    public int Persons { get; set; }

    /// <summary>Of them, with more stars than before.</summary>
    public int Risen { get; set; }

    /// <summary>Of them, with fewer.</summary>
    public int Fallen { get; set; }

    public bool MayBeReplaced => true;
}
