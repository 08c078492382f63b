namespace StarRating.Data.Policies;

public enum PolicyStatus
{
    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已发布: immutable.</summary>
    Published,

    /// <summary>已被替代.</summary>
    Superseded,
}
