using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Notices;

namespace StarRating.Policies;

/// <summary>
/// A policy: everything a county may decide about its stars, as data. Immutable; read and written by <see cref="PolicyJson"/>.
/// </summary>
public sealed record PolicyDocument
{
    /// <summary>The name of the format, <c>starrating/policy/1</c>.</summary>
    public const string FormatName = "starrating/policy/1";

    /// <summary>Always <c>starrating/policy/1</c>; a later format has a later number.</summary>
    public required string Format { get; init; }

    /// <summary>The policy's title as the paper has it.</summary>
    public required string Title { get; init; }

    /// <summary>The version within its county, for reading ("2021-1").</summary>
    public string Version { get; init; } = "";

    /// <summary>A label shown wherever the policy is named (示例 for the shipped sample); empty for none.</summary>
    public string Label { get; init; } = "";

    /// <summary>The hash of the city's version that this one inherits; null for a policy of its own.</summary>
    public string? CityVersion { get; init; }

    /// <summary>The first assessed year it is effective for.</summary>
    public int FirstYear { get; init; } = 2000;

    /// <summary>The last assessed year it is effective for; null: until superseded.</summary>
    public int? LastYear { get; init; }

    /// <summary>The articles that the settings belong to.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>The profiles in order; the first whose population holds a person's posts is the person's.</summary>
    public required ImmutableArray<Profile> Profiles { get; init; }

    /// <summary>Grades and quotas; pools may hold persons of several profiles. Null: grades are given as facts.</summary>
    public GradingSettings? Grading { get; init; }

    /// <summary>How long a notice stays posted.</summary>
    public PublicitySettings Publicity { get; init; } = new();

    /// <summary>Who does what by when; null: the policy says nothing of it.</summary>
    public ProcedureSettings? Procedure { get; init; }
}
