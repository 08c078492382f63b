namespace StarRating.Policies.Reviewing;

/// <summary>Scores that no band or rule holds, or that two hold, at the declared rounding: "90 and above", "80–89" leaves 89.4 nowhere.</summary>
internal static class GapChecks
{
    internal static IEnumerable<PolicyFinding> Of(ProfileView view) => Bands(view).Concat(Rules(view));

    /// <summary>The lowest band must begin where scores begin.</summary>
    private static IEnumerable<PolicyFinding> Bands(ProfileView view)
    {
        if (view.Profile.Mode is BandMode { Bands.Length: > 0 } mode && mode.Bands.Min(band => band.From) is > 0 and var lowest && view.Profile.Scale.BelowLowest != BelowLowest.Lowest)
        {
            var score = lowest - view.Step;
            yield return new(FindingSeverity.Error, "bands.hole", $"{view.Path}.mode", $"低于{Figures.Text(lowest)}分的不在任何档次，没有规定星级", $"一名得分{Figures.Text(score)}分的{view.Profile.Name}");
        }
    }

    /// <summary>Rules that ask nothing but the score are read together as one table.</summary>
    private static IEnumerable<PolicyFinding> Rules(ProfileView view)
    {
        var ranges = (view.Profile.Adjustment?.Rules ?? [])
            .Where(rule => rule.When is ScoreWithin { Years: not > 1 }).Select(rule => (rule.Id, Score: (ScoreWithin)rule.When)).ToList();
        if (ranges.Count < 2) yield break;
        var bounds = ranges.SelectMany(range => new[] { range.Score.From, range.Score.Below }).OfType<decimal>().Distinct().Order().ToList();
        var probes = bounds.SelectMany(bound => new[] { bound - view.Step, bound }).Where(score => score >= bounds[0] && score < bounds[^1]).Distinct().Order();
        foreach (var score in probes)
        {
            var holding = ranges.Where(range => !(score < range.Score.From) && !(score >= range.Score.Below)).ToList();
            var example = $"一名得分{Figures.Text(score)}分的{view.Profile.Name}";
            if (holding.Count == 0)
            {
                var next = ranges.First(range => range.Score.From > score || range.Score.Below <= score);
                yield return new(FindingSeverity.Error, "rules.score-hole", view.PathOfRule(next.Id), $"得分{Figures.Text(score)}分不在任何一条按得分调星的规则之内", example);
            }
            else if (holding.Count > 1)
            {
                yield return new(FindingSeverity.Warning, "rules.score-overlap", view.PathOfRule(holding[1].Id), $"得分{Figures.Text(score)}分同时适用{holding.Count}条按得分调星的规则", example);
            }
        }
    }
}
