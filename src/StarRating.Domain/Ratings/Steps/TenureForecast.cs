using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings.Steps;

/// <summary>"19 years 11 months: next tenure star on 2026-02-01": the day on which the next star is due, service going on.</summary>
internal static class TenureForecast
{
    internal static DateOnly? NextStar(RatingWalk walk, TenureSettings tenure, ImmutableArray<ServiceRun> runs, int stars)
    {
        if (runs.Length == 0 || runs[^1].End < walk.AsOf || stars >= tenure.Maximum || YearsFor(tenure, stars) is not { } years)
        {
            return null;
        }

        var last = runs[^1];
        if (tenure.LongGap == LongGap.ContinuousOrBroken || tenure.Remainders != Remainders.MonthsThenYears)
        {
            return Search(walk, tenure, runs, stars, years);
        }

        var needed = years * 12;
        var others = tenure.LongGap == LongGap.LongestRun ? 0 : ServiceMath.TotalMonths(runs.AsSpan()[..^1], tenure.Remainders);
        return Reach(last, needed - others);
    }

    /// <summary>The completed years that give more than so many stars; null: none do.</summary>
    private static int? YearsFor(TenureSettings tenure, int stars) =>
        tenure.Table is { } table ? table.FirstOrDefault(line => line.Stars > stars)?.Years : (stars + 1) * tenure.YearsPerStar;

    /// <summary>The day on which a run that goes on comes to so many months.</summary>
    private static DateOnly? Reach(ServiceRun run, int months)
    {
        var years = ((long)run.Start.Year * 12 + months) / 12;
        return years < 9000 ? run.Start.AddMonths(months).AddDays(run.Uncounted) : null;
    }

    /// <summary>For the other ways of adding: halving the days between now and surely enough.</summary>
    private static DateOnly? Search(RatingWalk walk, TenureSettings tenure, ImmutableArray<ServiceRun> runs, int stars, int years)
    {
        var low = 0;
        var high = 366 * (years + tenure.YearsPerStar);
        if (walk.AsOf.DayNumber + high > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var last = runs[^1];
            var longer = runs.SetItem(runs.Length - 1, ServiceMath.Run(last.Start, last.End.AddDays(middle), last.Uncounted));
            (low, high) = TenureStep.StarsFor(longer, tenure) > stars ? (low, middle) : (middle + 1, high);
        }

        return walk.AsOf.AddDays(low);
    }
}
