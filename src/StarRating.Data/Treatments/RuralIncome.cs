namespace StarRating.Data.Treatments;

/// <summary>农村居民人均可支配收入 of a county and year, as published: a base of pay where the policy says k × rural income.</summary>
public class RuralIncome : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    /// <summary>The calendar year of the published income.</summary>
    public int Year { get; set; }

    /// <summary>Yuan a year and head.</summary>
    public decimal Yuan { get; set; }

    /// <summary>Where it was published: the bulletin or document.</summary>
    public string Source { get; set; } = "";

    public DateOnly? PublishedOn { get; set; }
}
