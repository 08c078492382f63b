using Microsoft.EntityFrameworkCore;
using StarRating.Application.Jobs;
using StarRating.Data;
using StarRating.Secretaries;

namespace StarRating.Application.Reports;

/// <summary>荣誉登记表: the honours of persons and of villages, by township.</summary>
public sealed class HonourReport(StarRatingContext db, ReportHeads heads, TimeProvider clock) : IReport
{
    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        FormColumn.Sequence, FormColumn.Township, FormColumn.Village, new(10, "姓名"), new(30, "荣誉名称") { Wrapped = true }, new(10, "级别") { Centred = true },
        new(24, "授予单位") { Wrapped = true }, new(12, "授予时间") { Centred = true }, new(22, "文号") { Wrapped = true }, new(24, "备注") { Wrapped = true },
    ];

    private sealed record Line(string Township, string Code, string Village, string Name, string Title, AwardLevel Level, string Authority, DateOnly On, string Document, DateOnly? RevokedOn, string RevokeReason);

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.Of(request, stop);
        var awards = db.Awards.AsNoTracking().Where(a => a.VoidedAt == null);
        var township = request.TownshipId;
        var lines = await awards.Where(a => a.SecretaryId != null && a.Secretary!.Village != null && (township == null || a.Secretary.TownshipId == township))
            .Select(a => new Line(a.Secretary!.Township!.Name, a.Secretary.Village!.Code, a.Secretary.Village.Name, a.Secretary.Name, a.Title, a.Level, a.Authority, a.AwardedOn, a.DocumentNumber, a.RevokedOn, a.RevokeReason))
            .ToListAsync(stop);
        lines.AddRange(await awards.Where(a => a.SecretaryId == null && a.VillageId != null && (township == null || a.Village!.TownshipId == township))
            .Select(a => new Line(a.Village!.Township.Name, a.Village.Code, a.Village.Name, "", a.Title, a.Level, a.Authority, a.AwardedOn, a.DocumentNumber, a.RevokedOn, a.RevokeReason))
            .ToListAsync(stop));
        var number = 0;
        var groups = lines.OrderBy(l => l.Code, StringComparer.Ordinal).ThenBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.On).GroupBy(l => l.Township, StringComparer.Ordinal).Select(group =>
        {
            var rows = group.Select(l => new FormRow(
            [
                ++number, l.Township, l.Village, l.Name.Length > 0 ? l.Name : "（集体）", l.Title, l.Level.InChinese(), l.Authority, StarWords.Day(l.On), l.Document,
                l.RevokedOn is { } day ? $"{day:yyyy-MM-dd}撤销{(l.RevokeReason.Length > 0 ? "：" + l.RevokeReason : "")}" : "",
            ])).ToList();
            return new FormGroup(group.Key, rows, Count($"{group.Key}小计", rows.Count));
        }).ToList();
        return
        [
            new OfficeForm
            {
                Name = "荣誉登记表",
                Title = $"{head.Place}村（社区）党组织书记荣誉登记表",
                Unit = head.Unit,
                Note = $"截至{clock.Today():yyyy年M月d日}",
                Columns = Columns,
                FrozenColumns = 4,
                Groups = groups,
                Total = Count("合计", number),
            },
        ];
    }

    private static FormRow Count(string label, int count) =>
        new([new FormCell(label) { Span = 4 }, new FormCell($"{count}项") { Span = Columns.Count - 4 }]) { IsTotal = true };
}
