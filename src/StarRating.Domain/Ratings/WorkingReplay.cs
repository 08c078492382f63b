using System.Collections.Immutable;
using StarRating.Ratings.Service;
using StarRating.Ratings.Steps;

namespace StarRating.Ratings;

/// <summary>Calculates a line's working again and checks its effect against it.</summary>
internal static class WorkingReplay
{
    internal static void Check(TraceLine line, int index)
    {
        switch (line.Working)
        {
            case MonthsWorking months:
                Runs(months.Runs, index);
                Same(index, "months", ServiceMath.TotalMonths(months.Runs.AsSpan(), months.Remainders), months.Months);
                Holds(index, line.Effect is not Passed || months.Months >= months.Required, "passed with too few months");
                Holds(index, line.Effect is not Concluded || months.Months < months.Required, "refused with enough months");
                break;
            case TenureWorking tenure:
                Tenure(tenure, index);
                Effect(line, index, TenureStep.Gain(tenure));
                break;
            case AwardWorking awards:
                Same(index, "award stars", AwardMath.Together(awards.Items, awards.Combine, awards.Cap), awards.Stars);
                Effect(line, index, AwardMath.Gain(awards));
                break;
            case TimesWorking times:
                Effect(line, index, times.Times * times.Each);
                break;
            case LimitWorking limit:
                var bound = Math.Clamp(limit.Sum, -(limit.Down ?? int.MaxValue), limit.Up ?? int.MaxValue);
                Same(index, "limit", bound, limit.Result);
                Effect(line, index, limit.Result - limit.Sum);
                break;
            case BoundsWorking bounds:
                Holds(index, bounds.Value < bounds.Lowest || bounds.Value > bounds.Highest, "within the scale");
                Holds(index, line.Effect is not Put put || put.Stars == Math.Clamp(bounds.Value, bounds.Lowest, bounds.Highest), "put outside the scale");
                break;
            case BandWorking band:
                Holds(index, band.Score == BandStep.Combined(band.Scores, band.Combine), "the scores come to another");
                Holds(index, !(band.Score < band.From), "the score lies below its band");
                Effect(line, index, band.Stars);
                break;
            case LessWorking less:
                Less(line, index, less);
                break;
            case ThemeWorking theme:
                Holds(index, line.Effect is not Passed || theme.Score >= theme.Pass, "passed below the pass mark");
                break;
            case ThemesWorking themes:
                Same(index, "stars of themes", themes.Items.Sum(item => item.Stars), themes.Stars);
                Effect(line, index, themes.Stars);
                break;
            case WaitingWorking waiting:
                Same(index, "months", ServiceMath.Run(waiting.Since, waiting.Until, 0).Months, waiting.Months);
                Holds(index, line.Effect is not Added || waiting.Months + waiting.Credit >= waiting.Required, "a rise before its time");
                break;
            default:
                break;
        }
    }

    private static void Runs(ImmutableArray<ServiceRun> runs, int index)
    {
        foreach (var run in runs)
        {
            Holds(index, run == ServiceMath.Run(run.Start, run.End, run.Uncounted), "a run has other months");
        }
    }

    private static void Tenure(TenureWorking tenure, int index)
    {
        Runs(tenure.Runs, index);
        var runs = tenure.Runs.AsSpan();
        Same(index, "months", ServiceMath.CountedMonths(runs, tenure.LongGap, tenure.Remainders), tenure.Months);
        Same(index, "years", tenure.Months / 12, tenure.Years);
        Same(index, "tenure stars",
            ServiceMath.Stars(runs, tenure.LongGap, tenure.Remainders, tenure.YearsPerStar, tenure.BrokenYearsPerStar, tenure.Maximum, tenure.Table),
            tenure.Stars);
    }

    /// <summary>What is left of a number, what is taken from it, or what one number exceeds the other by.</summary>
    private static void Less(TraceLine line, int index, LessWorking less)
    {
        switch (line.Effect)
        {
            case Began began:
                Same(index, "stars", less.From - less.Less, began.Stars);
                break;
            case Added added when line.Step == TraceStep.Awards:
                Holds(index, added.Stars <= 0 && added.Stars >= less.Less - less.From, "more is taken back than was given");
                break;
            case Added added when line.Step == TraceStep.Granted:
                Same(index, "stars", less.From - less.Less, added.Stars);
                break;
            case Added added:
                Same(index, "stars", -less.Less, added.Stars);
                break;
            default:
                break;
        }
    }

    private static void Effect(TraceLine line, int index, int stars)
    {
        var effect = line.Effect switch
        {
            Began began => began.Stars,
            Added added => added.Stars,
            Silent => 0,
            _ => throw new TraceReplayException(index, "a working without stars"),
        };
        Same(index, "stars", stars, effect);
    }

    private static void Same(int index, string what, int expected, int stated) =>
        Holds(index, expected == stated, $"{what} come to {expected}, the line says {stated}");

    private static void Holds(int index, bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new TraceReplayException(index, otherwise);
        }
    }
}
