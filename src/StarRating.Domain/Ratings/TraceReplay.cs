using System.Collections.Immutable;

namespace StarRating.Ratings;

/// <summary>
/// Recomputes an outcome from a trace alone: every working is calculated again, every effect is checked against its working,
/// every running total against the effects. What does not agree is named.
/// </summary>
public static class TraceReplay
{
    /// <summary>The outcome that the trace comes to.</summary>
    /// <exception cref="TraceReplayException">A line does not agree with itself or with those before it.</exception>
    public static Outcome Outcome(ImmutableArray<TraceLine> trace)
    {
        int? total = null;
        Outcome? outcome = null;
        for (var i = 0; i < trace.Length; i++)
        {
            var line = trace[i];
            if (outcome is not null && line.Effect is not Silent)
            {
                throw new TraceReplayException(i, "a line follows the outcome");
            }

            WorkingReplay.Check(line, i);
            total = line.Effect switch
            {
                Began began => began.Stars,
                Put put => put.Stars,
                Added added => (total ?? throw new TraceReplayException(i, "stars are added before there are any")) + added.Stars,
                _ => total,
            };
            if (line.Total != total)
            {
                throw new TraceReplayException(i, $"the running total is {line.Total}, the effects come to {total}");
            }

            outcome = line.Effect is Concluded concluded ? Concluding(concluded.Outcome, total, i) : outcome;
        }

        return outcome ?? throw new TraceReplayException(trace.Length, "no line concludes");
    }

    private static Outcome Concluding(Outcome outcome, int? total, int line) =>
        outcome is Rated rated && rated.Stars != total
            ? throw new TraceReplayException(line, $"{rated.Stars} stars are announced, the lines come to {total}")
            : outcome;
}

/// <summary>A trace that does not agree with itself.</summary>
/// <param name="line">The index of the line.</param>
/// <param name="message">What does not agree.</param>
public sealed class TraceReplayException(int line, string message) : Exception($"Trace line {line}: {message}.")
{
    /// <summary>The index of the line.</summary>
    public int Line { get; } = line;
}
