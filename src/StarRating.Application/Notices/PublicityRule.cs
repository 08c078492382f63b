using StarRating.Application.Policies;

namespace StarRating.Application.Notices;

/// <summary>How many working days a policy version asks for.</summary>
public sealed class PublicityRule(PolicyStore policies)
{
    public async Task<int> WorkingDays(long policyVersionId, CancellationToken cancel = default) =>
        (await policies.Load(policyVersionId, cancel)).Document.Publicity.WorkingDays;
}
