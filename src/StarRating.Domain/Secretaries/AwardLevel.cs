namespace StarRating.Secretaries;

/// <summary>The level of the authority that conferred an award, lowest first.</summary>
public enum AwardLevel
{
    /// <summary>乡级.</summary>
    [ChineseName("乡级")] Township,

    /// <summary>县级.</summary>
    [ChineseName("县级")] County,

    /// <summary>市级.</summary>
    [ChineseName("市级")] City,

    /// <summary>省级.</summary>
    [ChineseName("省级")] Province,

    /// <summary>国家级.</summary>
    [ChineseName("国家级")] Nation,
}
