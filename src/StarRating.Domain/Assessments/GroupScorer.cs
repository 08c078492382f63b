namespace StarRating.Assessments;

/// <summary>Makes a group's score from its parts: weighted, summed or rescaled, with the treatment of what is missing.</summary>
internal sealed class GroupScorer(AssessmentFacts facts, IndicatorScorer indicators)
{
    internal NodeScore Score(AssessmentNode node, string path)
    {
        if (node is not GroupNode group) return indicators.Score(node, path);
        var parts = group.Children
            .Where(c => c.AppliesTo(facts.Kind, facts.Category, facts.Year))
            .Select(c => (Node: c, Result: Score(c, path.Length == 0 ? c.Name : $"{path} / {c.Name}")))
            .ToArray();
        var result = new NodeScore
        {
            Key = group.Key,
            Name = group.Name,
            Article = group.Article,
            FullScore = group.Scale,
            Touched = parts.Any(p => p.Result.Touched),
            Children = [.. parts.Select(p => p.Result)],
        };
        var missing = parts.Where(p => p.Result.Score is null).ToArray();
        var present = parts.Where(p => p.Result.Score is not null).ToArray();
        var blocked = present.Length == 0
            || missing.Any(p => p.Result.Touched)
            || (missing.Length > 0 && group.WhenMissing == MissingTreatment.Block);
        if (blocked)
            return result with { Arithmetic = "缺少：" + string.Join('、', missing.Select(p => p.Node.Name)) };
        return Combine(group, result, present, missing);
    }

    private static NodeScore Combine(
        GroupNode group, NodeScore result, (AssessmentNode Node, NodeScore Result)[] present, (AssessmentNode Node, NodeScore Result)[] missing)
    {
        var counted = group.WhenMissing == MissingTreatment.Zero ? [.. present, .. missing] : present;
        var basis = Basis(group, present, counted, missing.Length > 0);
        var terms = counted.Select(p => Term(group, p.Node, p.Result.Score ?? 0, basis)).ToArray();
        var contributions = counted.Zip(terms).ToDictionary(p => p.First.Node.Key, p => p.Second.Value);
        var sum = terms.Sum(t => t.Value);
        var score = group.AllowOverMax ? sum : Math.Min(sum, group.Scale);
        var arithmetic = terms.Length == 0 ? "0" : string.Join(" + ", terms.Select(t => t.Text)).Replace("+ -", "− ") + $" = {Figures.Text(sum)}";
        if (score != sum) arithmetic += $"，超过满分，计 {Figures.Text(score)}";
        if (missing.Length > 0)
        {
            var names = string.Join('、', missing.Select(p => p.Node.Name));
            arithmetic += group.WhenMissing == MissingTreatment.Zero ? $"（{names}缺，计 0 分）" : $"（{names}缺，其权重由其余项按比例分担）";
        }

        return result with
        {
            Score = score,
            Arithmetic = arithmetic,
            Children = [.. result.Children.Select(c => contributions.TryGetValue(c.Key, out var value) ? c with { Contribution = value } : c)],
        };
    }

    /// <summary>
    /// What the parts are measured against: the sum of weights (100 unless those of missing parts are shared out), or the sum
    /// of maxima where the group is rescaled; null where points are simply added.
    /// </summary>
    private static decimal? Basis(
        GroupNode group, (AssessmentNode Node, NodeScore Result)[] present, (AssessmentNode Node, NodeScore Result)[] counted, bool anyMissing)
    {
        var reweighted = anyMissing && group.WhenMissing == MissingTreatment.Reweight;
        if (group.Combine == GroupCombination.Weighted)
            return reweighted ? present.Where(p => p.Node is not BonusNode).Sum(p => p.Node.Weight) : 100;
        return group.Combine == GroupCombination.SumRescaled || reweighted
            ? counted.Where(p => p.Node is not BonusNode).Sum(p => p.Node.FullScore)
            : null;
    }

    private static (decimal Value, string Text) Term(GroupNode group, AssessmentNode node, decimal score, decimal? basis)
    {
        var text = Figures.Text(score);
        if (node is BonusNode || basis is null or 0) return (score, text);
        if (group.Combine != GroupCombination.Weighted)
            return basis == group.Scale
                ? (score, text)
                : (score * group.Scale / basis.Value, $"{text} × {Figures.Text(group.Scale)}/{Figures.Text(basis.Value)}");
        if (node.FullScore == 0) return (score, text);
        var scaled = node.FullScore == group.Scale ? text : $"{text} ÷ {Figures.Text(node.FullScore)} × {Figures.Text(group.Scale)}";
        var weight = basis == 100 ? Figures.Text(node.Weight) + "%" : $"{Figures.Text(node.Weight)}/{Figures.Text(basis.Value)}";
        return (score * group.Scale * node.Weight / (node.FullScore * basis.Value), $"{scaled} × {weight}");
    }
}
