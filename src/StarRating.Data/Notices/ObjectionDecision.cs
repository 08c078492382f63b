namespace StarRating.Data.Notices;

public enum ObjectionDecision
{
    /// <summary>异议成立，予以更正.</summary>
    Upheld,

    /// <summary>异议部分成立.</summary>
    PartlyUpheld,

    /// <summary>异议不成立.</summary>
    Rejected,

    /// <summary>不予受理.</summary>
    NotAccepted,

    /// <summary>异议人撤回.</summary>
    Withdrawn,
}
