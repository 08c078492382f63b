using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Organization;

namespace StarRating.Web.Features.Assessments;

/// <summary>
/// The assessment's tree for one kind and category of village as the sheet's script computes with it (assess.js mirrors the
/// domain's arithmetic; a test holds both against each other).
/// </summary>
public static class SheetTree
{
    public static object Of(MemberAssessment member) =>
        Of(member.Profile.Assessment!, member.Facts.Kind, member.Facts.Category, member.Facts.Year);

    public static object Of(AssessmentSettings settings, VillageKind kind, VillageCategory category, int year)
    {
        var fixedKeys = AssessmentForm.Of(settings).Entries.Where(e => e.Place != EntryPlace.Sheet).Select(e => e.Node.Key).ToHashSet();
        return Group("", "0", settings.Scale, settings.AllowOverMax, settings.Combine, settings.WhenMissing, Children(settings.Channels));

        IEnumerable<object> Children(IEnumerable<AssessmentNode> nodes) => nodes.Where(n => n.AppliesTo(kind, category, year)).Select(Node);

        object Node(AssessmentNode node) => node is GroupNode group
            ? Group(group.Key, Text(group.Weight), group.Scale, group.AllowOverMax, group.Combine, group.WhenMissing, Children(group.Children))
            : fixedKeys.Contains(node.Key)
                ? new { kind = "fixed", key = node.Key, weight = Text(node.Weight), full = Text(node.FullScore) }
                : Leaf(node);
    }

    private static object Group(
        string key, string weight, decimal scale, bool over, GroupCombination combine, MissingTreatment missing, IEnumerable<object> children) => new
        {
            kind = "group",
            key,
            weight,
            full = Text(scale),
            scale = Text(scale),
            over,
            combine = combine switch { GroupCombination.Weighted => "weighted", GroupCombination.Sum => "sum", _ => "sumRescaled" },
            whenMissing = missing.ToString().ToLowerInvariant(),
            children = children.ToArray(),
        };

    private static object Leaf(AssessmentNode node)
    {
        var (key, weight, full) = (node.Key, Text(node.Weight), Text(node.FullScore));
        string? whenEmpty = null;
        return node switch
        {
            PointsNode n => new { kind = "points", key, weight, full, whenEmpty, min = Text(n.Min), max = Text(n.Max), over = n.AllowOverMax },
            DeductNode n => new { kind = "deduct", key, weight, full, whenEmpty = n.NoEntryMeansNone ? Text(n.Max) : null, max = Text(n.Max), floor = Text(n.Floor) },
            BonusNode n => new { kind = "bonus", key, weight, full, whenEmpty = "0", bonus = true, cap = Text(n.Cap) },
            PerIncidentNode n => new
            {
                kind = "perIncident",
                key,
                weight,
                full,
                whenEmpty = n.NoEntryMeansNone ? Text(Math.Clamp(n.Start, n.Floor, n.Cap)) : null,
                start = Text(n.Start),
                each = Text(n.PointsEach),
                floor = Text(n.Floor),
                cap = Text(n.Cap),
            },
            YesNoNode n => new { kind = "yesNo", key, weight, full, whenEmpty, yes = Text(n.Yes), no = Text(n.No) },
            LinearNode n => new { kind = "linear", key, weight, full, whenEmpty, max = Text(n.Max), zeroAt = Text(n.ZeroAt), fullAt = Text(n.FullAt) },
            BandNode n => new
            {
                kind = "band",
                key,
                weight,
                full,
                whenEmpty,
                valueDecimals = n.ValueDecimals,
                bands = n.Bands.Select(b => new { from = SheetJson.Figure(b.From), to = SheetJson.Figure(b.To), toIncluded = b.ToIncluded, points = Text(b.Points) }).ToArray(),
            },
            _ => throw new NotSupportedException($"no cell for {node.GetType().Name}"),
        };
    }

    private static string Text(decimal value) => SheetJson.Figure(value)!;
}
