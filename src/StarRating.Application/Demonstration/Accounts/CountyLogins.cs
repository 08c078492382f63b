namespace StarRating.Application.Demonstration.Accounts;

/// <summary>How the counties are called in account names.</summary>
internal static class CountyLogins
{
    public static string Of(string countyCode) => countyCode switch
    {
        "140802" => "yanhu",
        "140821" => "linyi",
        "140822" => "wanrong",
        "140823" => "wenxi",
        "140824" => "jishan",
        "140825" => "xinjiang",
        "140826" => "jiangxian",
        "140827" => "yuanqu",
        "140828" => "xiaxian",
        "140829" => "pinglu",
        "140830" => "ruicheng",
        "140881" => "yongji",
        "140882" => "hejin",
        _ => countyCode,
    };
}
