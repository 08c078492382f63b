using StarRating.Application.Secretaries;
using StarRating.Data.Auditing;
using StarRating.Data.Secretaries;

namespace StarRating.Web.Features.Secretaries;

/// <summary>How values of a person's file are written.</summary>
public static class Words
{
    public static string Word(this Sex sex) => sex == Sex.Male ? "男" : "女";

    public static string Word(this SecretaryStatus status) => status switch
    {
        SecretaryStatus.InPost => "现任",
        SecretaryStatus.Left => "离任",
        _ => "调出",
    };

    public static string Word(this Education education) => education switch
    {
        Education.Primary => "小学及以下",
        Education.JuniorMiddle => "初中",
        Education.SeniorMiddle => "高中",
        Education.SecondaryVocational => "中专、中技",
        Education.JuniorCollege => "大专",
        Education.Bachelor => "本科",
        _ => "研究生",
    };

    public static string PostWord(this RosterRow row) => (row.IsSecretary, row.IsHead) switch
    {
        (true, true) => "书记、主任一肩挑",
        (true, false) => row.IsActing ? "书记（主持工作）" : "书记",
        (false, true) => "主任",
        _ => row.Status.Word(),
    };

    /// <summary>Completed years of age.</summary>
    public static string AgeOn(this DateOnly? born, DateOnly today) =>
        born is { } day ? (today.Year - day.Year - (today < day.AddYears(today.Year - day.Year) ? 1 : 0)).ToString("0", null) : "—";

    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "新增",
        ChangeKind.Changed => "修改",
        ChangeKind.Replaced => "重算",
        _ => "办理",
    };

    /// <summary>A date with the precision it is known by: 2011-03 for a month.</summary>
    public static string DateWord(DateOnly? date, StarRating.Secretaries.DatePrecision precision) => date is not { } day ? "今" : precision switch
    {
        StarRating.Secretaries.DatePrecision.Month => day.ToString("yyyy-MM", null),
        StarRating.Secretaries.DatePrecision.Year => day.ToString("yyyy", null),
        _ => day.ToString("yyyy-MM-dd", null),
    };

    /// <summary>180 个月 as 15 年; 187 as 15 年 7 个月.</summary>
    public static string Years(int months) => months % 12 == 0 ? $"{months / 12} 年" : $"{months / 12} 年 {months % 12} 个月";
}
