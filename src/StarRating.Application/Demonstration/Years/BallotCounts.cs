using StarRating.Ballots;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Shares the ballots between the two options on either side of the wanted mean.</summary>
internal static class BallotCounts
{
    public static IReadOnlyDictionary<string, int> Invent(BallotSettings ballot, int votes, decimal mean)
    {
        var options = ballot.Options.OrderByDescending(option => option.Value).ToList();
        var lower = Math.Clamp(options.FindIndex(option => option.Value <= mean), 1, options.Count - 1);
        var (high, low) = (options[lower - 1], options[lower]);
        var better = (int)Math.Clamp(decimal.Round(votes * (mean - low.Value) / (high.Value - low.Value)), 0, votes);
        var counts = options.ToDictionary(option => option.Key, _ => 0, StringComparer.Ordinal);
        counts[high.Key] = better;
        counts[low.Key] = votes - better;
        return counts;
    }
}
