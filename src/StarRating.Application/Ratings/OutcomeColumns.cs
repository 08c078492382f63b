using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>An outcome as the columns by which lists filter and count.</summary>
internal static class OutcomeColumns
{
    public static int? Stars(this Outcome outcome) => (outcome as Rated)?.Stars;

    /// <summary>The reason's name; empty when rated.</summary>
    public static string ReasonCode(this Outcome outcome) => outcome switch
    {
        NoStar noStar => noStar.Reason.ToString(),
        NotEligible notEligible => notEligible.Reason.ToString(),
        Suspended suspended => suspended.Reason.ToString(),
        _ => "",
    };

    /// <summary>The office's words for a stored reason.</summary>
    public static string ReasonWords(OutcomeKind kind, string code) => kind switch
    {
        OutcomeKind.NoStar when Enum.TryParse<NoStarReason>(code, out var reason) => reason.InChinese(),
        OutcomeKind.NotEligible when Enum.TryParse<NotEligibleReason>(code, out var reason) => reason.InChinese(),
        OutcomeKind.Suspended when Enum.TryParse<SuspendedReason>(code, out var reason) => reason.InChinese(),
        _ => "",
    };

    /// <summary>What the person held before: stars that still stand, or the word for none.</summary>
    public static (OutcomeKind? Kind, int? Stars) Held(this RatingState? previous) => previous switch
    {
        null => (null, null),
        { Kind: OutcomeKind.NoStar } => (OutcomeKind.NoStar, null),
        { Stars: { } stars } => (OutcomeKind.Rated, stars),
        _ => (previous.Kind, null),
    };
}
