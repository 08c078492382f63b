using StarRating.Assessments;

namespace StarRating.Application.Demonstration.Years;

/// <summary>Where a county stands with the present year.</summary>
/// <param name="Stage">The stage that is open.</param>
/// <param name="Begun">Whether the work of that stage has been begun, and left half done.</param>
internal sealed record RunningPlan(YearStage Stage, bool Begun)
{
    /// <summary>Counties that are further on began two weeks earlier.</summary>
    public bool IsAhead => Stage >= YearStage.InEffect;

    public static RunningPlan Of(string countyCode) => countyCode switch
    {
        "140802" => new(YearStage.Scoring, true),
        "140821" => new(YearStage.Checking, true),
        "140822" => new(YearStage.Grading, true),
        "140823" => new(YearStage.Rating, true),
        "140824" => new(YearStage.Notice, true),
        "140825" => new(YearStage.InEffect, true),
        "140826" => new(YearStage.Preparing, false),
        "140827" => new(YearStage.Preparing, true),
        "140828" => new(YearStage.Scoring, true),
        "140829" => new(YearStage.Checking, true),
        "140830" => new(YearStage.Grading, false),
        "140881" => new(YearStage.Notice, false),
        _ => new(YearStage.Archived, true),
    };
}
