namespace StarRating.Secretaries;

/// <summary>Whether an award was given to the person or to the village.</summary>
public enum AwardHolder
{
    /// <summary>个人.</summary>
    [ChineseName("个人")] Person,

    /// <summary>集体: the village or its Party organisation.</summary>
    [ChineseName("集体")] Village,
}
