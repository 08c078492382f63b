using System.Collections.Immutable;
using StarRating.Assessments;

namespace StarRating.Policies;

/// <summary>The steps of a year as the paper orders them: who does what by when, who approves, where it is filed. A step that names a stage of the year gives it its deadline; nothing of a rating is computed from it.</summary>
public sealed record ProcedureSettings
{
    /// <summary>Id of the article that says so, one of the policy's; null where the paper has none.</summary>
    public string? Article { get; init; }

    /// <summary>The steps in their order.</summary>
    public ImmutableArray<ProcedureStep> Steps { get; init; } = [];

    /// <summary>The last day of a stage for an assessed year: the latest deadline of its steps; null where no step says one.</summary>
    public DateOnly? DeadlineOf(YearStage stage, int assessedYear) =>
        Steps.Where(step => step.Stage == stage).Select(step => step.DeadlineOf(assessedYear)).Max();
}

/// <summary>One step of the year's procedure.</summary>
public sealed record ProcedureStep
{
    /// <summary>Code of the step, unique in the policy.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the article that says so, where it is another than the section's.</summary>
    public string? Article { get; init; }

    /// <summary>Name of the step: 乡镇党委初审.</summary>
    public required string Name { get; init; }

    /// <summary>Who does it; empty where the paper does not say.</summary>
    public string By { get; init; } = "";

    /// <summary>Who approves or confirms it; empty: nobody in particular.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Where it is filed (备案); empty: nowhere.</summary>
    public string FiledWith { get; init; } = "";

    /// <summary>The month of the deadline, in the year after the assessed one unless <see cref="InAssessedYear"/>; null: no deadline.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the deadline, included; null: the last day of its month.</summary>
    public int? Day { get; init; }

    /// <summary>The deadline lies in the assessed year itself.</summary>
    public bool InAssessedYear { get; init; }

    /// <summary>The stage of the year that the step belongs to: its deadline is then the stage's, and late is who is late by it; null: shown only.</summary>
    public YearStage? Stage { get; init; }

    /// <summary>The deadline for an assessed year, the last day on which it is kept; null without one.</summary>
    public DateOnly? DeadlineOf(int assessedYear)
    {
        if (Month is not { } month)
        {
            return null;
        }

        var year = InAssessedYear ? assessedYear : assessedYear + 1;
        return new DateOnly(year, month, Math.Min(Day ?? 31, DateTime.DaysInMonth(year, month)));
    }
}
