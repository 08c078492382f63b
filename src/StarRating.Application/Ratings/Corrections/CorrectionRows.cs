using System.Linq.Expressions;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>One correction or supplement of the list.</summary>
public sealed record CorrectionRow
{
    public required long Id { get; init; }

    public required int Version { get; init; }

    public required int Year { get; init; }

    public required long SecretaryId { get; init; }

    public required string Name { get; init; }

    public required string VillageName { get; init; }

    public required string TownshipName { get; init; }

    public required RatingKind Kind { get; init; }

    public required CorrectionState State { get; init; }

    public CorrectionGround? Ground { get; init; }

    public required string Reason { get; init; }

    public required string DocumentNumber { get; init; }

    public required OutcomeKind OldOutcome { get; init; }

    public int? OldStars { get; init; }

    public required OutcomeKind NewOutcome { get; init; }

    public int? NewStars { get; init; }

    public required DateTime ProposedAt { get; init; }

    public required string ProposedBy { get; init; }

    public DateTime? ApprovedAt { get; init; }

    public string ApprovedBy { get; init; } = "";

    public DateTime? ReturnedAt { get; init; }

    public string ReturnedBy { get; init; } = "";

    public string ReturnReason { get; init; } = "";

    public DateTime? EffectiveAt { get; init; }

    public string EffectiveBy { get; init; } = "";

    public DateTime? WithdrawnAt { get; init; }

    public long? NoticeId { get; init; }

    public DateOnly? NoticeEndsOn { get; init; }

    public bool IsOpen => State is CorrectionState.Proposed or CorrectionState.Returned or CorrectionState.Approved;

    internal static Expression<Func<Correction, CorrectionRow>> Of { get; } = c => new CorrectionRow
    {
        Id = c.Id,
        Version = c.Version,
        Year = c.Year,
        SecretaryId = c.SecretaryId,
        Name = c.CohortMember.SecretaryName,
        VillageName = c.CohortMember.VillageName,
        TownshipName = c.CohortMember.TownshipName,
        Kind = c.Kind,
        State = c.State,
        Ground = c.Ground,
        Reason = c.Reason,
        DocumentNumber = c.DocumentNumber,
        OldOutcome = c.OldOutcome,
        OldStars = c.OldStars,
        NewOutcome = c.NewOutcome,
        NewStars = c.NewStars,
        ProposedAt = c.ProposedAt,
        ProposedBy = c.ProposedBy,
        ApprovedAt = c.ApprovedAt,
        ApprovedBy = c.ApprovedBy,
        ReturnedAt = c.ReturnedAt,
        ReturnedBy = c.ReturnedBy,
        ReturnReason = c.ReturnReason,
        EffectiveAt = c.EffectiveAt,
        EffectiveBy = c.EffectiveBy,
        WithdrawnAt = c.WithdrawnAt,
        NoticeId = c.NoticeId,
        NoticeEndsOn = c.Notice == null || c.Notice.VoidedAt != null ? null : c.Notice.EndsOn,
    };
}

/// <summary>A person left suspended whose case is closed.</summary>
public sealed record PersonToSupplement(long RatingId, int Year, long SecretaryId, string Name, string VillageName, string TownshipName, DateOnly? ClosedOn);
