namespace StarRating.Secretaries;

/// <summary>The level of the authority that conferred an award, lowest first.</summary>
public enum AwardLevel
{
    /// <summary>乡级.</summary>
    Township,

    /// <summary>县级.</summary>
    County,

    /// <summary>市级.</summary>
    City,

    /// <summary>省级.</summary>
    Province,

    /// <summary>国家级.</summary>
    Nation,
}
