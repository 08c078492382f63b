namespace StarRating.Assessments;

/// <summary>The stage of a county's rating year, in order.</summary>
public enum YearStage
{
    /// <summary>筹备.</summary>
    Preparing,

    /// <summary>评分.</summary>
    Scoring,

    /// <summary>审核.</summary>
    Checking,

    /// <summary>定等次.</summary>
    Grading,

    /// <summary>评星.</summary>
    Rating,

    /// <summary>公示.</summary>
    Notice,

    /// <summary>生效.</summary>
    InEffect,

    /// <summary>归档.</summary>
    Archived,
}
