namespace StarRating.Data.Access;

/// <summary>How far a grant reaches.</summary>
public enum ScopeKind
{
    City,
    County,
    Township,

    /// <summary>One's own file only.</summary>
    Self,
}
