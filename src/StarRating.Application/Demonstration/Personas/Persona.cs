using StarRating.Application.Demonstration.People;
using StarRating.Data.Organization;

namespace StarRating.Application.Demonstration.Personas;

/// <summary>
/// A named special case, made to show one rule. <see cref="Expected"/> is worked out by hand from rating-rules.md, and a test holds the engine to it.
/// </summary>
internal sealed record Persona
{
    public required string Name { get; init; }

    /// <summary>Twelve digits: where the persona is to be found.</summary>
    public required string Village { get; init; }

    /// <summary>A second village, for those who change or serve two.</summary>
    public string? OtherVillage { get; init; }

    /// <summary>What the persona is there to show, in the office's words.</summary>
    public required string Shows { get; init; }

    /// <summary>The results of 2022年度, 2023年度 and 2024年度.</summary>
    public required string[] Expected { get; init; }

    public bool Female { get; init; }

    public DateOnly BornOn { get; init; } = new(1972, 5, 8);

    public required Action<Life, Village, Village?> Tell { get; init; }

    public const string NoStar = "不定星级";
    public const string NotEligible = "不参加评定";
    public const string Suspended = "暂缓评定";
}
