namespace StarRating.Data.Secretaries;

/// <summary>学历, lowest first.</summary>
public enum Education
{
    /// <summary>小学及以下.</summary>
    [ChineseName("小学及以下")]
    Primary,

    /// <summary>初中.</summary>
    [ChineseName("初中")]
    JuniorMiddle,

    /// <summary>高中.</summary>
    [ChineseName("高中")]
    SeniorMiddle,

    /// <summary>中专、中技.</summary>
    [ChineseName("中专、中技")]
    SecondaryVocational,

    /// <summary>大专.</summary>
    [ChineseName("大专")]
    JuniorCollege,

    /// <summary>本科.</summary>
    [ChineseName("本科")]
    Bachelor,

    /// <summary>研究生.</summary>
    [ChineseName("研究生")]
    Graduate,
}
