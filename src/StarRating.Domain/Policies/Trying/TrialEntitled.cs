using System.Collections.Immutable;
using StarRating.Treatments;

namespace StarRating.Policies.Trying;

/// <summary>What one person has besides pay under what is sealed, and would have under the tried policy. Who cannot be told keeps what is.</summary>
/// <param name="Outcome">The person.</param>
/// <param name="Before">Held under the sealed policy and result, in its order.</param>
/// <param name="After">Held under the tried ones.</param>
public sealed record TrialEntitled(TrialOutcome Outcome, ImmutableArray<Entitlement> Before, ImmutableArray<Entitlement> After)
{
    /// <summary>Held after and not before, told by name: the paper's word is what a person is given.</summary>
    public IEnumerable<Entitlement> Gained => After.Where(e => Before.All(old => old.Name != e.Name));

    /// <summary>Held before and not after.</summary>
    public IEnumerable<Entitlement> Lost => Before.Where(e => After.All(now => now.Name != e.Name));

    /// <summary>Held before and after in another quantity, as it stands after.</summary>
    public IEnumerable<Entitlement> Changed => After.Where(e => Before.Any(old => old.Name == e.Name && (old.Quantity != e.Quantity || old.Unit != e.Unit)));

    internal static bool IsHeld(Entitlement entitlement) => entitlement.State is not (EntitlementState.Lost or EntitlementState.Expired);
}
