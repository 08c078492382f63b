using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>An outcome in the office's words, with its reason.</summary>
public static class OutcomeText
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Rated rated => Level(rated.Stars),
        NoStar noStar => $"不定星级（{noStar.Reason.InChinese()}）",
        NotEligible notEligible => $"不参加评定（{notEligible.Reason.InChinese()}）",
        Suspended suspended => $"暂缓评定（{suspended.Reason.InChinese()}）",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(OutcomeKind kind, int? stars) => kind switch
    {
        OutcomeKind.Rated => Level(stars ?? 0),
        OutcomeKind.NoStar => "不定星级",
        OutcomeKind.NotEligible => "不参加评定",
        _ => "暂缓评定",
    };

    private static string Level(int stars) => stars == 0 ? "零星级" : $"{stars} 星";
}
