namespace StarRating.Ratings;

/// <summary>What a seal covers: the stored documents letter for letter, and the outcome that was announced.</summary>
public sealed record SealedContent
{
    /// <summary>The facts document of the person, as stored.</summary>
    public required string FactsJson { get; init; }

    /// <summary>Hash of the policy version that was applied.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>Revision of the engine that computed the result.</summary>
    public required string EngineRevision { get; init; }

    /// <summary>Which of the four outcomes.</summary>
    public required OutcomeKind Outcome { get; init; }

    /// <summary>Stars, when rated.</summary>
    public int? Stars { get; init; }

    /// <summary>The reason of an outcome without stars; empty when rated.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The grade of the assessed year, by the policy's name; null without one.</summary>
    public string? Grade { get; init; }

    /// <summary>The trace, as stored.</summary>
    public required string TraceJson { get; init; }
}
