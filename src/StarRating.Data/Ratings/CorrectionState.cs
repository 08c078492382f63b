namespace StarRating.Data.Ratings;

/// <summary>Where a correction or supplement stands.</summary>
public enum CorrectionState
{
    /// <summary>Proposed; another person decides.</summary>
    [ChineseName("待审批")] Proposed,

    /// <summary>Sent back with a reason; proposed anew or withdrawn.</summary>
    [ChineseName("已退回")] Returned,

    /// <summary>Approved; its notice is to be posted or hangs.</summary>
    [ChineseName("已批准")] Approved,

    /// <summary>The new versions are sealed.</summary>
    [ChineseName("已生效")] InEffect,

    /// <summary>Given up; nothing was changed.</summary>
    [ChineseName("已撤回")] Withdrawn,
}
