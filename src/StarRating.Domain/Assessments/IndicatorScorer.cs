using System.Collections.Immutable;
using StarRating.Ballots;

namespace StarRating.Assessments;

/// <summary>Scores one indicator from the figures entered for it. One arm for each kind of item.</summary>
internal sealed class IndicatorScorer(AssessmentFacts facts, BallotsSettings ballots, List<ScoreIssue> issues)
{
    private readonly ILookup<string, ScoreFacts> _entries = facts.Scores
        .OrderBy(s => s.Rater, StringComparer.Ordinal).ThenBy(s => s.Value).ThenBy(s => s.Id, StringComparer.Ordinal)
        .ToLookup(s => s.Indicator);

    internal NodeScore Score(AssessmentNode node, string path)
    {
        var entries = _entries[node.Key].ToImmutableArray();
        var blank = new NodeScore
        {
            Key = node.Key,
            Name = node.Name,
            Article = node.Article,
            FullScore = node.FullScore,
            Touched = entries.Length > 0,
            Records = [.. entries.Select(e => e.Id)],
        };
        if (node.EvidenceRequired && entries.Any(e => !e.Evidence && e.Value != 0))
            Report(ScoreIssueKind.EvidenceMissing, node, path, "缺佐证材料");
        var (score, text) = node switch
        {
            PointsNode n => Points(n, entries, path),
            DeductNode n => Deduct(n, entries, path),
            BonusNode n => Bonus(n, entries, path),
            PerIncidentNode n => PerIncident(n, entries, path),
            BandNode n => Band(n, entries, path),
            LinearNode n => Linear(n, entries, path),
            YesNoNode n => YesNo(n, entries, path),
            BallotNode n => Ballot(n, path),
            _ => throw new NotSupportedException($"no scoring for {node.GetType().Name}"),
        };
        var rescored = entries.Where(e => e.TownshipValue is not null && e.TownshipValue != e.Value)
            .Select(e => $"（乡镇评 {Figures.Text(e.TownshipValue!.Value)}，县级核定 {Figures.Text(e.Value)}）");
        var scored = blank with { Score = score, Arithmetic = text + string.Concat(rescored) };
        return node is BallotNode ballot
            ? scored with { Touched = false, Records = [.. facts.Ballots.Where(b => b.Ballot == ballot.Ballot).Select(b => b.Id).Order(StringComparer.Ordinal)] }
            : scored;
    }

    /// <summary>Figures for indicators that this village does not have are left out and said.</summary>
    internal void ReportStrays(NodeScore root)
    {
        var known = root.Flat().Select(n => n.Key).ToHashSet();
        foreach (var stray in _entries.Select(e => e.Key).Where(k => !known.Contains(k)).Order(StringComparer.Ordinal))
            issues.Add(new ScoreIssue(ScoreIssueKind.NotApplicable, stray, stray, $"指标 {stray} 不适用于本村（社区），未计入总分"));
    }

