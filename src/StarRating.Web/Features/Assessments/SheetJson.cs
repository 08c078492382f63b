using System.Globalization;
using StarRating.Application.Assessments;
using StarRating.Assessments;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Assessments;

/// <summary>The score sheet as its script reads it. Figures are texts, so that no browser rounds them.</summary>
public static class SheetJson
{
    public static object Of(TownshipHead head, ProfileSheet sheet, Func<long, string> detail)
    {
        var columns = sheet.Columns;
        var settings = sheet.Profile.Assessment!;
        return new
        {
            mode = head.Mode.ToString().ToLowerInvariant(),
            closed = head.Closed,
            draftKey = $"{head.UserId}.{head.Scores.Year.Id}.{head.TownshipId}.{sheet.Profile.Id}.{head.Mode}",
            columns = columns.Select(Column),
            totals = new
            {
                decimals = settings.Decimals,
                channels = settings.Channels.Select(c => new
                {
                    key = c.Key,
                    name = c.Name,
                    weight = settings.Combine == GroupCombination.Weighted ? $"{Figure(c.Weight)}%" : "",
                }),
                trees = sheet.Members.DistinctBy(TreeOf).ToDictionary(TreeOf, m => SheetTree.Of(m)),
            },
            rows = sheet.Members.Select(m => Row(m, columns, detail)),
        };
    }

    /// <summary>Channels in order, then the total; null where missing.</summary>
    public static IReadOnlyList<string?> Totals(MemberAssessment member) =>
        [.. member.Profile.Assessment!.Channels.Select(c => Figure(member.Result.ScoreOf(c.Key))), Figure(member.Result.Unrounded)];

    public static string? Figure(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string TreeOf(MemberAssessment m) => $"{m.Facts.Kind}.{m.Facts.Category}";

    private static object Column(AssessmentEntry entry)
    {
        var (node, range) = (entry.Node, entry.Range);
        return new
        {
            id = node.Key,
            name = node.Name,
            channel = entry.Channel.Name,
            channelKey = entry.Channel.Key,
            weight = $"{Figure(entry.Channel.Weight)}%",
            area = entry.Above.Length > 1 ? entry.Above[^1].Name : entry.Channel.Name,
            areaPoints = entry.Above.Length > 1 ? Figure(entry.Above[^1].FullScore) : null,
            common = entry.IsCommon,
            points = range.Label,
            rule = node.ScoringRule,
            min = Figure(range.Min),
            max = Figure(range.Max),
            decimals = range.Decimals,
            required = entry.IsRequired,
            categories = entry.IsCommon ? null : string.Join('、', entry.Above.Append(node)
                .SelectMany(n => n.Scope is { } s ? s.Kinds.Select(k => k.InChinese()).Concat(s.Categories.Select(c => c.InChinese())) : []).Distinct()),
        };
    }

    private static object Row(MemberAssessment m, IReadOnlyList<AssessmentEntry> columns, Func<long, string> detail) => new
    {
        id = m.Member.Id,
        village = m.Member.VillageName,
        name = m.Member.SecretaryName,
        category = m.Member.Category?.InChinese() ?? "",
        detail = detail(m.Member.Id),
        tree = TreeOf(m),
        @fixed = m.Asked.Where(e => e.Place != EntryPlace.Sheet).ToDictionary(
            e => e.Node.Key,
            e => new { score = Figure(m.Result.ScoreOf(e.Node.Key)), touched = e.Place == EntryPlace.Review && m.Facts.Scores.Any(s => s.Indicator == e.Node.Key) }),
        cells = columns.Select(c => m.Asked.Contains(c) ? Cell(m.Scores.GetValueOrDefault(c.Node.Key)) : null),
    };

    private static object Cell(ScoreRow? score) => score is null
        ? new { }
        : score.CountyAt is null
            ? new { v = Figure(score.Value), n = score.Version, by = score.EnteredBy, at = Show.Moment(score.EnteredAt) }
            : new { v = Figure(score.Value), c = Figure(score.CountyValue), n = score.Version, r = score.CountyReason, by = score.CountyBy, at = Show.Moment(score.CountyAt) };
}
