using StarRating.Application.Lists;
using StarRating.Application.Ratings.Corrections;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Ratings;

/// <summary>更正和补定.</summary>
public sealed class CorrectionColumns(CorrectionQueries corrections) : ListSource<CorrectionFilter, CorrectionRow>
{
    public override string Key => "corrections";

    public override string Title => "更正和补定台账";

    public override IReadOnlyList<ListColumn<CorrectionRow>> Columns(CorrectionFilter filter, bool unmasked = false) =>
    [
        new("name", "姓名", row => row.Name, Stays: true),
        new("place", "乡镇（街道）、村（社区）", row => $"{row.TownshipName} {row.VillageName}"),
        new("year", "年度", row => Show.Year(row.Year)),
        new("kind", "性质", row => CorrectionWords.Of(row.Kind)),
        new("result", "结果", CorrectionTexts.ResultOf),
        new("reason", "原因", CorrectionTexts.CauseOf),
        new("document", "依据文号", row => row.DocumentNumber),
        new("proposed", "提出", row => $"{row.ProposedBy} {Show.Moment(row.ProposedAt)}"),
        new("approved", "审批", Approved),
        new("state", "状态", CorrectionTexts.StateOf),
    ];

    public override Task<KeyPage<CorrectionRow>> Page(CorrectionFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        corrections.Page(filter, sort, ask, stop);

    private static string? Approved(CorrectionRow row) =>
        row.ApprovedAt is { } approved ? $"{row.ApprovedBy} {Show.Moment(approved)}"
        : row.State == Data.Ratings.CorrectionState.Returned ? $"{row.ReturnedBy} {Show.Moment(row.ReturnedAt)} 退回" : null;
}
