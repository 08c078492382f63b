namespace StarRating.Organization;

/// <summary>村庄分类, the national types by which individual indicators differ.</summary>
public enum VillageCategory
{
    /// <summary>城郊融合类.</summary>
    SuburbanIntegrated,

    /// <summary>集聚提升类.</summary>
    ClusteredUpgrade,

    /// <summary>特色保护类.</summary>
    HeritageProtected,

    /// <summary>搬迁撤并类.</summary>
    RelocationMerge,

    /// <summary>城市社区: a community, to which the village types do not apply.</summary>
    UrbanCommunity,
}
