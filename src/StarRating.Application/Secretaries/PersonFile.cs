using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Ratings;
using StarRating.Data.Secretaries;
using StarRating.Ratings;

namespace StarRating.Application.Secretaries;

/// <summary>一人一档: everything the office keeps of one person, voided records included and marked.</summary>
public sealed record PersonFile
{
    public required Secretary Person { get; init; }

    public required string CountyName { get; init; }

    public required string TownshipName { get; init; }

    public required string VillageName { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<Appointment> Appointments { get; init; }

    public required IReadOnlyList<Award> Awards { get; init; }

    /// <summary>Stars that a committee granted, latest year first.</summary>
    public required IReadOnlyList<GrantedStar> Granted { get; init; }

    /// <summary>What a committee chose inside a range, latest year first.</summary>
    public required IReadOnlyList<CommitteeDecision> Decisions { get; init; }

    /// <summary>Null for whoever may not see discipline.</summary>
    public DisciplineFile? Discipline { get; init; }

    public required IReadOnlyList<YearOfFile> Years { get; init; }

    public required IReadOnlyList<PayOfYear> Pay { get; init; }

    /// <summary>The year in force, whose frozen cohort holds the person: later edits do not reach it.</summary>
    public required IReadOnlyList<FrozenYear> Frozen { get; init; }

    public YearOfFile? Latest => Years.FirstOrDefault(year => year.Sealed);
}

public sealed record DisciplineFile(
    IReadOnlyList<Sanction> Sanctions,
    IReadOnlyList<Investigation> Investigations,
    IReadOnlyList<ListedEvent> Events,
    IReadOnlyList<SuspensionFromPost> Suspensions);

/// <summary>Score, grade and star of one year.</summary>
public sealed record YearOfFile(
    int Year, long RatingId, string VillageName, decimal? Score, string? Grade, OutcomeKind Outcome, int? Stars, string Reason, int? Delta, RatingKind Kind, bool Sealed, int Sequence = 1);

/// <summary>What was paid for a calendar year: due, and later changes.</summary>
public sealed record PayOfYear(int Year, decimal Due, decimal BackPay, decimal Recovery, int Months);

public sealed record FrozenYear(int Year, YearStage Stage);

/// <summary>One change of the file, with before and after.</summary>
public sealed record FileChange(DateTime At, string By, string UseCase, string Reason, string Entity, ChangeKind Kind, ImmutableArray<ChangedValue> Values);

public sealed record ChangedValue(string Field, string? Before, string? After);
