using StarRating.Application.Assessments;
using StarRating.Application.Lists;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Assessments;

/// <summary>The scores of one year under a filter, with the names of its indicators.</summary>
public sealed record ScoresOfYear(long RatingYearId, ScoreLineFilter Filter, IReadOnlyDictionary<string, string> Indicators)
{
    public string Name(string indicator) => Indicators.GetValueOrDefault(indicator, indicator);
}

/// <summary>得分明细 of a year.</summary>
public sealed class ScoreLineColumns(ScoreLineQueries scores) : ListSource<ScoresOfYear, ScoreLineRow>
{
    public override string Key => "scores";

    public override string Title => "得分明细";

    public override IReadOnlyList<ListColumn<ScoreLineRow>> Columns(ScoresOfYear filter, bool unmasked = false) =>
    [
        new("township", "乡镇（街道）", row => row.Township),
        new("village", "村（社区）", row => row.Village),
        new("name", "姓名", row => row.Person, Stays: true),
        new("indicator", "指标", row => filter.Name(row.IndicatorId), Stays: true),
        new("value", "乡镇评分", row => row.Value),
        new("county", "县级复核分", row => row.CountyValue),
        new("reason", "复核理由", row => row.CountyReason),
        new("note", "说明", row => row.Note),
        new("entered", "录入", row => row.EnteredAt is null ? null : $"{row.EnteredBy} {Show.Moment(row.EnteredAt)}"),
        new("rechecked", "复核", row => row.CountyAt is null ? null : $"{row.CountyBy} {Show.Moment(row.CountyAt)}"),
    ];

    public override Task<KeyPage<ScoreLineRow>> Page(ScoresOfYear filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        scores.Page(filter.RatingYearId, filter.Filter, sort, ask, stop);
}
