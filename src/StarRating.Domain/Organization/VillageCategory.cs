namespace StarRating.Organization;

/// <summary>村庄分类, the national types by which individual indicators differ.</summary>
public enum VillageCategory
{
    /// <summary>城郊融合类.</summary>
    [ChineseName("城郊融合类")] SuburbanIntegrated,

    /// <summary>集聚提升类.</summary>
    [ChineseName("集聚提升类")] ClusteredUpgrade,

    /// <summary>特色保护类.</summary>
    [ChineseName("特色保护类")] HeritageProtected,

    /// <summary>搬迁撤并类.</summary>
    [ChineseName("搬迁撤并类")] RelocationMerge,

    /// <summary>城市社区: a community, to which the village types do not apply.</summary>
    [ChineseName("城市社区")] UrbanCommunity,

    /// <summary>Not (yet) put in a category.</summary>
    [ChineseName("其他类")] Other,
}
