namespace StarRating.Secretaries;

/// <summary>A sanction: 组织处理, 党纪处分 or 政务处分.</summary>
public enum SanctionKind
{
    /// <summary>组织处理：通报批评.</summary>
    CirculatedCriticism,

    /// <summary>组织处理：诫勉.</summary>
    Admonition,

    /// <summary>党纪：警告.</summary>
    PartyWarning,

    /// <summary>党纪：严重警告.</summary>
    PartySeriousWarning,

    /// <summary>党纪：撤销党内职务.</summary>
    PartyRemovalFromPost,

    /// <summary>党纪：留党察看.</summary>
    PartyProbation,

    /// <summary>党纪：开除党籍.</summary>
    PartyExpulsion,

    /// <summary>政务：警告.</summary>
    GovernmentWarning,

    /// <summary>政务：记过.</summary>
    GovernmentDemerit,

    /// <summary>政务：记大过.</summary>
    GovernmentSeriousDemerit,

    /// <summary>政务：降级.</summary>
    GovernmentDemotion,

    /// <summary>政务：撤职.</summary>
    GovernmentRemoval,

    /// <summary>政务：开除.</summary>
    GovernmentExpulsion,
}
