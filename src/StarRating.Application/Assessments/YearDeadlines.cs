using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>The last day of one stage of a year, and where it comes from.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="DueOn">Still in time on this day; null: none is set.</param>
/// <param name="OfPolicy">The day that the policy says; null where it says none.</param>
/// <param name="Version">Of the row that changes it; 0 while there is none.</param>
/// <param name="Reason">Why it was changed; empty for the policy's own day.</param>
/// <param name="SetBy">Who changed it.</param>
public sealed record StageDue(YearStage Stage, DateOnly? DueOn, DateOnly? OfPolicy, int Version = 0, string Reason = "", string SetBy = "")
{
    public bool IsChanged => SetBy.Length > 0;
}

/// <summary>The deadlines of one year by stage.</summary>
public sealed record YearDeadlines(IReadOnlyList<StageDue> Stages)
{
    public static YearDeadlines None { get; } = new([]);

    /// <summary>The stages that can have a deadline: those in which something is done.</summary>
    public static IReadOnlyList<YearStage> Timed { get; } = [.. YearStages.All.Where(stage => stage < YearStage.Archived)];

    public DateOnly? this[YearStage stage] => Stages.FirstOrDefault(due => due.Stage == stage)?.DueOn;
}
