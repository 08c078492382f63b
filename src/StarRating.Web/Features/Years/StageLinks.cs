using Microsoft.AspNetCore.Mvc;
using StarRating.Assessments;

namespace StarRating.Web.Features.Years;

/// <summary>The address of the page on which a blocker is cleared.</summary>
public static class StageLinks
{
    public static string To(this IUrlHelper url, StagePage page, int year) => page switch
    {
        StagePage.Cohort => url.Action("Index", "Cohort", new { year }),
        StagePage.DatesToConfirm => url.Action("Index", "Cohort", new { year, part = CohortPage.Dates }),
        StagePage.Villages => url.Action("Index", "Villages", new { category = "none" }),
        StagePage.Progress or StagePage.Scores or StagePage.OrganizationReviews or StagePage.Ballots => url.Action("Index", "Scores", new { year }),
        StagePage.Grades => url.Action("Index", "Grades", new { year }),
        StagePage.Ratings => url.Action("Index", "Ratings", new { year }),
        StagePage.Corrections => url.Action("Index", "Corrections"),
        StagePage.Figures => url.Action("Index", "Figures"),
        StagePage.Notice => url.Action("Index", "Notices", new { year }),
        StagePage.Objections => url.Action("Index", "Objections", new { year }),
        _ => url.Action("Index", "Years", new { year }),
    } ?? url.Action("Index", "Years", new { year })!;

    /// <summary>The page on which the work of a stage is done.</summary>
    public static string To(this IUrlHelper url, YearStage stage, int year) => url.To(
        stage switch
        {
            YearStage.Preparing => StagePage.Cohort,
            YearStage.Scoring or YearStage.Checking => StagePage.Progress,
            YearStage.Grading => StagePage.Grades,
            YearStage.Rating => StagePage.Ratings,
            YearStage.Notice => StagePage.Notice,
            _ => StagePage.Year,
        },
        year);
}
