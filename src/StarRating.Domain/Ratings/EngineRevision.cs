namespace StarRating.Ratings;

/// <summary>
/// The revision of the rating engine, named by every result. A change that alters one byte of a sealed sample's outcome or
/// trace is a new revision beside the old one (docs/how-a-star-is-computed.md).
/// </summary>
public static class EngineRevision
{
    /// <summary>The revision of this program's engine.</summary>
    public const string Current = "1";
}
