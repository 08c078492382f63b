namespace StarRating.Organization;

/// <summary>The kind of a township-level unit. 街道 and 开发区 are townships here.</summary>
public enum TownshipKind
{
    /// <summary>镇.</summary>
    Town,

    /// <summary>乡.</summary>
    Township,

    /// <summary>街道.</summary>
    Subdistrict,

    /// <summary>开发区, 管委会 and the like.</summary>
    DevelopmentZone,
}
