using StarRating.Ballots;

namespace StarRating.Assessments;

/// <summary>
/// Scores one village's secretary: the tree of channels and indicators over the figures entered, every step with its arithmetic,
/// rounded once at the total (rating-rules.md sections 1 and 3).
/// </summary>
public static class Assessment
{
    /// <summary>The total with its breakdown, or what is missing. The order of the facts has no influence.</summary>
    public static AssessmentResult Score(AssessmentSettings settings, BallotsSettings ballots, AssessmentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(facts);
        var issues = new List<ScoreIssue>();
        var indicators = new IndicatorScorer(facts, ballots, issues);
        var groups = new GroupScorer(facts, indicators);

        // The total is a group like any other, only its result is rounded.
        var root = groups.Score(new GroupNode
        {
            Key = "",
            Name = "总分",
            Article = settings.Article,
            Scale = settings.Scale,
            AllowOverMax = settings.AllowOverMax,
            Combine = settings.Combine,
            WhenMissing = settings.WhenMissing,
            Children = settings.Channels,
        }, "");
        indicators.ReportStrays(root);

        var total = root.Score is { } score ? Figures.Round(score, settings.Decimals) : (decimal?)null;
        var rounding = total != root.Score ? $" ≈ {Figures.Text(total!.Value)}" : "";
        return new AssessmentResult
        {
            Total = total,
            Unrounded = root.Score,
            Arithmetic = root.Arithmetic + rounding,
            Channels = root.Children,
            Issues = [.. issues],
        };
    }
}
