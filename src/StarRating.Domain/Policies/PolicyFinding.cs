namespace StarRating.Policies;

/// <summary>How grave a finding of the publishing checks is.</summary>
public enum FindingSeverity
{
    /// <summary>The draft cannot be published.</summary>
    [ChineseName("错误")] Error,

    /// <summary>Published only by a named override with a reason.</summary>
    [ChineseName("提醒")] Warning,
}

/// <summary>One thing the publishing checks found in a draft (rating-rules.md section 3, "Publishing checks the policy").</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">Stable name of the check that spoke, e.g. "ballots.equality-undecided".</param>
/// <param name="Path">Where: inside one section keys joined by "/"; of a whole policy (<see cref="Reviewing.PolicyReview"/>) the path of the setting.</param>
/// <param name="Text">The sentence for the county's staff, in Chinese, without an ending stop.</param>
/// <param name="Example">A person whom it would befall; null where none makes it clearer.</param>
public sealed record PolicyFinding(FindingSeverity Severity, string Code, string Path, string Text, string? Example = null);
