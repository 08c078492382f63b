namespace StarRating.Data.Ratings;

public enum RatingKind
{
    /// <summary>年度评定.</summary>
    Annual,

    /// <summary>补定星级.</summary>
    Supplementary,

    /// <summary>更正.</summary>
    Correction,
}
