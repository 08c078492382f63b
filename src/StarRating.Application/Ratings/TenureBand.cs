namespace StarRating.Application.Ratings;

/// <summary>Years since the first principal post on file, at the as-of date. For overviews; what counts for a star is the engine's own reckoning.</summary>
public enum TenureBand
{
    [ChineseName("不满3年")]
    UnderThree,

    [ChineseName("3年以上不满10年")]
    ThreeToTen,

    [ChineseName("10年以上不满20年")]
    TenToTwenty,

    [ChineseName("20年以上")]
    TwentyAndMore,

    [ChineseName("无任职记录")]
    Unknown,
}

public static class TenureBands
{
    /// <summary>Completed years from and below; nothing for no upper end.</summary>
    public static (int From, int? Below) Years(this TenureBand band) => band switch
    {
        TenureBand.UnderThree => (-100, 3),
        TenureBand.ThreeToTen => (3, 10),
        TenureBand.TenToTwenty => (10, 20),
        _ => (20, null),
    };

    public static TenureBand Of(DateOnly? first, DateOnly asOf) => first is not { } day
        ? TenureBand.Unknown
        : new[] { TenureBand.TwentyAndMore, TenureBand.TenToTwenty, TenureBand.ThreeToTen }
            .Cast<TenureBand?>().FirstOrDefault(band => day <= asOf.AddYears(-band!.Value.Years().From)) ?? TenureBand.UnderThree;
}
