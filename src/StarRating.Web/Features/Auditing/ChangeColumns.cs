using System.Globalization;
using StarRating.Application;
using StarRating.Application.Auditing;
using StarRating.Application.Lists;
using StarRating.Application.Secretaries;
using StarRating.Data.Auditing;
using StarRating.Web.Features.Errors;
using StarRating.Web.Features.Secretaries;

namespace StarRating.Web.Features.Auditing;

/// <summary>变更记录.</summary>
public sealed class ChangeColumns(ChangeListQueries changes) : ListSource<ChangeFilter, ChangeRow>
{
    public override string Key => "changes";

    public override string Title => "变更记录";

    /// <summary>姓名：张三 → 张山; what was added stands without an arrow.</summary>
    public static string InWords(ChangeRow row, ChangedValue value)
    {
        var (before, after) = (FieldValues.Of(row.Entity, value.Field, value.Before), FieldValues.Of(row.Entity, value.Field, value.After));
        var said = row.Kind == ChangeKind.Added ? after : $"{before} → {after}";
        return $"{FieldNames.Of(row.Entity, value.Field)}：{said}";
    }

    public static string Record(ChangeRow row) => row.Kind.Word() + FieldNames.OfEntity(row.Entity);

    public override IReadOnlyList<ListColumn<ChangeRow>> Columns(ChangeFilter filter, bool unmasked = false) =>
    [
        new("time", "时间", row => BusinessTime.Local(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Stays: true),
        new("who", "办理人", row => row.Who),
        new("what", "办理事项", row => UseCaseNames.Of(row.UseCase)),
        new("record", "对象", Record),
        new("person", "人员", row => row.Person),
        new("township", "乡镇（街道）", row => row.Township),
        new("changes", "变更内容", row => string.Join("；", row.Values.Select(value => InWords(row, value)))),
        new("reason", "理由", row => row.Reason),
    ];

    public override Task<KeyPage<ChangeRow>> Page(ChangeFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        changes.Page(filter, sort, ask, stop);
}
