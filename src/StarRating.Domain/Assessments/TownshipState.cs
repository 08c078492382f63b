namespace StarRating.Assessments;

/// <summary>Where one township stands inside a stage.</summary>
public enum TownshipState
{
    /// <summary>未上报.</summary>
    [ChineseName("未上报")] NotSubmitted,

    /// <summary>已上报.</summary>
    [ChineseName("已上报")] Submitted,

    /// <summary>已退回.</summary>
    [ChineseName("已退回")] SentBack,

    /// <summary>已通过.</summary>
    [ChineseName("已通过")] Accepted,
}
