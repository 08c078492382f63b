using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Application.Notices;
using StarRating.Data;

namespace StarRating.Application.Reports;

/// <summary>公示名单: what is announced, as it stands in the list of the notice.</summary>
public sealed class NoticeReport(StarRatingContext db, ReportHeads heads, NoticeQueries notices) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns =
        [FormColumn.Sequence, FormColumn.Township, FormColumn.Village, new(12, "姓名"), new(14, "上次星级") { Centred = true }, new(14, "评定结果") { Centred = true }];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.OfYear(request, stop);
        var (rows, note) = head.Year is { } year ? (await Rows(year.Id, head.Township, stop), await Note(year.Id, stop)) : ([], "");
        return request.EachTownship
            ? [.. rows.GroupBy(row => row.TownshipName, StringComparer.Ordinal).Select(township => Form(head, request.Year, township.Key, township.Key, [.. township], note))]
            : [Form(head, request.Year, "公示名单", "", rows, note)];
    }

    private static OfficeForm Form(ReportHead head, int year, string name, string township, IReadOnlyList<AnnouncedPerson> rows, string note)
    {
        var number = 0;
        var groups = rows.GroupBy(row => row.TownshipName, StringComparer.Ordinal).Select(township => new FormGroup(
            township.Key,
            [.. township.Select(row => new FormRow([++number, row.TownshipName, row.VillageName, row.Name, StarWords.Of(row.OldOutcome, row.OldStars), StarWords.Of(row.Outcome, row.Stars)]))],
            Count($"{township.Key}小计", township.Count()))).ToList();
        return new OfficeForm
        {
            Name = name,
            Title = $"{head.Place}{township}{year}年度村（社区）党组织书记星级评定结果公示名单",
            Unit = head.Unit,
            Note = note,
            Wide = false,
            Signed = false,
            Columns = Columns,
            Groups = groups,
            Total = Count("合计", rows.Count),
        };
    }

    private async Task<IReadOnlyList<AnnouncedPerson>> Rows(long yearId, string? township, CancellationToken stop) =>
        [.. (await notices.List(yearId, stop)).Where(row => township is null || row.TownshipName == township)];

    private async Task<string> Note(long yearId, CancellationToken stop) =>
        await db.Notices.AsNoTracking().Where(n => n.RatingYearId == yearId && n.Subject == "" && n.VoidedAt == null).OrderByDescending(n => n.Id)
            .Select(n => new { n.StartsOn, n.EndsOn }).FirstOrDefaultAsync(stop) is { } posted ? $"公示期{posted.StartsOn:yyyy年M月d日}至{posted.EndsOn:yyyy年M月d日}" : "尚未公示";

    private static FormRow Count(string label, int count) => new([new FormCell(label) { Span = 3 }, new FormCell($"{count}人") { Span = 3 }]) { IsTotal = true };
}
