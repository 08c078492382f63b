namespace StarRating.Organization;

/// <summary>The kind of a grassroots unit; pay and indicators differ. From the tenth digit of its code.</summary>
public enum VillageKind
{
    /// <summary>村 (tenth digit 2).</summary>
    [ChineseName("村")] Village,

    /// <summary>社区 (tenth digit 0).</summary>
    [ChineseName("社区")] Community,

    /// <summary>A unit that exists in statistics only (tenth digit 4): it gets no secretary and is not rated.</summary>
    [ChineseName("虚拟单位")] Virtual,
}
