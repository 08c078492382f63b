namespace StarRating.Application.Policies.Trials;

/// <summary>The closed years a policy is tried on: one, or several of which each later one goes on from the tried result of the one before.</summary>
/// <param name="Since">The first.</param>
/// <param name="Year">The last; the one that is shown.</param>
public sealed record TrialSpan(int Since, int Year)
{
    public bool IsOne => Since == Year;

    /// <summary>One year by itself.</summary>
    public static implicit operator TrialSpan(int year) => FromInt32(year);

    public static TrialSpan FromInt32(int year) => new(year, year);
}
