namespace StarRating.Secretaries;

/// <summary>A sanction: 组织处理, 党纪处分 or 政务处分.</summary>
public enum SanctionKind
{
    /// <summary>组织处理：通报批评.</summary>
    [ChineseName("通报批评")] CirculatedCriticism,

    /// <summary>组织处理：诫勉.</summary>
    [ChineseName("诫勉")] Admonition,

    /// <summary>党纪：警告.</summary>
    [ChineseName("党内警告")] PartyWarning,

    /// <summary>党纪：严重警告.</summary>
    [ChineseName("党内严重警告")] PartySeriousWarning,

    /// <summary>党纪：撤销党内职务.</summary>
    [ChineseName("撤销党内职务")] PartyRemovalFromPost,

    /// <summary>党纪：留党察看.</summary>
    [ChineseName("留党察看")] PartyProbation,

    /// <summary>党纪：开除党籍.</summary>
    [ChineseName("开除党籍")] PartyExpulsion,

    /// <summary>政务：警告.</summary>
    [ChineseName("政务警告")] GovernmentWarning,

    /// <summary>政务：记过.</summary>
    [ChineseName("政务记过")] GovernmentDemerit,

    /// <summary>政务：记大过.</summary>
    [ChineseName("政务记大过")] GovernmentSeriousDemerit,

    /// <summary>政务：降级.</summary>
    [ChineseName("政务降级")] GovernmentDemotion,

    /// <summary>政务：撤职.</summary>
    [ChineseName("政务撤职")] GovernmentRemoval,

    /// <summary>政务：开除.</summary>
    [ChineseName("政务开除")] GovernmentExpulsion,

    /// <summary>组织处理：谈话提醒.</summary>
    [ChineseName("谈话提醒")] Reminder,

    /// <summary>组织处理：批评教育.</summary>
    [ChineseName("批评教育")] Criticism,

    /// <summary>组织处理：责令检查.</summary>
    [ChineseName("责令检查")] OrderedSelfCriticism,

    /// <summary>组织处理：停职检查.</summary>
    [ChineseName("停职检查")] SuspendedForInquiry,

    /// <summary>组织处理：调整职务.</summary>
    [ChineseName("调整职务")] PostAdjusted,

    /// <summary>组织处理：责令辞职.</summary>
    [ChineseName("责令辞职")] OrderedToResign,

    /// <summary>组织处理：免职.</summary>
    [ChineseName("免职（组织处理）")] RemovedFromPost,

    /// <summary>组织处理：降职.</summary>
    [ChineseName("降职")] LoweredPost,
}
