namespace StarRating.Assessments;

/// <summary>The stage of a county's rating year, in order.</summary>
public enum YearStage
{
    /// <summary>筹备.</summary>
    [ChineseName("筹备")] Preparing,

    /// <summary>评分.</summary>
    [ChineseName("评分")] Scoring,

    /// <summary>审核.</summary>
    [ChineseName("审核")] Checking,

    /// <summary>定等次.</summary>
    [ChineseName("定等次")] Grading,

    /// <summary>评星.</summary>
    [ChineseName("评星")] Rating,

    /// <summary>公示.</summary>
    [ChineseName("公示")] Notice,

    /// <summary>生效.</summary>
    [ChineseName("生效")] InEffect,

    /// <summary>归档.</summary>
    [ChineseName("归档")] Archived,
}
