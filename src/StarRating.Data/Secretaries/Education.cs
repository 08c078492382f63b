namespace StarRating.Data.Secretaries;

/// <summary>学历, lowest first.</summary>
public enum Education
{
    /// <summary>小学及以下.</summary>
    Primary,

    /// <summary>初中.</summary>
    JuniorMiddle,

    /// <summary>高中.</summary>
    SeniorMiddle,

    /// <summary>中专、中技.</summary>
    SecondaryVocational,

    /// <summary>大专.</summary>
    JuniorCollege,

    /// <summary>本科.</summary>
    Bachelor,

    /// <summary>研究生.</summary>
    Graduate,
}
