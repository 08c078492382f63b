using System.Collections.Immutable;

namespace StarRating.Policies;

/// <summary>Stars by the assessed year's grade; given by an initial rating only.</summary>
public sealed record GradeStarSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>One entry for each grade of the policy.</summary>
    public required ImmutableArray<GradeStars> Grades { get; init; }
}

/// <summary>What one grade gives at an initial rating: stars, or a closed gate.</summary>
public sealed record GradeStars
{
    /// <summary>Name of the grade, as the grading section has it.</summary>
    public required string Grade { get; init; }

    /// <summary>The stars; 0 "contributes 0": tenure and awards still count.</summary>
    public int Stars { get; init; }

    /// <summary>Whether the grade closes the gate: nothing counts, NoStar.</summary>
    public GradeGate Gate { get; init; } = GradeGate.None;
}

/// <summary>When a low grade is a gate to NoStar.</summary>
public enum GradeGate
{
    /// <summary>Never.</summary>
    [ChineseName("不设门槛")] None,

    /// <summary>At an initial rating.</summary>
    [ChineseName("初评时不定星级")] Initial,

    /// <summary>In every year.</summary>
    [ChineseName("每年均不定星级")] Always,
}

/// <summary>A type of stars that a committee may grant.</summary>
public sealed record GrantedStarType
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Code of the type, by which the committee's decision names it.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the type as printed: 业绩星.</summary>
    public required string Name { get; init; }

    /// <summary>At most so many stars of this type in one assessed year; what is granted beyond is named in the trace and not added.</summary>
    public int Cap { get; init; } = 1;
}
