namespace StarRating.Data.Policies;

public enum PolicyStatus
{
    /// <summary>草稿.</summary>
    [ChineseName("草稿")]
    Draft,

    /// <summary>已发布: immutable.</summary>
    [ChineseName("已发布")]
    Published,

    /// <summary>已被替代.</summary>
    [ChineseName("已被替代")]
    Superseded,
}
