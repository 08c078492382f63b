namespace StarRating.Assessments;

/// <summary>Where one township stands inside a stage.</summary>
public enum TownshipState
{
    /// <summary>未上报.</summary>
    NotSubmitted,

    /// <summary>已上报.</summary>
    Submitted,

    /// <summary>已退回.</summary>
    SentBack,

    /// <summary>已通过.</summary>
    Accepted,
}
