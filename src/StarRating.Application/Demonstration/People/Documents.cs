using System.Globalization;
using StarRating.Data.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>Document numbers and authorities as an office would write them. 〔示〕 marks them as invented.</summary>
internal static class Documents
{
    public static string Appointment(Village village, DateOnly on) => Number($"{village.Township.Name}党任", on, (int)(village.Id % 40) + 1);

    public static string Removal(Village village, DateOnly on) => Number($"{village.Township.Name}党免", on, (int)(village.Id % 40) + 1);

    public static string Award(AwardLevel level, DateOnly on) => Number(level switch
    {
        AwardLevel.Nation => "中组示表",
        AwardLevel.Province => "晋示表",
        AwardLevel.City => "运示表",
        AwardLevel.County => "县示表",
        _ => "乡示表",
    }, on, (on.DayOfYear % 30) + 1);

    public static string Sanction(DateOnly on) => Number("县纪示处", on, (on.DayOfYear % 60) + 1);

    public static string Case(DateOnly on) => Number("县纪示立", on, (on.DayOfYear % 60) + 1);

    public static string Authority(AwardLevel level) => level switch
    {
        AwardLevel.Nation => "中共中央组织部",
        AwardLevel.Province => "中共山西省委",
        AwardLevel.City => "中共运城市委",
        AwardLevel.County => "中共县（市、区）委",
        _ => "乡镇（街道）党（工）委",
    };

    public static string SanctioningBody(SanctionKind kind) =>
        SanctionSeverity.FamilyOf(kind) == SanctionFamily.Organizational ? "县（市、区）委组织部" : "县（市、区）纪委监委";

    private static string Number(string prefix, DateOnly on, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}〔{on.Year}〕{number}号");
}
