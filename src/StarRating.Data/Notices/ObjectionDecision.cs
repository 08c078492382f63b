namespace StarRating.Data.Notices;

public enum ObjectionDecision
{
    /// <summary>异议成立，予以更正.</summary>
    [ChineseName("异议成立，予以更正")]
    Upheld,

    /// <summary>异议部分成立.</summary>
    [ChineseName("异议部分成立")]
    PartlyUpheld,

    /// <summary>异议不成立.</summary>
    [ChineseName("异议不成立")]
    Rejected,

    /// <summary>不予受理.</summary>
    [ChineseName("不予受理")]
    NotAccepted,

    /// <summary>异议人撤回.</summary>
    [ChineseName("异议人撤回")]
    Withdrawn,
}
