namespace StarRating.Data.Ratings;

public enum RatingKind
{
    /// <summary>年度评定.</summary>
    [ChineseName("年度评定")]
    Annual,

    /// <summary>补定星级.</summary>
    [ChineseName("补定星级")]
    Supplementary,

    /// <summary>更正.</summary>
    [ChineseName("更正")]
    Correction,
}
