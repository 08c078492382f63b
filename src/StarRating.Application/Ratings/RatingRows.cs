using StarRating.Data.Assessments;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Computed results as rows.</summary>
public static class RatingRows
{
    /// <summary>A row for the result, unsealed and unconfirmed.</summary>
    internal static Rating Row(RatingYear year, RatedMember rated, string exception)
    {
        var member = rated.Facts.Member;
        var result = rated.Result;
        var (oldKind, oldStars) = rated.Facts.Person.Previous.Held();
        var stars = result.Outcome.Stars();
        return new Rating
        {
            CountyId = year.CountyId,
            RatingYearId = year.Id,
            Year = year.Year,
            TownshipId = member.TownshipId,
            CohortMemberId = member.Id,
            SecretaryId = member.SecretaryId,
            Kind = RatingKind.Annual,
            OutcomeKind = result.Outcome.Kind,
            Stars = stars,
            ReasonCode = result.Outcome.ReasonCode(),
            OldOutcome = oldKind,
            OldStars = oldStars,
            Delta = stars - oldStars,
            GradeId = result.Grade,
            Score = rated.Facts.Person.Years.FirstOrDefault(y => y.Year == year.Year)?.Score,
            FactsJson = rated.FactsJson,
            TraceJson = RatingJson.Write(result),
            StateJson = RatingJson.Write(result.Next),
            PolicyHash = result.PolicyHash,
            EngineRevision = result.EngineRevision,
            ExceptionText = exception,
        };
    }

    /// <summary>What the seal of a row covers.</summary>
    internal static SealedContent Content(this Rating rating) => new()
    {
        FactsJson = rating.FactsJson,
        PolicyHash = rating.PolicyHash,
        EngineRevision = rating.EngineRevision,
        Outcome = rating.OutcomeKind,
        Stars = rating.Stars,
        Reason = rating.ReasonCode,
        Grade = rating.GradeId,
        TraceJson = rating.TraceJson,
    };

    /// <summary>Seals the row: from now on it never changes.</summary>
    public static void Seal(this Rating rating, DateTime at)
    {
        var seal = RatingSeal.Of(rating.Content());
        rating.SealedAt = at;
        rating.SealHash = seal.Hash;
        rating.VerificationCode = seal.VerificationCode;
    }
}
