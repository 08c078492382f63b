using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings.Service;

namespace StarRating.Ratings.Steps;

/// <summary>Completed months in post, over this post, this term or all principal service.</summary>
internal static class EligibilityStep
{
    internal static void Take(RatingWalk walk)
    {
        var settings = walk.Profile.Eligibility;
        if (settings.Months <= 0 || !(settings.EveryYear || IsFirst(walk)))
        {
            return;
        }

        var rules = RulesFor(walk, settings);
        var runs = Counted(walk.Service.Runs(rules, walk.AsOf), settings);
        var months = ServiceMath.TotalMonths(runs.AsSpan(), Remainders.MonthsThenYears);
        var working = new MonthsWorking(runs, months, settings.Months);
        var facts = Facts(walk, rules);
        if (months < settings.Months)
        {
            walk.Conclude(TraceStep.Eligibility, settings.Article, new NotEligible(ReasonOf(walk, settings)), facts, working);
        }
        else
        {
            walk.Pass(TraceStep.Eligibility, settings.Article, facts, working);
        }

        ConfirmDates(walk, rules, settings, months >= settings.Months);
    }

    /// <summary>A band is given anew each year; it asks like a ladder does, at the first rating of a person in the term.</summary>
    private static bool IsFirst(RatingWalk walk)
    {
        if (!walk.Rules.IsAnew)
        {
            return walk.Initial;
        }

        return walk.Previous?.Stars is null
            || (walk.Profile.Period.Term == TermReset.StartAnew
                && !string.Equals(walk.Previous.Term, walk.Year.Term?.Id, StringComparison.Ordinal));
    }

    private static ServiceRules RulesFor(RatingWalk walk, EligibilitySettings settings) => settings.Over switch
    {
        EligibilityScope.AllPrincipal when walk.Rules.Tenure is { } tenure => tenure,
        EligibilityScope.ThisTerm when walk.Year.Term is { } term => walk.Rules.Posts with { From = term.Start },
        EligibilityScope.ThisTerm => throw new FactsException(
            walk.Person.Id, $"没有 {walk.Year.Year} 年度所在的届次，无法计算本届任职时间，请先在“组织机构”的“届次”中登记换届日期。"),
        _ => walk.Rules.Posts,
    };

    private static ImmutableArray<ServiceRun> Counted(ImmutableArray<ServiceRun> runs, EligibilitySettings settings) =>
        settings.Over == EligibilityScope.ThisPost && runs.Length > 1 ? [runs[^1]] : runs;

    /// <summary>Re-elected persons lack time in the new term only; others lack time in post.</summary>
    private static NotEligibleReason ReasonOf(RatingWalk walk, EligibilitySettings settings)
    {
        if (settings.Over != EligibilityScope.ThisTerm)
        {
            return NotEligibleReason.ServiceTooShort;
        }

        var runs = walk.Service.Runs(walk.Rules.Posts, walk.AsOf);
        return runs.Length > 0 && runs[^1].Months >= settings.Months && runs[^1].Start < walk.Year.Term!.Start
            ? NotEligibleReason.NewTermTooShort
            : NotEligibleReason.ServiceTooShort;
    }

    private static ImmutableArray<FactRead> Facts(RatingWalk walk, ServiceRules rules) =>
        ServiceFacts.Of(walk, rules, walk.AsOf, rules.From > DateOnly.MinValue ? walk.Year.Term : null);

    private static void ConfirmDates(RatingWalk walk, ServiceRules rules, EligibilitySettings settings, bool eligible)
    {
        if (!ServiceFacts.AnyVague(walk, rules))
        {
            return;
        }

        foreach (var reading in ServiceFacts.OtherReadings)
        {
            var runs = Counted(walk.Service.Runs(rules, walk.AsOf, reading), settings);
            if (ServiceMath.TotalMonths(runs.AsSpan(), Remainders.MonthsThenYears) >= settings.Months != eligible)
            {
                ServiceFacts.Flag(walk, rules, TraceStep.Eligibility, settings.Article);
                return;
            }
        }
    }
}
