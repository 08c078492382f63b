using System.Collections.Immutable;
using StarRating.Data.Ratings;
using StarRating.Ratings;

namespace StarRating.Application.Ratings;

/// <summary>Everything that the page 星级说明 of one person shows, made from the stored rating alone.</summary>
public sealed record RatingExplanation
{
    public required RatingRow Result { get; init; }

    public required int Version { get; init; }

    public required long RatingYearId { get; init; }

    public required int Year { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string CountyName { get; init; }

    public required RatingKind Kind { get; init; }

    public required int MaxStars { get; init; }

    public required string ProfileName { get; init; }

    public required string PolicyTitle { get; init; }

    public required string PolicyHash { get; init; }

    public required string EngineRevision { get; init; }

    /// <summary>The whole result in two or three plain sentences.</summary>
    public required ImmutableArray<string> Summary { get; init; }

    /// <summary>The rules that made the star, in the order of the arithmetic.</summary>
    public required ImmutableArray<ExplanationStep> Steps { get; init; }

    /// <summary>Rules that were asked and stayed silent for a reason worth knowing.</summary>
    public required ImmutableArray<ExplanationStep> Silent { get; init; }

    public required ImmutableArray<StarsOfYear> History { get; init; }

    /// <summary>All versions of this year's rating, the newest first.</summary>
    public required ImmutableArray<RatingVersion> Versions { get; init; }

    public bool IsCurrent { get; init; }

    public DateTime? SealedAt { get; init; }

    public string? VerificationCode { get; init; }

    public string SealHash { get; init; } = "";

    /// <summary>Reason of a correction or supplement.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>One line: article, facts, arithmetic, effect, running total.</summary>
public sealed record ExplanationStep
{
    public string ArticleNumber { get; init; } = "";

    public string ArticleText { get; init; } = "";

    /// <summary>What the rule is about, in a word or two: 年度考核, 任职年限.</summary>
    public required string Title { get; init; }

    /// <summary>The facts read, one sentence each.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The setting behind the article in words, where the article says more than one thing.</summary>
    public string Rule { get; init; } = "";

    public string Arithmetic { get; init; } = "";

    /// <summary>+2, −1, 封顶 and the like; empty when nothing changed.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The running total after it, in words.</summary>
    public string Running { get; init; } = "";
}

/// <summary>The result of one year in the person's history.</summary>
public sealed record StarsOfYear(int Year, OutcomeKind Outcome, int? Stars, bool IsThis);

/// <summary>One version of a year's rating.</summary>
public sealed record RatingVersion(
    long Id, int Sequence, RatingKind Kind, OutcomeKind Outcome, int? Stars, DateTime? SealedAt, string Reason, bool IsCurrent, long? CorrectionId = null);
