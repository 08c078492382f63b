using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>A one-vote veto (一票否决).</summary>
public sealed record VetoItem
{
    /// <summary>The code.</summary>
    public required string Id { get; init; }

    /// <summary>The article.</summary>
    public string? Article { get; init; }

    /// <summary>The item's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its legal basis; empty: none given.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>When it is met; read at the day of decision.</summary>
    public required Condition When { get; init; }

    /// <summary>What it does.</summary>
    public required VetoEffect Then { get; init; }
}

/// <summary>What a veto does. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BarGrades), "barGrades")]
[JsonDerivedType(typeof(VetoStars), "minus")]
[JsonDerivedType(typeof(VetoCleared), "cleared")]
[JsonDerivedType(typeof(VetoNoStar), "noStar")]
public abstract record VetoEffect;

/// <summary>The grade cannot be one of these; the one given here takes its place.</summary>
public sealed record BarGrades : VetoEffect
{
    /// <summary>The barred grades.</summary>
    public required ImmutableArray<string> Grades { get; init; }

    /// <summary>The grade instead.</summary>
    public required string Instead { get; init; }
}

/// <summary>Less n stars, not bound by step limits.</summary>
/// <param name="Stars">How many, more than zero.</param>
public sealed record VetoStars(int Stars) : VetoEffect;

/// <summary>清零: the stars become zero (NoStar where zero is not a level).</summary>
public sealed record VetoCleared : VetoEffect;

/// <summary>不定星级.</summary>
/// <param name="AssessmentRuns">Whether the yearly assessment still runs (a grade is given and kept in history).</param>
public sealed record VetoNoStar(bool AssessmentRuns = true) : VetoEffect;
