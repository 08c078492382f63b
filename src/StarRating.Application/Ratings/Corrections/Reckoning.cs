using StarRating.Data.Assessments;
using StarRating.Data.Ratings;
using StarRating.Policies;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What a correction or supplement would make of a person's year and of each later sealed year.</summary>
/// <param name="Kind">Supplementary where the year is suspended, else Correction.</param>
/// <param name="Years">In order, the year itself first.</param>
/// <param name="Differences">What differs between the sealed facts and the present ones, one sentence each.</param>
public sealed record Reckoning(RatingKind Kind, IReadOnlyList<ReckonedYear> Years, IReadOnlyList<string> Differences)
{
    public ReckonedYear First => Years[0];

    public CohortMember Member => First.Member;
}

/// <summary>One year: the version in force and what is put in its place.</summary>
public sealed record ReckonedYear(Rating Held, HashedPolicy Policy, FactsDocument Facts, RatingResult Result)
{
    public CohortMember Member => Held.CohortMember;

    /// <summary>The row that would be appended: unsealed, and not in force.</summary>
    internal Rating Row(Correction correction)
    {
        var rated = new RatedMember(new MemberFacts(Member, Facts.Persons[0]), FactsJson.Write(Facts), Result);
        var row = RatingRows.Row(Held.RatingYear, rated, "");
        row.Sequence = Held.Sequence + 1;
        row.Kind = correction.Kind;
        row.IsCurrent = false;
        row.SupersedesId = Held.Id;
        row.CorrectionId = correction.Id;
        row.Reason = correction.Reason;
        return row;
    }
}
