using System.Globalization;

namespace StarRating.Ratings;

/// <summary>Outcomes in the office's words; every page, print and export uses these.</summary>
public static class OutcomeSentence
{
    /// <summary>3星, 零星级, 不定星级（…）, 不参加评定（…）, 暂缓评定（…）.</summary>
    public static string InChinese(this Outcome outcome) => outcome switch
    {
        Rated { Kept: true } rated => $"{Stars(rated.Stars)}（本年度不评定，保留原星级）",
        Rated rated => Stars(rated.Stars),
        NoStar noStar => $"不定星级（{noStar.Reason.InChinese()}）",
        NotEligible { Reason: NotEligibleReason.ServiceTooShort or NotEligibleReason.NewTermTooShort } notEligible => notEligible.Reason.InChinese(),
        NotEligible notEligible => $"不参加评定（{notEligible.Reason.InChinese()}）",
        Suspended suspended => $"暂缓评定（{suspended.Reason.InChinese()}）",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>3星; zero is a level of its own: 零星级.</summary>
    public static string Stars(int stars) => stars == 0 ? "零星级" : stars.ToString(CultureInfo.InvariantCulture) + "星";
}
