using System.Collections.Immutable;

namespace StarRating.Policies;

/// <summary>The ordered levels, whole stars from <see cref="Lowest"/> to <see cref="Highest"/>.</summary>
public sealed record ScaleSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>The lowest level; 0 makes zero a level (零星级).</summary>
    public int Lowest { get; init; }

    /// <summary>The highest level; stars beyond it are cut, or kept for the next year, as <see cref="AboveHighest"/> says.</summary>
    public int Highest { get; init; } = 10;

    /// <summary>What becomes of stars below the lowest level where that is above zero.</summary>
    public BelowLowest BelowLowest { get; init; } = BelowLowest.NoStar;

    /// <summary>What is carried into the next year when the raw stars exceed the highest level.</summary>
    public AboveHighest AboveHighest { get; init; } = AboveHighest.Capped;

    /// <summary>Names of the levels, the lowest first (18级, 17级 … 1级); null: a level is called by its number of stars.</summary>
    public ImmutableArray<string>? LevelNames { get; init; }

    /// <summary>Other ends of the scale for who holds some posts (正职7级至18级); the first whose posts the person holds counts. Null: all have the whole scale.</summary>
    public ImmutableArray<ScaleRange>? Ranges { get; init; }

    /// <summary>The name of a level; its stars where it has none.</summary>
    public string NameOf(int stars) =>
        LevelNames is { IsDefault: false } names && stars >= Lowest && stars - Lowest < names.Length ? names[stars - Lowest] : Ratings.OutcomeSentence.Stars(stars);
}

/// <summary>Between which levels a person with some posts moves.</summary>
/// <param name="Posts">Any of these posts, held at the as-of date.</param>
/// <param name="Lowest">The lowest level of those who hold one; not below the scale's.</param>
/// <param name="Highest">The highest level of those who hold one; not above the scale's.</param>
public sealed record ScaleRange(ImmutableArray<Secretaries.Post> Posts, int Lowest, int Highest);

/// <summary>What becomes of stars below the lowest level, where zero is not a level.</summary>
public enum BelowLowest
{
    /// <summary>不定星级.</summary>
    [ChineseName("不定星级")] NoStar,

    /// <summary>The lowest level is kept.</summary>
    [ChineseName("按最低星级")] Lowest,
}

/// <summary>What is carried when the raw stars exceed the highest level.</summary>
public enum AboveHighest
{
    /// <summary>The excess is dropped: 11 becomes 10, less one is 9.</summary>
    [ChineseName("超出部分不再保留")] Capped,

    /// <summary>The excess is kept: shown 10, less one is still 10.</summary>
    [ChineseName("超出部分予以保留")] Raw,
}
