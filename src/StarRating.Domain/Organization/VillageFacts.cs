using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Organization;

/// <summary>What a rating reads of one village or community, as it stood in the assessed year.</summary>
public sealed record VillageFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the village, for reading only; no rule reads it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Village or community.</summary>
    public VillageKind Kind { get; init; }

    /// <summary>The category in force in the assessed year.</summary>
    public VillageCategory Category { get; init; } = VillageCategory.Other;

    /// <summary>The id of the township that held it in the assessed year; the usual pool of quotas.</summary>
    public string Township { get; init; } = "";

    /// <summary>Yearly figures (集体经济收入 …), any years.</summary>
    public ImmutableArray<FigureFacts> Figures { get; init; } = [];

    /// <summary>Awards given to the village; they count for whoever was its secretary on the date.</summary>
    public ImmutableArray<AwardFacts> Awards { get; init; } = [];
}

/// <summary>One yearly figure of a village.</summary>
public sealed record FigureFacts
{
    /// <summary>Id of the record it came from, unique in its list. No meaning is read into it; traces and pay lines name it as their source.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the figure, as the policy names it.</summary>
    public required string Name { get; init; }

    /// <summary>The calendar year the figure is of.</summary>
    public required int Year { get; init; }

    /// <summary>The value in the figure's own unit.</summary>
    public required decimal Value { get; init; }
}
