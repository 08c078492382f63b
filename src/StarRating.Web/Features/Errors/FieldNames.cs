namespace StarRating.Web.Features.Errors;

/// <summary>What columns and rows are called on the conflict page. A column that is not here is not shown there.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Name"] = "名称",
        ["Code"] = "代码",
        ["Kind"] = "类型",
        ["Category"] = "村庄分类",
        ["PoolSmall"] = "小乡镇合并计算名额",
        ["ValidFrom"] = "设立日期",
        ["ValidTo"] = "撤销日期",
        ["StartsOn"] = "任职日期",
        ["EndsOn"] = "离任日期",
        ["Post"] = "职务",
        ["LeaveReason"] = "离任原因",
        ["DocumentNumber"] = "文号",
        ["Authority"] = "授予（决定）机关",
        ["Level"] = "级别",
        ["Value"] = "得分",
        ["Points"] = "得分",
        ["Grade"] = "等次",
        ["Reason"] = "理由",
        ["Note"] = "说明",
        ["Stage"] = "阶段",
        ["State"] = "状态",
        ["Date"] = "日期",
        ["IsWorkday"] = "是否工作日",
        ["IdNumber"] = "身份证号",
        ["Phone"] = "联系电话",
        ["BankCard"] = "银行卡号",
        ["Amount"] = "金额",
        ["Remark"] = "备注",
    };

    private static readonly Dictionary<string, string> Entities = new(StringComparer.Ordinal)
    {
        ["County"] = "县（市、区）",
        ["Township"] = "乡镇（街道）",
        ["Village"] = "村（社区）",
        ["Secretary"] = "书记信息",
        ["Appointment"] = "任职记录",
        ["Award"] = "奖励记录",
        ["Sanction"] = "处分记录",
        ["Score"] = "得分",
        ["RatingYear"] = "年度",
        ["TownshipProgress"] = "乡镇上报状态",
        ["GradeResult"] = "等次",
        ["Rating"] = "星级",
        ["Notice"] = "公示",
        ["Correction"] = "更正或补定",
        ["PaySheet"] = "报酬表",
        ["CalendarDay"] = "节假日历",
    };

    public static string? Of(string property) => Fields.GetValueOrDefault(property);

    public static string OfEntity(string entity) => Entities.GetValueOrDefault(entity, "这条记录");
}
