using System.Collections.Immutable;
using StarRating.Assessments;

namespace StarRating.Ballots;

/// <summary>Counts a ballot: quorum and turnout first, then values and shares (rating-rules.md section 3, "ballots").</summary>
public static class BallotCount
{
    /// <summary>Counts the tallies of one ballot on one person. Tallies of other ballots are ignored; order does not matter.</summary>
    public static BallotResult Count(BallotSettings ballot, IEnumerable<BallotTallyFacts> tallies)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        var mine = tallies.Where(t => t.Ballot == ballot.Key).ToArray();
        var groups = ballot.Groups.Select(g => CountGroup(ballot, g, [.. mine.Where(t => t.Group == g.Key)])).ToImmutableArray();
        var weights = Weights(ballot, groups);
        if (weights is null)
        {
            var why = string.Join('；', groups.Where(g => g.Invalidity is not null).Select(g => $"{g.Name}：{g.Arithmetic}"));
            return new BallotResult { Ballot = ballot.Key, Held = mine.Length > 0, Arithmetic = why, Groups = groups };
        }

        var score = groups.Sum(g => (g.Score ?? 0) * weights[g.Group]);
        return new BallotResult
        {
            Ballot = ballot.Key,
            Held = true,
            Score = score,
            Arithmetic = Sum(groups, weights, score),
            Groups = groups,
            Thresholds = [.. ballot.Thresholds.Select(t => Judge(ballot, t, mine, groups, weights))],
        };
    }

    /// <summary>Effective weights as fractions of one, or null when the ballot as a whole does not count.</summary>
    private static Dictionary<string, decimal>? Weights(BallotSettings ballot, ImmutableArray<GroupResult> groups)
    {
        var declared = ballot.Groups.ToDictionary(g => g.Key, g => g.Weight);
        var counting = groups.Where(g => g.Score is not null).ToArray();
        if (counting.Length == 0) return null;
        if (counting.Length == groups.Length || ballot.WhenGroupMissing == MissingTreatment.Zero)
            return declared.ToDictionary(d => d.Key, d => d.Value / 100);
        if (ballot.WhenGroupMissing == MissingTreatment.Block) return null;
        var present = counting.Sum(g => declared[g.Group]);
        return present == 0 ? null : groups.ToDictionary(g => g.Group, g => g.Score is null ? 0 : declared[g.Group] / present);
    }

    private static GroupResult CountGroup(BallotSettings ballot, VoterGroup group, BallotTallyFacts[] tallies)
    {
        if (tallies.Length != 1)
            return Invalid(group, null, tallies.Length == 0 ? BallotInvalidity.NotHeld : BallotInvalidity.TalliedTwice,
                tallies.Length == 0 ? "未录入" : $"录入了 {tallies.Length} 份计票结果");
        var tally = tallies[0];
        if (Contradiction(ballot, tally) is { } contradiction)
            return Invalid(group, tally, BallotInvalidity.Inconsistent, contradiction);
        var needed = Math.Max(group.MinimumPresent, group.Quorum?.Of(tally.Eligible) ?? 0);
        if (tally.Present < needed)
            return Invalid(group, tally, BallotInvalidity.QuorumNotReached, $"应到 {tally.Eligible} 人，须到会 {needed} 人，实到 {tally.Present} 人，无效");
        if (group.Turnout is { } turnout && tally.Returned < turnout.Of(tally.Eligible))
            return Invalid(group, tally, BallotInvalidity.TurnoutNotReached, $"应到 {tally.Eligible} 人，须收回 {turnout.Of(tally.Eligible)} 票，收回 {tally.Returned} 票，无效");
        var denominator = Denominator(ballot, tally);
        if (denominator == 0) return Invalid(group, tally, BallotInvalidity.NoVotes, "没有计入的选票");
        var points = ballot.Options.Sum(o => o.Value * tally.CountOf(o.Key));
        return new GroupResult
        {
            Group = group.Key,
            Name = group.Name,
            Record = tally.Id,
            Denominator = denominator,
            Score = points / denominator,
            Arithmetic = $"({Terms(ballot, tally)}) ÷ {denominator} = {Figures.Text(points / denominator)}",
        };
    }

    private static string Terms(BallotSettings ballot, BallotTallyFacts tally) =>
        string.Join(" + ", ballot.Options.Select(o => $"{o.Name} {tally.CountOf(o.Key)} × {Figures.Text(o.Value)}"));

    private static GroupResult Invalid(VoterGroup group, BallotTallyFacts? tally, BallotInvalidity why, string text) =>
        new() { Group = group.Key, Name = group.Name, Record = tally?.Id, Invalidity = why, Arithmetic = text };

    private static string? Contradiction(BallotSettings ballot, BallotTallyFacts t)
    {
        var ticks = t.Counts.Sum(c => c.Count);
        if (t.Counts.Any(c => c.Count < 0) || t.Abstentions < 0 || t.Invalid < 0 || t.Present < 0) return "票数不能为负";
        if (t.Counts.FirstOrDefault(c => ballot.Options.All(o => o.Key != c.Option)) is { } unknown) return $"选项 {unknown.Option} 不在本表中";
        if (t.Present > t.Eligible) return $"实到 {t.Present} 人多于应到 {t.Eligible} 人";
        if (t.Issued > t.Present) return $"发出 {t.Issued} 票多于实到 {t.Present} 人";
        if (t.Returned > (t.Issued ?? t.Present)) return $"收回 {t.Returned} 票多于发出 {t.Issued ?? t.Present} 票";
        return ticks + t.Abstentions + t.Invalid == t.Returned
            ? null
            : $"各项合计 {ticks + t.Abstentions + t.Invalid} 票与收回 {t.Returned} 票不符";
    }

    private static int Denominator(BallotSettings ballot, BallotTallyFacts t) => ballot.Base switch
    {
        BallotBase.Present => t.Present,
        BallotBase.Eligible => t.Eligible,
        _ => t.Counts.Sum(c => c.Count) + (ballot.AbstentionsCount ? t.Abstentions : 0) + (ballot.InvalidCount ? t.Invalid : 0),
    };

    private static string Sum(ImmutableArray<GroupResult> groups, Dictionary<string, decimal> weights, decimal score) =>
        groups.Length == 1
            ? groups[0].Arithmetic
            : string.Join(" + ", groups.Select(g => $"{g.Name} {Figures.Text(g.Score ?? 0)} × {Figures.Percent(weights[g.Group])}")) + $" = {Figures.Text(score)}";

    private static ThresholdResult Judge(
        BallotSettings ballot, BallotThreshold threshold, BallotTallyFacts[] tallies,
        ImmutableArray<GroupResult> groups, Dictionary<string, decimal> weights)
    {
        decimal share = 0;
        var terms = new List<string>();
        foreach (var group in groups.Where(g => g.Score is not null))
        {
            var tally = tallies.Single(t => t.Group == group.Group);
            var ticks = threshold.Options.Sum(tally.CountOf);
            share += (decimal)ticks / group.Denominator * weights[group.Group];
            terms.Add(groups.Length == 1
                ? $"{ticks} ÷ {group.Denominator}"
                : $"{group.Name} {ticks} ÷ {group.Denominator} × {Figures.Percent(weights[group.Group])}");
        }

        var verdict = threshold.Pass.Holds(share) ? ThresholdVerdict.Passed
            : threshold.Fail.Holds(share) ? ThresholdVerdict.Failed
            : ThresholdVerdict.Undecided;
        var says = verdict switch
        {
            ThresholdVerdict.Passed => $"{threshold.Pass}，通过",
            ThresholdVerdict.Failed => $"{threshold.Fail}，未通过",
            _ => $"既不满足 {threshold.Pass} 也不满足 {threshold.Fail}，无法判定",
        };
        var held = tallies.Max(t => t.HeldOn);
        var repeat = verdict == ThresholdVerdict.Failed && threshold.RepeatAfterMonths is { } months ? held?.AddMonths(months) : null;
        return new ThresholdResult(threshold, share, verdict, repeat,
            $"{string.Join(" + ", terms)} = {Figures.Text(Figures.Round(share * 100, 2))}%，{says}");
    }
}
