using System.Collections.Concurrent;
using StarRating.Policies;

namespace StarRating.Application.Policies;

/// <summary>Policies already read, by hash. A published version never changes, so an entry is good for the life of the process.</summary>
public sealed class PolicyCache
{
    private readonly ConcurrentDictionary<string, HashedPolicy> read = new(StringComparer.Ordinal);

    public HashedPolicy? Find(string hash) => read.GetValueOrDefault(hash);

    public void Keep(HashedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        read[policy.Hash] = policy;
    }
}
