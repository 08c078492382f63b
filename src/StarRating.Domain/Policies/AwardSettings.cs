using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Policies;

/// <summary>Stars by awards of the person or of the village led: levels, how several combine, cap, validity, revocation.</summary>
public sealed record AwardSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Stars by level and holder; a level that is not listed gives none.</summary>
    public required ImmutableArray<AwardStars> Levels { get; init; }

    /// <summary>How several awards combine.</summary>
    public AwardCombine Combine { get; init; } = AwardCombine.HighestOnly;

    /// <summary>At most so many award stars in all; null: no cap.</summary>
    public int? Cap { get; init; }

    /// <summary>An award counts at an initial rating for so many years; null: for ever.</summary>
    public int? ValidYears { get; init; }

    /// <summary>What the revocation of an award that gave stars does.</summary>
    public AwardRevocation Revocation { get; init; } = AwardRevocation.FromNextRating;

    /// <summary>Whether awards after the initial rating earn stars too.</summary>
    public bool AccruesYearly { get; init; } = true;
}

/// <summary>What one award of a level gives.</summary>
/// <param name="Level">The level of whoever granted it.</param>
/// <param name="Stars">Stars for one award of this level, zero or more.</param>
/// <param name="Holder">Whose award; null: either's.</param>
public sealed record AwardStars(AwardLevel Level, int Stars, AwardHolder? Holder = null);

/// <summary>How several awards combine.</summary>
public enum AwardCombine
{
    /// <summary>The highest only.</summary>
    [ChineseName("只计最高一项")] HighestOnly,

    /// <summary>The sum.</summary>
    [ChineseName("累计")] Sum,

    /// <summary>The highest of each calendar year, summed.</summary>
    [ChineseName("每年只计最高一项")] HighestPerYear,
}

/// <summary>What revocation does to stars already given.</summary>
public enum AwardRevocation
{
    /// <summary>They are gone from the next rating.</summary>
    [ChineseName("从下次评定起取消")] FromNextRating,

    /// <summary>The ratings that used it are computed again (更正), with notice.</summary>
    [ChineseName("重新核算并告知")] Recompute,
}
