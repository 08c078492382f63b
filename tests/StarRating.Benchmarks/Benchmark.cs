using System.Globalization;

namespace StarRating.Benchmarks;

/// <summary>Something measured beside its yardstick. It fails on wrong results, never on time.</summary>
internal abstract class Benchmark
{
    public abstract string Name { get; }

    /// <summary>Left out of a run of everything.</summary>
    public virtual bool OnlyByName => false;

    public abstract IAsyncEnumerable<Figure> Measure();

    /// <summary>The fastest of several rounds of both, taken in turns so that a busy moment meets both.</summary>
    protected static async Task<(TimeSpan Ours, TimeSpan Yardstick)> InTurns(int rounds, Func<Task> ours, Func<Task> yardstick)
    {
        var (best, other) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            best = Shorter(best, await Time(ours));
            other = Shorter(other, await Time(yardstick));
        }

        return (best, other);
    }

    protected static async Task<TimeSpan> Time(Func<Task> act)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await act();
        return TimeProvider.System.GetElapsedTime(begun);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}

/// <summary>A row of docs/performance.md.</summary>
internal sealed record Figure(string What, string Ours, string Yardstick, double? Ratio, string Aim)
{
    public string Line => $"| {What} | {Ours} | {Yardstick} | {Ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? ""} | {Aim} |";

    /// <summary>Ours divided by the yardstick's.</summary>
    public static Figure Of(string what, TimeSpan ours, TimeSpan yardstick, string aim) =>
        new(what, Said(ours), Said(yardstick), ours / yardstick, aim);

    /// <summary>How many times faster than the yardstick.</summary>
    public static Figure Faster(string what, TimeSpan ours, TimeSpan yardstick, string aim) =>
        new(what, Said(ours), Said(yardstick), yardstick / ours, aim);

    private static string Said(TimeSpan time) => time.TotalMilliseconds switch
    {
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.00} µs"),
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
    };
}
