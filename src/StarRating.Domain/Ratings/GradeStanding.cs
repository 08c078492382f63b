using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Policies;
using StarRating.Secretaries;

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
               where line.Step == TraceStep.Veto && line.Effect is Applies
               from veto in profile.Vetoes
               where veto.Id == line.Rule
               group line by veto into met
               select Bar(policy, met.Key, [.. met]),
        ];
    }

    /// <summary>
    /// A person as grading sees one: standing, total and channels, vetoes and failed ballots as bars, and the conditions of grades that
    /// do not hold. The pool is told by the village the person is rated for.
    /// </summary>
    /// <param name="rater">The year's rater.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="person">The person's facts.</param>
    /// <param name="entered">What was entered for the person; null when nothing was.</param>
    /// <param name="township">The township of the village the person is rated for.</param>
    /// <exception cref="FactsException">The facts do not allow a rating.</exception>
    public static GradeCandidate CandidateOf(Rater rater, PolicyDocument policy, PersonFacts person, AssessmentFacts? entered, string township)
    {
        ArgumentNullException.ThrowIfNull(rater);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(person);
        var before = rater.Rate(person, grade: null, person.Previous);
        var profile = policy.Profiles.FirstOrDefault(p => p.Id == before.Profile);
        var assessed = profile?.Assessment is { } assessment && entered is not null
            ? Assessment.Score(assessment, profile.Ballots ?? new BallotsSettings(), entered)
            : null;
        var candidate = new GradeCandidate
        {
            Person = person.Id,
            Township = township,
            Category = entered?.Category ?? default,
            Standing = Of(before),
            Total = assessed?.Total,
            Channels = assessed is null ? [] :
            [
                .. assessed.Channels.SelectMany(channel => channel.Flat()).Where(node => node.Score is not null)
                    .Select(node => new ChannelScore(node.Key, node.Score!.Value)),
            ],
            Bars = Bars(policy, before),
        };
        if (policy.Grading is null || profile is null || entered is null)
        {
            return candidate;
        }

        var year = YearOf(entered, assessed?.Total, profile) with { Parts = PartScores.All(assessed) };
        return candidate with
        {
            Bars = [.. candidate.Bars, .. BallotBars.Of(profile.Ballots ?? new BallotsSettings(), policy.Grading, entered.Ballots)],
            FailedConditions = rater.FailedConditions(person, policy.Grading, year),
            Direct = rater.DirectGrade(person, policy.Grading, year),
        };
    }

    /// <summary>The assessed year as conditions read it before there is a grade: its score and its ballots' shares.</summary>
    public static YearFacts YearOf(AssessmentFacts entered, decimal? total, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(profile);
        return new YearFacts
        {
            Id = $"assessment-{entered.Year}",
            Year = entered.Year,
            Score = total,
            BallotShares = BallotBars.Shares(profile.Ballots ?? new BallotsSettings(), entered.Ballots),
        };
    }

    private static GradeBar Bar(PolicyDocument policy, VetoItem veto, TraceLine[] lines) => new()
    {
        Rule = veto.Id,
        Text = $"一票否决：{veto.Name}",
        Article = policy.Articles.FirstOrDefault(article => article.Id == veto.Article)?.Number,
        Records = [.. lines.SelectMany(line => line.Facts).Select(fact => fact.Record).Distinct()],
        Grades = veto.Then is BarGrades barred ? barred.Grades : [],
        Instead = (veto.Then as BarGrades)?.Instead,
        NoGrade = veto.Then is VetoNoStar { AssessmentRuns: false },
    };
}
