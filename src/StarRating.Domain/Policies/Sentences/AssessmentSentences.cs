using StarRating.Assessments;
using StarRating.Organization;

namespace StarRating.Policies;

/// <summary>The channels with their weights, and the indicators under them.</summary>
internal static class AssessmentSentences
{
    internal static IEnumerable<PolicySentence> Of(AssessmentSettings settings)
    {
        var parts = string.Join("、", settings.Channels.Select(channel => channel.Name + Share(channel, settings.Combine)));
        yield return new(settings.Article, "年度考核", $"总分{PolicyWords.Number(settings.Scale)}分，由{parts}组成，保留{settings.Decimals}位小数");
        yield return new(settings.Article, "年度考核", "缺少某一项评价的，" + (settings.WhenMissing switch
        {
            MissingTreatment.Block => "总分暂不计算",
            MissingTreatment.Reweight => "其余各项按比例分摊权重",
            MissingTreatment.Zero => "该项按零分计算",
            _ => throw new ArgumentOutOfRangeException(nameof(settings)),
        }));
        if (settings.EvidenceUploaded == true)
        {
            yield return new(settings.Article, "年度考核", "须附佐证材料的指标，材料须上传本系统，缺材料的不能上报");
        }

        foreach (var channel in settings.Channels.OfType<GroupNode>())
        {
            foreach (var child in channel.Children)
            {
                yield return new(
                    child.Article ?? channel.Article ?? settings.Article,
                    channel.Name,
                    $"{child.Name}{Share(child, channel.Combine)}{Scope(child.Scope)}{Under(child)}");
            }
        }
    }

    /// <summary>A channel or indicator in one breath: its name, what it counts, for whom, and the parts under it.</summary>
    internal static string Part(AssessmentNode node) =>
        $"{node.Name}{Share(node, node.Weight > 0 ? GroupCombination.Weighted : GroupCombination.Sum)}{Scope(node.Scope)}{Under(node)}";

    private static string Share(AssessmentNode node, GroupCombination combine) =>
        combine == GroupCombination.Weighted ? $"占{PolicyWords.Number(node.Weight)}%" : node is BonusNode ? $"最多加{PolicyWords.Number(node.FullScore)}分" : $"{PolicyWords.Number(node.FullScore)}分";

    private static string Under(AssessmentNode node) =>
        node is GroupNode { Children.Length: > 0 } group
            ? "：" + string.Join("、", group.Children.Select(child => child.Name + Share(child, group.Combine) + Scope(child.Scope)))
            : node.ScoringRule is { Length: > 0 } rule ? $"：{rule}" : "";

    private static string Scope(NodeScope? scope)
    {
        if (scope is null || (scope.Kinds.IsDefaultOrEmpty && scope.Categories.IsDefaultOrEmpty))
        {
            return "";
        }

        // A category of villages says already that they are villages.
        var kinds = scope.Kinds is [VillageKind.Village] && !scope.Categories.IsDefaultOrEmpty ? [] : scope.Kinds;
        var words = kinds.Select(kind => kind.InChinese()).Concat(scope.Categories.Select(category => category.InChinese()));
        return $"（适用于{string.Join("、", words)}）";
    }
}
