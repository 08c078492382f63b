using StarRating.Application.Secretaries;
using StarRating.Data.Secretaries;

namespace StarRating.Web.Features.Secretaries;

/// <summary>One record of the discipline part of a file, whatever its kind, latest first.</summary>
public sealed record DisciplineLine(
    RecordKind Kind, long Id, DateOnly Date, string Content, string Source, string State, bool Open, bool Voided, string? CloseWord)
{
    public static IReadOnlyList<DisciplineLine> Of(DisciplineFile file, DateOnly today) =>
    [
        .. file.Sanctions.Select(s => Of(s, today))
            .Concat(file.Investigations.Select(Of))
            .Concat(file.Events.Select(Of))
            .Concat(file.Suspensions.Select(Of))
            .OrderByDescending(line => line.Date).ThenBy(line => line.Kind),
    ];

    private static DisciplineLine Of(Sanction s, DateOnly today)
    {
        var end = s.EffectMonths is > 0 and { } months ? s.DecidedOn.AddMonths(months).AddDays(-1) : s.EffectEndsOn;
        var running = s.OverturnedOn is null && end >= today;
        var state = s.VoidedAt is not null ? $"已作废：{s.VoidReason}"
            : s.OverturnedOn is { } overturned ? $"{overturned:yyyy-MM-dd} 撤销"
            : end is { } last ? $"影响期至 {last:yyyy-MM-dd}{(running ? "" : "，已满")}"
            : "无影响期";
        return new(
            RecordKind.Sanction, s.Id, s.DecidedOn,
            $"{s.Kind.InChinese()}{(s.DutyRelated ? "（履职相关）" : "")}{(s.Note.Length > 0 ? "：" + s.Note : "")}",
            $"{s.Authority} {s.DocumentNumber}", state, running, s.VoidedAt is not null, s.OverturnedOn is null ? "撤销" : null);
    }

    private static DisciplineLine Of(Investigation i) => new(
        RecordKind.Investigation, i.Id, i.FiledOn, i.Conclusion.Length > 0 ? $"立案审查，结论：{i.Conclusion}" : "立案审查",
        $"{i.Authority} {i.DocumentNumber}",
        i.VoidedAt is not null ? $"已作废：{i.VoidReason}" : i.ClosedOn is { } closed ? $"{closed:yyyy-MM-dd} 结案" : "审查中，暂缓评定",
        i.ClosedOn is null && i.VoidedAt is null, i.VoidedAt is not null, i.ClosedOn is null ? "结案" : null);

    private static DisciplineLine Of(ListedEvent e) => new(
        RecordKind.ListedEvent, e.Id, e.OccurredOn, e.Description, e.DocumentNumber,
        e.VoidedAt is not null ? $"已作废：{e.VoidReason}" : "已认定", false, e.VoidedAt is not null, null);

    private static DisciplineLine Of(SuspensionFromPost s) => new(
        RecordKind.Suspension, s.Id, s.StartsOn, "停职", s.DocumentNumber,
        s.VoidedAt is not null ? $"已作废：{s.VoidReason}"
            : s.EndsOn is { } ended ? $"{ended:yyyy-MM-dd} 恢复职务{(s.Cleared ? "，已澄清" : "")}" : "停职中",
        s.EndsOn is null && s.VoidedAt is null, s.VoidedAt is not null, s.EndsOn is null ? "恢复职务" : null);
}
