using StarRating.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>When a township is late with its scores, said once for the pages, the reminders and the charts.</summary>
public static class Lateness
{
    /// <summary>The first day on which the township was late; null when it is not.</summary>
    public static DateOnly? Since(YearStage stage, DateTime stageChangedAt, TownshipState state, DateOnly today)
    {
        if (state is not (TownshipState.NotSubmitted or TownshipState.SentBack))
        {
            return null;
        }

        // Once the county checks, whoever is not in is late at once; before that a month is given.
        var began = BusinessTime.BusinessDate(stageChangedAt);
        DateOnly? late = stage switch
        {
            YearStage.Checking => began,
            YearStage.Scoring => began.AddDays(WaitingQueries.DaysBeforeLate + 1),
            _ => null,
        };
        return late <= today ? late : null;
    }
}
