using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Policies;
using StarRating.Ratings.Steps;
using StarRating.Secretaries;

namespace StarRating.Ratings;

/// <summary>
/// Rate (policy, person's facts, grade, previous state) → outcome. Pure: no clock, no I/O, the same input gives the same bytes.
/// Made once for a policy and a year's facts, then asked for each person; safe to share between threads.
/// </summary>
public sealed class Rater
{
    private readonly RatingYear year;

    /// <summary>Prepares the rating of one year.</summary>
    /// <param name="policy">The policy in force for the year.</param>
    /// <param name="facts">Year, day of decision, county, terms and villages are read; its persons need not be those rated.</param>
    public Rater(HashedPolicy policy, FactsDocument facts) => year = new RatingYear(policy, facts);

    /// <summary>Rates one person.</summary>
    /// <param name="person">The person's facts.</param>
    /// <param name="grade">The assessed year's result; null when there is none.</param>
    /// <param name="previous">The state left by the previous rating; null when there was none.</param>
    /// <exception cref="FactsException">The facts do not allow a rating.</exception>
    public RatingResult Rate(PersonFacts person, YearFacts? grade, RatingState? previous)
    {
        var walk = new RatingWalk(year, person, grade, previous);
        var carried = Walk(walk);
        return new RatingResult
        {
            Person = person.Id,
            Year = year.Year,
            AsOf = walk.AsOf,
            PolicyHash = year.Policy.Hash,
            EngineRevision = EngineRevision.Current,
            Profile = walk.Village is null ? null : walk.Profile.Id,
            Village = walk.Village?.Id,
            Initial = walk.Initial,
            Grade = walk.Grade,
            Outcome = walk.Outcome!,
            Trace = walk.Trace,
            Exceptions = walk.Exceptions,
            Next = NextState.Of(walk, carried),
        };
    }

    /// <summary>Codes of the conditions of grades that do not hold for a person; none for who takes no part.</summary>
    /// <param name="person">The person's facts.</param>
    /// <param name="grading">The grades with their conditions.</param>
    /// <param name="assessed">The assessed year's score and ballots; it has no grade yet.</param>
    /// <exception cref="FactsException">The facts do not allow a rating.</exception>
    public ImmutableArray<string> FailedConditions(PersonFacts person, GradingSettings grading, YearFacts? assessed)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(grading);
        var conditions = grading.Grades.SelectMany(grade => grade.Conditions).ToArray();
        return conditions.Length == 0 || Asking(person, assessed) is not { } asking
            ? []
            : [.. conditions.Where(condition => !asking.Inquiry.Ask(condition.When, DateOnly.MinValue.Year)).Select(condition => condition.Id)];
    }

    /// <summary>The grade that a person is given directly; null for none, and for who takes no part.</summary>
    /// <param name="person">The person's facts.</param>
    /// <param name="grading">The grades with the rules that give one directly.</param>
    /// <param name="assessed">The assessed year's score and ballots; it has no grade yet.</param>
    /// <exception cref="FactsException">The facts do not allow a rating.</exception>
    public DirectGrading? DirectGrade(PersonFacts person, GradingSettings grading, YearFacts? assessed)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(grading);
        if (grading.Direct is not { Length: > 0 } rules || Asking(person, assessed) is not var (inquiry, walk))
        {
            return null;
        }

        foreach (var rule in rules)
        {
            if (inquiry.Ask(rule.When, DateOnly.MinValue.Year))
            {
                return new DirectGrading(rule, rule.When.Sentence(new PolicyWords(walk.Profile)))
                {
                    Records = [.. inquiry.TakeFacts().Select(fact => fact.Record).Distinct()],
                };
            }
        }

        return null;
    }

    /// <summary>A person who takes part, as conditions may be asked of one outside of a rating; null for who does not.</summary>
    internal (Inquiry Inquiry, RatingWalk Walk)? Asking(PersonFacts person, YearFacts? assessed)
    {
        var walk = new RatingWalk(year, person, assessed, person.Previous);
        PopulationStep.Take(walk);
        if (walk.Outcome is not null)
        {
            return null;
        }

        BeginningStep.Take(walk);
        return (new Inquiry(walk, veto: false), walk);
    }

    /// <summary>The steps in the order of the rating rules; the first that concludes ends it. Returns the stars to carry on from.</summary>
    private static int Walk(RatingWalk walk)
    {
        PopulationStep.Take(walk);
        if (walk.Outcome is not null)
        {
            return 0;
        }

        BeginningStep.Take(walk);
        EligibilityStep.Take(walk);
        if (walk.Outcome is not null)
        {
            return 0;
        }

        InvestigationStep.Take(walk);
        if (walk.Outcome is not null || PeriodStep.Keeps(walk))
        {
            return 0;
        }

        var vetoes = VetoStep.Take(walk);
        if (walk.Outcome is not null)
        {
            return 0;
        }

        BaseStep.Take(walk);
        if (walk.Outcome is not null)
        {
            return 0;
        }

        if (walk.Profile.Mode is WaitingMode waiting && !walk.Initial)
        {
            WaitStep.Take(walk, waiting);
        }

        TenureStep.Take(walk);
        AwardStep.Take(walk);
        GrantedStep.Take(walk);
        VetoStep.TakeStars(walk, vetoes);
        LimitStep.Take(walk, AdjustmentStep.Take(walk));
        return BoundsStep.Take(walk);
    }
}
