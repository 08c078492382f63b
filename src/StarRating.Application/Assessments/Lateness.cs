using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>When a township is late with its scores, and a county with a stage: said once for the pages, the reminders and the charts.</summary>
public static class Lateness
{
    /// <summary>The first day on which the township was late; null when it is not. Where 评分 has a deadline, by that alone.</summary>
    public static DateOnly? Since(YearStage stage, DateTime stageChangedAt, TownshipState state, DateOnly today, YearDeadlines? deadlines = null)
    {
        if (state is not (TownshipState.NotSubmitted or TownshipState.SentBack) || !stage.AllowsTownshipScores())
        {
            return null;
        }

        // Without a deadline: once the county checks, whoever is not in is late at once; before that a month is given.
        var began = BusinessTime.BusinessDate(stageChangedAt);
        var late = deadlines?[YearStage.Scoring] is { } due ? due.AddDays(1)
            : stage == YearStage.Checking ? began
            : began.AddDays(WaitingQueries.DaysBeforeLate + 1);
        return late <= today ? late : null;
    }

    /// <summary>The first day on which the stage itself was overdue; null when it is not. Without a deadline a month is given; a year in effect waits for nobody.</summary>
    public static DateOnly? OfStage(YearStage stage, DateTime stageChangedAt, DateOnly today, YearDeadlines? deadlines = null)
    {
        DateOnly? late = deadlines?[stage] is { } due ? due.AddDays(1)
            : stage < YearStage.InEffect ? BusinessTime.BusinessDate(stageChangedAt).AddDays(WaitingQueries.DaysBeforeLate + 1)
            : null;
        return late <= today ? late : null;
    }
}
