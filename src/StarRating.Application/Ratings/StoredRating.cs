using System.Linq.Expressions;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>The columns that the list needs, with the trace from which each change is read.</summary>
internal sealed record StoredRating(Rating Rating, string SecretaryName, string VillageName, string TownshipName, bool IsConcurrent)
{
    public static Expression<Func<Rating, StoredRating>> Of { get; } = r => new StoredRating(
        r, r.CohortMember.SecretaryName, r.CohortMember.VillageName, r.CohortMember.TownshipName, r.CohortMember.IsConcurrent);

    public RatingRow Row() => new()
    {
        Id = Rating.Id,
        CohortMemberId = Rating.CohortMemberId,
        SecretaryId = Rating.SecretaryId,
        SecretaryName = SecretaryName,
        VillageName = VillageName,
        TownshipId = Rating.TownshipId,
        TownshipName = TownshipName,
        IsConcurrent = IsConcurrent,
        Grade = Rating.GradeId,
        OldOutcome = Rating.OldOutcome,
        OldStars = Rating.OldStars,
        Outcome = Rating.OutcomeKind,
        Stars = Rating.Stars,
        Delta = Rating.Delta,
        Reason = OutcomeColumns.ReasonWords(Rating.OutcomeKind, Rating.ReasonCode),
        Changes = TraceSentences.Changes(RatingJson.ReadResult(Rating.TraceJson)),
        Exception = Rating.ExceptionText,
        ConfirmedAt = Rating.ConfirmedAt,
        ConfirmedBy = Rating.ConfirmedBy,
        ConfirmReason = Rating.Reason,
        IsSealed = Rating.SealedAt is not null,
        Sequence = Rating.Sequence,
        Kind = Rating.Kind,
    };
}
