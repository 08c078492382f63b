namespace StarRating.Data.Organization;

/// <summary>届: a dated record of the county, for its length has changed by law.</summary>
public class TermOfOffice : Entity, ICountyOwned
{
    public long CountyId { get; set; }

    /// <summary>第十三届 and the like.</summary>
    public required string Name { get; set; }

    public DateOnly StartsOn { get; set; }

    /// <summary>Exclusive; null while it is not known.</summary>
    public DateOnly? EndsOn { get; set; }
}
