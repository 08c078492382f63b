using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>One person's computed result with the document it was computed from, as it will be stored.</summary>
internal sealed record RatedMember(MemberFacts Facts, string FactsJson, RatingResult Result);
