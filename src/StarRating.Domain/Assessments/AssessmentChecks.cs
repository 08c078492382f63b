using System.Collections.Immutable;
using StarRating.Ballots;
using StarRating.Organization;
using StarRating.Policies;

namespace StarRating.Assessments;

/// <summary>What keeps an assessment section from being published: weights, maxima, bands, keys, ballots named and missing.</summary>
public static class AssessmentChecks
{
    /// <summary>All findings; weights and maxima are judged for each kind and category of village separately.</summary>
    public static IEnumerable<PolicyFinding> Check(AssessmentSettings settings, BallotsSettings ballots, int year)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var nodes = settings.Channels.SelectMany(Flat).ToArray();
        return nodes.GroupBy(n => n.Key).Where(g => g.Count() > 1)
            .Select(g => Error("assessment.key-twice", g.Key, $"指标代码 {g.Key} 出现了 {g.Count()} 次"))
            .Concat(Level(settings.Channels, settings.Combine, settings.Scale, "总分", year))
            .Concat(nodes.OfType<GroupNode>().SelectMany(g => Level(g.Children, g.Combine, g.Scale, g.Name, year)))
            .Concat(nodes.OfType<BandNode>().SelectMany(Bands))
            .Concat(nodes.OfType<LinearNode>().Where(n => n.ZeroAt == n.FullAt)
                .Select(n => Error("assessment.linear", n.Key, $"“{n.Name}”零分值与满分值相同")))
            .Concat(nodes.OfType<BallotNode>().Where(n => ballots.Find(n.Ballot) is null)
                .Select(n => Error("assessment.ballot", n.Key, $"“{n.Name}”所用的评议 {n.Ballot} 没有定义")));
    }

    private static IEnumerable<AssessmentNode> Flat(AssessmentNode node) =>
        node is GroupNode group ? group.Children.SelectMany(Flat).Prepend(node) : [node];

    private static IEnumerable<PolicyFinding> Level(
        ImmutableArray<AssessmentNode> children, GroupCombination combine, decimal scale, string name, int year)
    {
        if (combine == GroupCombination.SumRescaled) return [];
        var findings = new List<PolicyFinding>();
        foreach (var (kind, category) in Sorts())
        {
            var parts = children.Where(c => c is not BonusNode && c.AppliesTo(kind, category, year)).ToArray();
            if (parts.Length == 0) continue;
            var who = kind == VillageKind.Community ? "社区" : $"村（{category.InChinese()}）";
            var sum = combine == GroupCombination.Weighted ? parts.Sum(p => p.Weight) : parts.Sum(p => p.FullScore);
            var wanted = combine == GroupCombination.Weighted ? 100 : scale;
            if (sum == wanted) continue;
            findings.Add(combine == GroupCombination.Weighted
                ? Error("assessment.weights", name, $"“{name}”各项权重合计 {Figures.Text(sum)}%，应为 100%（{who}）")
                : Error("assessment.maxima", name, $"“{name}”各项满分合计 {Figures.Text(sum)} 分，应为 {Figures.Text(wanted)} 分（{who}）"));
        }

        return findings;
    }

    private static IEnumerable<(VillageKind, VillageCategory)> Sorts() =>
        Enum.GetValues<VillageCategory>()
            .Where(c => c != VillageCategory.UrbanCommunity).Select(c => (VillageKind.Village, c))
            .Append((VillageKind.Community, VillageCategory.UrbanCommunity));

    /// <summary>Every value on the declared grid must lie in exactly one band, from the lowest bound to the highest.</summary>
    private static IEnumerable<PolicyFinding> Bands(BandNode node)
    {
        var step = 1m;
        for (var i = 0; i < node.ValueDecimals; i++) step /= 10;
        var bounds = node.Bands.SelectMany(b => new[] { b.From, b.To }).OfType<decimal>().Distinct().Order().ToArray();
        var probes = bounds.SelectMany(b => new[] { b - step, b, b + step })
            .Where(v => bounds.Length > 0 && (v >= bounds[0] || node.Bands.Any(b => b.From is null)) && (v <= bounds[^1] || node.Bands.Any(b => b.To is null)))
            .Distinct().Order();
        foreach (var value in probes)
        {
            var holds = node.Bands.Count(b => b.Contains(value));
            if (holds == 0 && !(value == bounds[^1] && node.Bands.All(b => b.To is not null)))
                yield return Error("assessment.band-hole", node.Key, $"“{node.Name}”：{Figures.Text(value)} 不属于任何档次");
            if (holds > 1)
                yield return Error("assessment.band-overlap", node.Key, $"“{node.Name}”：{Figures.Text(value)} 同时属于 {holds} 个档次");
        }
    }

    private static PolicyFinding Error(string code, string path, string text) => new(FindingSeverity.Error, code, path, text);
}
