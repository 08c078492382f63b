using StarRating.Data.Policies;

namespace StarRating.Web.Features.Policies;

/// <summary>The tabs above the pages of one draft; <paramref name="Here"/> is the one shown.</summary>
public sealed record DraftTab(PolicyDraft Draft, string Here);
