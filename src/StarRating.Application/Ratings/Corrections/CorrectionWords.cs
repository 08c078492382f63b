using StarRating.Data.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>更正 or 补定.</summary>
public static class CorrectionWords
{
    public static string Of(RatingKind kind) => kind == RatingKind.Supplementary ? "补定" : "更正";
}
