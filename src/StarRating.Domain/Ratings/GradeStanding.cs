using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Policies;

namespace StarRating.Ratings;

/// <summary>
/// What a grade needs to know from the rules of the star: whether a person takes part in the pool, and which vetoes keep a grade
/// away. Read from a rating made before there is a grade (rating-rules.md section 1: vetoes come before scores and quotas).
/// </summary>
public static class GradeStanding
{
    /// <summary>Whether the person stands in the pool. An open case or too short a service keeps out of the denominator.</summary>
    public static PoolStanding Of(RatingResult beforeGrading)
    {
        ArgumentNullException.ThrowIfNull(beforeGrading);
        return beforeGrading.Outcome.Kind switch
        {
            OutcomeKind.NotEligible => PoolStanding.NotEligible,
            OutcomeKind.Suspended => PoolStanding.Suspended,
            _ => PoolStanding.Participates,
        };
    }

    /// <summary>The vetoes that were met, as bars to grades.</summary>
    public static ImmutableArray<GradeBar> Bars(PolicyDocument policy, RatingResult beforeGrading)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(beforeGrading);
        var profile = policy.Profiles.FirstOrDefault(p => p.Id == beforeGrading.Profile);
        if (profile is null)
        {
            return [];
        }

        return
        [
            .. from line in beforeGrading.Trace
               where line.Step == TraceStep.Veto && line.Effect is not (Silent or Passed)
               from veto in profile.Vetoes
               where veto.Id == line.Rule
               select Bar(policy, veto, line),
        ];
    }

    private static GradeBar Bar(PolicyDocument policy, VetoItem veto, TraceLine line) => new()
    {
        Rule = veto.Id,
        Text = $"一票否决：{veto.Name}",
        Article = policy.Articles.FirstOrDefault(article => article.Id == veto.Article)?.Number,
        Records = [.. line.Facts.Select(fact => fact.Record)],
        Grades = veto.Then is BarGrades barred ? barred.Grades : [],
        Instead = (veto.Then as BarGrades)?.Instead,
        NoGrade = veto.Then is VetoNoStar { AssessmentRuns: false },
    };
}
