namespace StarRating.Ratings;

/// <summary>The four outcomes of a rating (rating rules §1).</summary>
public enum OutcomeKind
{
    /// <summary>Rated with n stars; zero is a level.</summary>
    [ChineseName("已定星")] Rated,

    /// <summary>不定星级: taken part, no star given.</summary>
    [ChineseName("不定星级")] NoStar,

    /// <summary>不参加评定: outside the population, or not long enough in post.</summary>
    [ChineseName("不参加评定")] NotEligible,

    /// <summary>暂缓评定: under investigation; supplemented later.</summary>
    [ChineseName("暂缓评定")] Suspended,
}
