using StarRating.Policies.Comparing;

namespace StarRating.Web.Features.Policies;

/// <summary>The differences of two versions, side by side, by article.</summary>
public sealed record DifferencesBox(IReadOnlyList<ArticleDifference> Differences, string Before, string Now);
