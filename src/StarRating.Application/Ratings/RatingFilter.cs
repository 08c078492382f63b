using StarRating.Organization;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>How a result compares with the one before it.</summary>
public enum StarChange
{
    Risen,
    Fallen,
    Same,

    /// <summary>No star before: first rating, or none held.</summary>
    New,
}

/// <summary>What the list of results is narrowed to. Empty parts do not narrow.</summary>
public sealed record RatingFilter
{
    public long? TownshipId { get; init; }

    public OutcomeKind? Outcome { get; init; }

    /// <summary>Exactly so many stars; implies rated.</summary>
    public int? Stars { get; init; }

    public StarChange? Change { get; init; }

    /// <summary>So many stars before.</summary>
    public int? OldStars { get; init; }

    /// <summary>Without a star before: a first rating, or another outcome than a star.</summary>
    public bool WithoutOld { get; init; }

    public string? Grade { get; init; }

    public VillageKind? Kind { get; init; }

    public VillageCategory? Category { get; init; }

    /// <summary>Villages whose category was not set when the list of persons was frozen.</summary>
    public bool WithoutCategory { get; init; }

    public TenureBand? Tenure { get; init; }

    /// <summary>A unit of a quota in which the persons were ranked, as the engine calls it.</summary>
    public string Pool { get; init; } = "";

    /// <summary>Persons who were ranked in no unit: suspended, supplemented, without a grade.</summary>
    public bool WithoutPool { get; init; }

    /// <summary>Only results that people still have to confirm.</summary>
    public bool Waiting { get; init; }

    /// <summary>Characters, full pinyin or initials of the name; part of the village's name.</summary>
    public string Text { get; init; } = "";
}
