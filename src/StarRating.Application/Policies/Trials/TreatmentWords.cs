using StarRating.Treatments;

namespace StarRating.Application.Policies.Trials;

/// <summary>A treatment as pages and sheets name it.</summary>
public static class TreatmentWords
{
    /// <summary>定向招录加分 5 分.</summary>
    public static string Of(Entitlement entitlement)
    {
        ArgumentNullException.ThrowIfNull(entitlement);
        return entitlement.Quantity is { } quantity ? $"{entitlement.Name}（{quantity:0.##}{entitlement.Unit}）" : entitlement.Name;
    }
}
