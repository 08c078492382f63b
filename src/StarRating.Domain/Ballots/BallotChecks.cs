using StarRating.Policies;

namespace StarRating.Ballots;

/// <summary>What keeps a ballots section from being published.</summary>
public static class BallotChecks
{
    /// <summary>All findings of a ballots section; empty when it may be published.</summary>
    public static IEnumerable<PolicyFinding> Check(BallotsSettings section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Ballots.SelectMany(CheckBallot);
    }

    private static IEnumerable<PolicyFinding> CheckBallot(BallotSettings ballot)
    {
        var path = $"ballots/{ballot.Key}";
        var weights = ballot.Groups.Sum(g => g.Weight);
        if (weights != 100)
            yield return Error("ballots.weights", path, $"“{ballot.Name}”各类投票人权重合计 {Figures.Text(weights)}%，应为 100%");
        if (ballot.Options.Length == 0)
            yield return Error("ballots.options", path, $"“{ballot.Name}”没有选项");
        foreach (var threshold in ballot.Thresholds)
        {
            var at = $"{path}/{threshold.Key}";
            if (threshold.Options.IsEmpty || threshold.Options.Any(o => ballot.Options.All(b => b.Key != o)))
                yield return Error("ballots.threshold-options", at, $"“{threshold.Name}”所列选项不在“{ballot.Name}”中");
            foreach (var finding in CheckLines(threshold, at)) yield return finding;
        }
    }

    /// <summary>
    /// Between the two lines, and on each of them, every share must pass or fail and not both. Looking at both lines, the ends and
    /// one point between neighbours is enough, because a verdict changes nowhere else.
    /// </summary>
    private static IEnumerable<PolicyFinding> CheckLines(BallotThreshold t, string path)
    {
        decimal[] lines = [.. new[] { 0m, t.Pass.Share, t.Fail.Share, 1m }.Distinct().Order()];
        var points = lines.Concat(lines.Zip(lines.Skip(1), (a, b) => (a + b) / 2)).Order();
        foreach (var share in points)
        {
            var (pass, fail) = (t.Pass.Holds(share), t.Fail.Holds(share));
            var onLine = lines.Contains(share);
            if (!pass && !fail)
                yield return Error(onLine ? "ballots.equality-undecided" : "ballots.hole", path,
                    $"“{t.Name}”：得票率 {Figures.Percent(share)} 既不通过（{t.Pass}）也不算未通过（{t.Fail}）");
            else if (pass && fail)
                yield return Error("ballots.overlap", path,
                    $"“{t.Name}”：得票率 {Figures.Percent(share)} 既算通过（{t.Pass}）又算未通过（{t.Fail}）");
        }
    }

    private static PolicyFinding Error(string code, string path, string text) => new(FindingSeverity.Error, code, path, text);
}
