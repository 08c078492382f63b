using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>A one-vote veto (一票否决): an item, its legal basis, when it is met, and what it does.</summary>
public sealed record VetoItem
{
    /// <summary>Code of the veto, unique in the profile; traces name it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none, and the trace then names none.</summary>
    public string? Article { get; init; }

    /// <summary>Name of the item as the paper has it: 安全生产责任事故.</summary>
    public required string Name { get; init; }

    /// <summary>Its legal basis; empty: none given.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>When it is met; read at the day of decision.</summary>
    public required Condition When { get; init; }

    /// <summary>What it does once met.</summary>
    public required VetoEffect Then { get; init; }
}

/// <summary>What a veto that is met does. Closed: bar grades, take stars, clear, or leave no star.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BarGrades), "barGrades")]
[JsonDerivedType(typeof(VetoStars), "minus")]
[JsonDerivedType(typeof(VetoCleared), "cleared")]
[JsonDerivedType(typeof(VetoNoStar), "noStar")]
public abstract record VetoEffect;

/// <summary>The grade cannot be one of these; the one given here takes its place.</summary>
public sealed record BarGrades : VetoEffect
{
    /// <summary>The grades that a person with this veto cannot have.</summary>
    public required ImmutableArray<string> Grades { get; init; }

    /// <summary>The grade given in place of a barred one.</summary>
    public required string Instead { get; init; }
}

/// <summary>Less n stars, not bound by step limits.</summary>
/// <param name="Stars">How many stars are taken, more than zero; step limits do not bind it.</param>
public sealed record VetoStars(int Stars) : VetoEffect;

/// <summary>清零: the stars become zero (NoStar where zero is not a level).</summary>
public sealed record VetoCleared : VetoEffect;

/// <summary>不定星级: concludes the rating before any star is counted.</summary>
/// <param name="AssessmentRuns">Whether the yearly assessment still runs (a grade is given and kept in history).</param>
public sealed record VetoNoStar(bool AssessmentRuns = true) : VetoEffect;
