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

    /// <summary>The same of an outcome known by its kind alone: the reason stands elsewhere.</summary>
    public static string Of(OutcomeKind kind, int? stars) => kind == OutcomeKind.Rated ? Stars(stars ?? 0) : kind.InChinese();

    /// <summary>+2, −1, 0: a change of stars with the sign that is printed.</summary>
    public static string Signed(int stars) => stars switch
    {
        > 0 => "+" + stars.ToString(CultureInfo.InvariantCulture),
        < 0 => "−" + (-stars).ToString(CultureInfo.InvariantCulture),
        _ => "0",
    };

    /// <summary>3星; zero is a level of its own: 零星级.</summary>
    public static string Stars(int stars) => stars == 0 ? "零星级" : stars.ToString(CultureInfo.InvariantCulture) + "星";
}
