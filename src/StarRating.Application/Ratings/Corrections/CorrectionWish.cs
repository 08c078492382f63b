using StarRating.Ratings;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>What a proposal of a correction or supplement says.</summary>
/// <param name="HeldRatingId">The sealed version that is in force.</param>
/// <param name="Ground">What was wrong; null for a supplement.</param>
/// <param name="Grade">The grade as the county corrected it; null: unchanged.</param>
/// <param name="Score">The total as the county corrected it; null: unchanged.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="DocumentNumber">The document on which it rests.</param>
public sealed record CorrectionWish(
    long HeldRatingId, CorrectionGround? Ground, string? Grade, decimal? Score, string Reason = "", string DocumentNumber = "");
