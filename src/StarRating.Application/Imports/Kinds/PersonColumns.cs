using StarRating.Application.Secretaries;
using StarRating.Data.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>Columns that several kinds share, and those of the roster.</summary>
public static class PersonColumns
{
    public static readonly ImportColumn Township = new("township", "乡镇（街道）", Example: "") { Aliases = ["乡镇", "街道", "乡（镇）", "所在乡镇", "乡镇街道", "乡镇名称"], Note = "村名在全县唯一时可以不填。" };

    public static readonly ImportColumn Village = new("village", "村（社区）", Required: true) { Aliases = ["村", "村名", "社区", "村社区", "所在村", "任职村", "行政村", "村居", "单位", "任职单位", "村名称"] };

    public static readonly ImportColumn Name = new("name", "姓名", ColumnType.Name, true, "张三") { Aliases = ["书记姓名", "人员姓名", "名字"], Longest = 40 };

    public static readonly ImportColumn Id = new("id", "身份证号", ColumnType.IdNumber, true, "14010119800506001X")
    {
        Aliases = ["身份证", "身份证号码", "公民身份号码", "公民身份证号", "证件号码", "身份证件号"],
        Note = "18位，这一列是文本格式；存成数字会丢失末几位。",
    };

    /// <summary>For records of people already on the roster: a name that only one has will do.</summary>
    public static readonly ImportColumn IdIfKnown = Id with { Required = false, Note = "可以不填；名册中有同名的人时必须填。" };

    public static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => [.. ChineseNames.Of<T>().Select(pair => pair.Value)];

    public static IReadOnlyList<ImportColumn> Roster { get; } =
    [
        Township,
        Village,
        Name,
        Id,
        new("sex", "性别") { Choices = ["男", "女"], Note = "由身份证号得出；填写时只作核对。" },
        new("born", "出生年月", ColumnType.Date) { Aliases = ["出生日期", "出生时间", "出生"], Note = "由身份证号得出；填写时只作核对。" },
        new("ethnicity", "民族", Example: "汉族") { Longest = 20 },
        new("education", "学历", Example: "大专") { Aliases = ["文化程度", "最高学历", "全日制学历"], Choices = Words<Education>() },
        new("joined", "入党时间", ColumnType.Date, Example: "2004-07-01") { Aliases = ["入党日期", "入党年月"], Note = "只知道月份时写成 2004-07，按当月1日登记。" },
        new("phone", "联系电话", ColumnType.Digits, Example: "13800000000") { Aliases = ["手机", "手机号", "手机号码", "电话", "联系方式", "电话号码"] },
        new("card", "一卡通账号", ColumnType.Digits) { Aliases = ["银行卡号", "一卡通", "社保卡号", "银行账号", "卡号", "一卡通号"] },
        new("posts", "职务", ColumnType.Choice, true, "党组织书记") { Aliases = ["现任职务", "任职情况", "担任职务", "岗位"], Choices = Words<PostsToHold>(), WhenAbsent = PostsToHold.Secretary.InChinese() },
        new("both", "是否一肩挑", ColumnType.YesNo) { Aliases = ["一肩挑", "书记主任一肩挑"], Choices = ["是", "否"], Note = "填“是”时，书记和主任两个职务一起登记。" },
        new("start", "任职时间", ColumnType.Date, true, "2021-03") { Aliases = ["任职日期", "任现职时间", "任书记时间", "现任职时间", "任职起始时间", "开始任职时间", "任职年月", "任现职"], Note = "只知道月份时写成 2021-03。" },
        new("acting", "代理", ColumnType.YesNo) { Aliases = ["是否代理", "主持工作", "代理主持工作"], Choices = ["是", "否"] },
        new("document", "任职文号") { Aliases = ["任命文号", "任职文件", "任命文件"] },
    ];
}
