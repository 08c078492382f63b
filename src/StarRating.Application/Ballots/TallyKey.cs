using System.Text.Json;
using StarRating.Application.Assessments;
using StarRating.Ballots;

namespace StarRating.Application.Ballots;

/// <summary>A stored tally names its ballot and voter group in one column, and its counts by option as a JSON object.</summary>
public static class TallyKey
{
    private const char Between = '/';

    public static string Of(string ballot, string group) => $"{ballot}{Between}{group}";

    public static (string Ballot, string Group) Split(string stored)
    {
        var at = stored.IndexOf(Between);
        return at < 0 ? (stored, "") : (stored[..at], stored[(at + 1)..]);
    }

    public static BallotTallyFacts FactOf(TallyRow row)
    {
        var (ballot, group) = Split(row.VoterGroup);
        return new BallotTallyFacts
        {
            Id = $"tally-{row.Id}",
            Ballot = ballot,
            Group = group,
            HeldOn = row.MeetingOn,
            Eligible = row.Eligible,
            Present = row.Present,
            Issued = row.Issued,
            Returned = row.Returned,
            Counts = [.. ReadCounts(row.CountsJson).Select(c => new OptionCount(c.Key, c.Value))],
            Abstentions = row.Abstain,
            Invalid = row.Invalid,
        };
    }

    public static IReadOnlyDictionary<string, int> ReadCounts(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(json) ?? [];

    public static string WriteCounts(IReadOnlyDictionary<string, int> counts) =>
        JsonSerializer.Serialize(new SortedDictionary<string, int>(counts.ToDictionary(c => c.Key, c => c.Value), StringComparer.Ordinal));
}
