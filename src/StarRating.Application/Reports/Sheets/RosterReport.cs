using StarRating.Application.Jobs;

namespace StarRating.Application.Reports;

/// <summary>花名册: the secretaries in post, by township.</summary>
public sealed class RosterReport(ReportHeads heads, RosterSheet roster, TimeProvider clock) : IReport
{
    public static IReadOnlyList<FormColumn> Columns { get; } =
    [
        FormColumn.Sequence, FormColumn.Township, FormColumn.Village, FormColumn.Name,
        new(6, "性别") { Centred = true }, new(10, "出生年月") { Centred = true }, new(8, "民族") { Centred = true }, new(12, "学历") { Centred = true },
        new(10, "入党时间") { Centred = true }, FormColumn.IdNumber, new(18, "现任职务"), new(12, "任现职时间") { Centred = true }, new(18, "最近星级") { Centred = true },
    ];

    public async Task<IReadOnlyList<OfficeForm>> Make(ReportRequest request, JobProgress progress, CancellationToken stop)
    {
        var head = await heads.Of(request, stop);
        var lines = await roster.All(request.TownshipId, stop);
        var number = 0;
        var groups = lines.GroupBy(line => line.Township, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<FormRow>)[.. group.Select(line => new FormRow(Cells(line, ++number, request.Unmasked)))])).ToList();
        var form = new OfficeForm
        {
            Name = "花名册",
            Title = $"{head.Place}村（社区）党组织书记花名册",
            Unit = head.Unit,
            Note = $"截至{clock.Today():yyyy年M月d日}",
            Columns = Columns,
            FrozenColumns = 4,
        };
        return [form.WithSums(4, groups)];
    }

    internal static IReadOnlyList<FormCell> Cells(RosterLine line, int number, bool unmasked) =>
    [
        number, line.Township, line.Village, line.Name, line.Sex.InChinese(), StarWords.Month(line.BornOn), line.Ethnicity, line.Education?.InChinese(),
        StarWords.Month(line.JoinedPartyOn), line.IdText(unmasked), line.Posts, StarWords.Month(line.Since), line.Last?.Words,
    ];
}
