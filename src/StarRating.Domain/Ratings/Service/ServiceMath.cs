using System.Collections.Immutable;
using StarRating.Policies;

namespace StarRating.Ratings.Service;

/// <summary>The arithmetic of service: months of a run, months of several runs, years, stars. Shared by the engine and the replay.</summary>
internal static class ServiceMath
{
    /// <summary>Completed calendar months in [start, end): the most months that, added to start, do not pass end.</summary>
    internal static int Months(DateOnly start, DateOnly end)
    {
        if (end <= start)
        {
            return 0;
        }

        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return start.AddMonths(months) > end ? months - 1 : months;
    }

    /// <summary>The run [start, end) of which some days do not count: they move its end back.</summary>
    internal static ServiceRun Run(DateOnly start, DateOnly end, int uncounted)
    {
        var until = end.AddDays(-uncounted);
        var months = Months(start, until);
        return new ServiceRun(start, end, uncounted, months, Math.Max(0, until.DayNumber - start.AddMonths(months).DayNumber));
    }

    /// <summary>Months of all runs together.</summary>
    internal static int TotalMonths(ReadOnlySpan<ServiceRun> runs, Remainders remainders)
    {
        var months = 0;
        var days = 0;
        foreach (var run in runs)
        {
            months += remainders == Remainders.YearsPerRun ? run.Months / 12 * 12 : run.Months;
            days += run.Days;
        }

        return remainders == Remainders.DaysPooled ? months + (days / 30) : months;
    }

    /// <summary>Months of the longest run.</summary>
    internal static int LongestMonths(ReadOnlySpan<ServiceRun> runs)
    {
        var longest = 0;
        foreach (var run in runs)
        {
            longest = Math.Max(longest, run.Months);
        }

        return longest;
    }

    /// <summary>Months that count, by the rule for longer gaps.</summary>
    internal static int CountedMonths(ReadOnlySpan<ServiceRun> runs, LongGap gap, Remainders remainders) =>
        gap == LongGap.LongestRun ? LongestMonths(runs) : TotalMonths(runs, remainders);

    /// <summary>Stars for service.</summary>
    internal static int Stars(
        ReadOnlySpan<ServiceRun> runs, LongGap gap, Remainders remainders, int yearsPerStar, int? brokenYearsPerStar, int? maximum, ImmutableArray<TenureStars>? table = null)
    {
        var years = CountedMonths(runs, gap, remainders) / 12;
        var stars = table is { } lines ? lines.Where(line => line.Years <= years).Select(line => line.Stars).DefaultIfEmpty(0).Max() : years / yearsPerStar;
        if (gap == LongGap.ContinuousOrBroken)
        {
            stars = Math.Max(
                LongestMonths(runs) / 12 / yearsPerStar,
                TotalMonths(runs, remainders) / 12 / (brokenYearsPerStar ?? yearsPerStar));
        }

        return maximum is { } most ? Math.Min(stars, most) : stars;
    }
}
