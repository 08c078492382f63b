namespace StarRating.Data.Access;

/// <summary>How far a grant reaches.</summary>
public enum ScopeKind
{
    [ChineseName("全市")]
    City,

    [ChineseName("全县（市、区）")]
    County,

    [ChineseName("乡镇（街道）")]
    Township,

    /// <summary>One's own file only.</summary>
    [ChineseName("本人")]
    Self,

    /// <summary>The installation itself: its accounts, grants and logs. No county's row is seen.</summary>
    [ChineseName("全系统")]
    Installation,
}
