using StarRating.Application.Assessments;
using StarRating.Application.Lists;

namespace StarRating.Web.Features.Grades;

/// <summary>The grades of one year under a filter, with what the policy calls its channels.</summary>
public sealed record GradesOfYear(long RatingYearId, GradeFilter Filter, IReadOnlyList<string> Channels)
{
    public string Channel(int at) => at < Channels.Count ? Channels[at] : $"渠道{at + 1}";
}

/// <summary>等次名单 of a year.</summary>
public sealed class GradeColumns(GradeQueries grades) : ListSource<GradesOfYear, GradeRow>
{
    public override string Key => "grades";

    public override string Title => "等次名单";

    public override IReadOnlyList<ListColumn<GradeRow>> Columns(GradesOfYear filter, bool unmasked = false) =>
    [
        new("township", "乡镇（街道）", row => row.TownshipName),
        new("village", "村（社区）", row => row.VillageName),
        new("name", "姓名", row => row.SecretaryName, Stays: true),
        new("first", filter.Channel(0), row => row.First),
        new("second", filter.Channel(1), row => row.Second),
        new("third", filter.Channel(2), row => row.Third),
        new("total", "总分", row => row.Total),
        new("rank", "位次", row => row.Rank),
        new("byScore", "按分数", row => row.ByScore),
        new("afterQuota", "按名额", row => row.AfterQuota),
        new("grade", "等次", row => row.Final),
        new("marks", "标记", row => string.Join("、", new[] { row.IsManual ? "人工调整" : "", row.NeedsDecision ? "待研究决定" : "" }.Where(mark => mark.Length > 0))),
    ];

    public override Task<KeyPage<GradeRow>> Page(GradesOfYear filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        grades.List(filter.RatingYearId, filter.Filter, sort, ask, stop);
}