    private (decimal?, string) Points(PointsNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length < Math.Max(1, n.MinimumRaters))
            return Missing(n, path, entries.Length == 0 ? "未评分" : $"须 {n.MinimumRaters} 人评分，已评 {entries.Length} 人");
        if (n.Raters == RaterCombination.Single && entries.Length > 1) return Twice(n, path);
        if (entries.FirstOrDefault(e => e.Value < n.Min || (e.Value > n.Max && !n.AllowOverMax)) is { } odd)
            return Fault(ScoreIssueKind.OutOfRange, n, path, $"{Figures.Text(odd.Value)} 分超出 {Figures.Text(n.Min)}–{Figures.Text(n.Max)} 分");
        if (n.Raters == RaterCombination.Single) return (entries[0].Value, Figures.Text(entries[0].Value));
        var values = entries.Select(e => e.Value).Order().ToArray();
        var trims = n.Raters == RaterCombination.TrimmedMean && values.Length > 2 * n.Trim;
        var counted = trims ? values[n.Trim..^n.Trim] : values;
        var mean = counted.Sum() / counted.Length;
        var left = trims ? $"（去掉 {n.Trim} 个最高、{n.Trim} 个最低）" : "";
        var sum = string.Join(" + ", counted.Select(Figures.Text));
        return (mean, counted.Length == 1 ? Figures.Text(mean) + left : $"({sum}) ÷ {counted.Length} = {Figures.Text(mean)}{left}");
    }

    private (decimal?, string) Deduct(DeductNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0) return n.NoEntryMeansNone ? (n.Max, Figures.Text(n.Max)) : Missing(n, path, "未评分");
        if (entries.FirstOrDefault(e => e.Value < 0) is { } odd) return Fault(ScoreIssueKind.OutOfRange, n, path, $"扣分 {Figures.Text(odd.Value)} 应填正数");
        var left = n.Max - entries.Sum(e => e.Value);
        var text = Figures.Text(n.Max) + string.Concat(entries.Where(e => e.Value != 0).Select(e => $" − {Figures.Text(e.Value)}{Note(e)}"));
        return left < n.Floor
            ? (n.Floor, $"{text} → {Figures.Text(n.Floor)}（扣完为止）")
            : (left, left == n.Max ? text : $"{text} = {Figures.Text(left)}");
    }

    private (decimal?, string) Bonus(BonusNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0) return (0, "0");
        if (entries.FirstOrDefault(e => e.Value < 0) is { } odd) return Fault(ScoreIssueKind.OutOfRange, n, path, $"加分 {Figures.Text(odd.Value)} 应填正数");
        var sum = entries.Sum(e => e.Value);
        var text = string.Join(" + ", entries.Select(e => Figures.Text(e.Value) + Note(e)));
        if (entries.Length > 1) text += $" = {Figures.Text(sum)}";
        return sum > n.Cap ? (n.Cap, $"{text}，最多加 {Figures.Text(n.Cap)}") : (sum, text);
    }

    private (decimal?, string) PerIncident(PerIncidentNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0 && !n.NoEntryMeansNone) return Missing(n, path, "未录入次数");
        if (entries.FirstOrDefault(e => e.Value < 0 || e.Value != decimal.Truncate(e.Value)) is { } odd)
            return Fault(ScoreIssueKind.OutOfRange, n, path, $"次数 {Figures.Text(odd.Value)} 应为不小于 0 的整数");
        var count = entries.Sum(e => e.Value);
        var raw = n.Start + n.PointsEach * count;
        var score = Math.Clamp(raw, n.Floor, n.Cap);
        var sign = n.PointsEach < 0 ? "−" : "+";
        var text = $"{Figures.Text(n.Start)} {sign} {Figures.Text(count)} 次 × {Figures.Text(Math.Abs(n.PointsEach))} = {Figures.Text(raw)}";
        return score == raw ? (score, text) : (score, $"{text} → {Figures.Text(score)}（{(raw < n.Floor ? "扣完为止" : "封顶")}）");
    }

    private (decimal?, string) Band(BandNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0) return Missing(n, path, "未录入数值");
        if (entries.Length > 1) return Twice(n, path);
        var value = Figures.Round(entries[0].Value, n.ValueDecimals);
        var band = n.Bands.FirstOrDefault(b => b.Contains(value));
        if (band is null) return Fault(ScoreIssueKind.NoBand, n, path, $"{Figures.Text(value)} 不在任何档次内");
        var upper = band.To is { } to ? $" {(band.ToIncluded ? "≤" : "<")} {Figures.Text(to)}" : "";
        var lower = band.From is { } from ? $"{Figures.Text(from)} ≤ " : "";
        return (band.Points, $"{lower}{Figures.Text(value)}{upper} → {Figures.Text(band.Points)}");
    }

    private (decimal?, string) Linear(LinearNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0) return Missing(n, path, "未录入数值");
        if (entries.Length > 1) return Twice(n, path);
        var value = entries[0].Value;
        var score = Math.Clamp((value - n.ZeroAt) * n.Max / (n.FullAt - n.ZeroAt), 0, n.Max);
        return (score, $"({Figures.Text(value)} − {Figures.Text(n.ZeroAt)}) ÷ ({Figures.Text(n.FullAt)} − {Figures.Text(n.ZeroAt)}) × {Figures.Text(n.Max)} → {Figures.Text(score)}");
    }

    private (decimal?, string) YesNo(YesNoNode n, ImmutableArray<ScoreFacts> entries, string path)
    {
        if (entries.Length == 0) return Missing(n, path, "未选择是或否");
        if (entries.Length > 1) return Twice(n, path);
        return entries[0].Value switch
        {
            1 => (n.Yes, $"是 → {Figures.Text(n.Yes)}"),
            0 => (n.No, $"否 → {Figures.Text(n.No)}"),
            var other => Fault(ScoreIssueKind.OutOfRange, n, path, $"{Figures.Text(other)} 应为 1（是）或 0（否）"),
        };
    }

    private (decimal?, string) Ballot(BallotNode n, string path)
    {
        if (ballots.Find(n.Ballot) is not { } settings) return Fault(ScoreIssueKind.BallotMissing, n, path, $"政策中没有“{n.Ballot}”这一评议");
        var result = BallotCount.Count(settings, facts.Ballots);
        if (result.Score is { } score) return (score, result.Arithmetic);
        return Fault(result.Held ? ScoreIssueKind.BallotInvalid : ScoreIssueKind.BallotMissing, n, path, result.Arithmetic);
    }

    private static string Note(ScoreFacts entry) => string.IsNullOrWhiteSpace(entry.Note) ? "" : $"（{entry.Note}）";

    private (decimal?, string) Missing(AssessmentNode n, string path, string text) => Fault(ScoreIssueKind.NotEntered, n, path, text);

    private (decimal?, string) Twice(AssessmentNode n, string path) => Fault(ScoreIssueKind.EnteredTwice, n, path, "同一指标录入了两次");

    private (decimal?, string) Fault(ScoreIssueKind kind, AssessmentNode n, string path, string text)
    {
        Report(kind, n, path, text);
        return (null, text);
    }

    private void Report(ScoreIssueKind kind, AssessmentNode n, string path, string text) =>
        issues.Add(new ScoreIssue(kind, n.Key, path, $"{path}：{text}"));
}
