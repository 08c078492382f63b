using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>How stars come about: by a ladder, by the year's score or grade, by themes, or by waiting in each level. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LadderMode), "ladder")]
[JsonDerivedType(typeof(BandMode), "band")]
[JsonDerivedType(typeof(GradeMode), "grade")]
[JsonDerivedType(typeof(ThemesMode), "themes")]
[JsonDerivedType(typeof(WaitingMode), "waiting")]
public abstract record RatingMode
{
    /// <summary>Whether each rating begins from nothing, so that no star of before is gone on from.</summary>
    internal virtual bool IsAnew => false;

    /// <summary>The article that says so; null where the paper has none.</summary>
    internal virtual string? SaidIn => null;
}

/// <summary>An initial rating, then up and down every year.</summary>
public sealed record LadderMode : RatingMode;

/// <summary>The stars are those of the band that holds this year's score, re-rated each time.</summary>
public sealed record BandMode : RatingMode
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Bands; the one with the greatest lower bound not above the score holds it.</summary>
    public required ImmutableArray<StarBand> Bands { get; init; }

    internal override bool IsAnew => true;

    internal override string? SaidIn => Article;
}

/// <summary>
/// The stars are those of this year's grade, re-rated each time. With quotas on grades it is the forced distribution of a paper: so many of five stars,
/// so many of four.
/// </summary>
public sealed record GradeMode : RatingMode
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    internal override bool IsAnew => true;

    internal override string? SaidIn => Article;
}

/// <summary>A band [<paramref name="From"/>, next band) and its stars.</summary>
/// <param name="From">The lower bound, inclusive, at the score's rounding.</param>
/// <param name="Stars">The stars of a score in this band.</param>
public sealed record StarBand(decimal From, int Stars);
