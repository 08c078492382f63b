using StarRating.Application.Assessments;
using StarRating.Assessments;

namespace StarRating.Web.Features.Years;

/// <summary>A year with its stages and what blocks the present one.</summary>
public sealed record YearPage(
    YearHead Head, YearSummary Summary, StageReadiness Readiness, IReadOnlyList<TownshipRow> Townships, IReadOnlyList<StageStep> Steps)
{
    /// <summary>The last days of its stages.</summary>
    public YearDeadlines Deadlines { get; init; } = YearDeadlines.None;

    /// <summary>A short note under each stage of the bar.</summary>
    public IReadOnlyDictionary<YearStage, string> Notes
    {
        get
        {
            var notes = new Dictionary<YearStage, string>();
            if (Summary.CohortSize > 0)
            {
                notes[YearStage.Preparing] = $"{Summary.CohortSize} 人";
            }

            if (Townships.Count > 0 && Head.Stage >= YearStage.Scoring)
            {
                notes[YearStage.Scoring] = $"{Count(TownshipState.Submitted) + Count(TownshipState.Accepted)}/{Townships.Count} 已上报";
                notes[YearStage.Checking] = $"{Count(TownshipState.Accepted)}/{Townships.Count} 已通过";
            }

            if (Head.Stage == YearStage.Notice && Summary.NoticePosted)
            {
                notes[YearStage.Notice] = Summary.PublicityDaysLeft > 0 ? $"剩 {Summary.PublicityDaysLeft} 个工作日" : "已期满";
            }

            foreach (var due in Deadlines.Stages.Where(due => due.DueOn is not null && due.Stage >= Head.Stage))
            {
                notes[due.Stage] = string.Join("，", new[] { notes.GetValueOrDefault(due.Stage), $"{due.DueOn:MM-dd}截止" }.OfType<string>());
            }

            return notes;
        }
    }

    private int Count(TownshipState state) => Townships.Count(t => t.State == state);
}

/// <summary>A move of the year, about to be made.</summary>
public sealed record StageMovePage(YearHead Head, YearSummary Summary, StageReadiness Readiness);
