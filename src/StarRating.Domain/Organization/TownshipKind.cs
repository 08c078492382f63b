namespace StarRating.Organization;

/// <summary>The kind of a township-level unit. 街道 and 开发区 are townships here.</summary>
public enum TownshipKind
{
    /// <summary>镇.</summary>
    [ChineseName("镇")] Town,

    /// <summary>乡.</summary>
    [ChineseName("乡")] Township,

    /// <summary>街道.</summary>
    [ChineseName("街道")] Subdistrict,

    /// <summary>开发区, 管委会 and the like.</summary>
    [ChineseName("开发区")] DevelopmentZone,

    /// <summary>A township-level unit of another sort (a farm, a scenic area).</summary>
    [ChineseName("其他乡级单位")] Other,
}
