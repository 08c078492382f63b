namespace StarRating.Application.Imports.Kinds;

/// <summary>What offices call the words of the lists.</summary>
internal static class OtherNames
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static readonly IReadOnlyDictionary<string, string> Education = Of(
        ("小学及以下", "小学 文盲"), ("初中", "初中毕业 初级中学"), ("高中", "高中毕业 职高 职业高中 普通高中"), ("中专、中技", "中专 中技 技校 中等专科 中师"),
        ("大专", "专科 大学专科 大专毕业 大学专科毕业 高职"), ("本科", "大学 大学本科 本科毕业 大学毕业 学士"), ("研究生", "硕士 博士 硕士研究生 博士研究生 在职研究生"));

    public static readonly IReadOnlyDictionary<string, string> Posts = Of(
        ("党组织书记", "书记 支部书记 党支部书记 村党支部书记 党总支书记 总支书记 党委书记 村党组织书记 社区党组织书记 社区书记 村书记 村支书 支书"),
        ("书记、主任一肩挑", "一肩挑 书记主任一肩挑 书记兼主任 书记、主任 书记主任 书记（一肩挑） 支部书记兼村委主任 支部书记、村委会主任 党支部书记、村委会主任 书记、村委会主任"),
        ("村（居）委会主任", "主任 村委会主任 村主任 居委会主任 村委主任 村民委员会主任 居民委员会主任"),
        ("党组织副书记", "副书记 支部副书记 党支部副书记"), ("“两委”委员", "委员 两委委员 支部委员 村委委员 支委 村委会委员"), ("第一书记", "驻村第一书记"),
        ("村（居）委会副主任", "副主任 村委会副主任 居委会副主任 村委副主任"), ("村务监督委员会主任", "监委会主任 村监委主任 监督委员会主任"), ("其他职务", "其他"));

    public static readonly IReadOnlyDictionary<string, string> Leaving = Of(
        ("届满离任", "届满 换届 换届离任"), ("换届落选", "落选"), ("调离", "调动 调出"), ("辞职", "个人辞职 本人辞职"), ("退休", "到龄 年龄到限"), ("去世", "病故 死亡 病逝"),
        ("因违纪违法免职（撤职）", "撤职 违纪免职 因违纪免职 违纪违法"), ("职务调整", "调整 岗位调整 调整职务"));

    public static readonly IReadOnlyDictionary<string, string> Levels = Of(
        ("乡级", "乡镇级 镇级 乡镇 街道级"), ("县级", "县 区级 县区级 县（区）级"), ("市级", "市 地市级 地级"), ("省级", "省 省部级"), ("国家级", "国家 中央 全国"));

    public static readonly IReadOnlyDictionary<string, string> Sanctions = Of(
        ("党内警告", "警告 警告处分 党内警告处分"), ("党内严重警告", "严重警告 严重警告处分 党内严重警告处分"), ("诫勉", "诫勉谈话"), ("通报批评", "通报"), ("撤销党内职务", "撤销党内职务处分"),
        ("留党察看", "留党察看处分 留党察看一年 留党察看两年"), ("开除党籍", "开除党籍处分"), ("谈话提醒", "提醒谈话"), ("免职（组织处理）", "免职"), ("政务记过", "记过"), ("政务记大过", "记大过"));

    public static readonly IReadOnlyDictionary<string, string> Categories = Of(
        ("城郊融合类", "城郊融合"), ("集聚提升类", "集聚提升 集聚发展类 聚集提升类"), ("特色保护类", "特色保护"), ("搬迁撤并类", "搬迁撤并"), ("城市社区", "社区"), ("其他类", "其他 暂不分类"));

    public static readonly IReadOnlyDictionary<string, string> DivisionChanges = Of(
        ("设立", "新增 新设 成立 新设立"), ("更名", "改名 名称变更"), ("代码变更", "变更代码 代码调整 换码"), ("合并", "并入 合村 合村并组 合并撤销"), ("分设", "拆分 析置 分村"),
        ("划归其他乡镇", "划转 划归 调整乡镇 变更隶属 隶属变更 划入"), ("村改居", "村改社区 撤村改居 撤村建居 改社区"), ("类别变更", "分类变更 类别调整"), ("撤销", "撤消 注销 取消"));

    private static Dictionary<string, string> Of(params (string Name, string Others)[] names) => names
        .SelectMany(name => name.Others.Split(' ').Select(other => (other, name.Name))).DistinctBy(pair => pair.other, StringComparer.Ordinal)
        .ToDictionary(pair => pair.other, pair => pair.Name, StringComparer.Ordinal);
}
