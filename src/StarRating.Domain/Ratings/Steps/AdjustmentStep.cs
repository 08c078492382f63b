using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Secretaries;

namespace StarRating.Ratings.Steps;

/// <summary>The yearly adjustment: asks every rule, counts one event once, combines, and says what each rule came to.</summary>
internal static class AdjustmentStep
{
    /// <summary>Takes the additions; returns the rules whose effect comes later in the order.</summary>
    internal static List<Firing> Take(RatingWalk walk)
    {
        if (walk.Profile.Adjustment is not { } settings)
        {
            return [];
        }

        var firings = Ask(walk, settings);
        if (settings.OneEventCountsOnce)
        {
            CountEventsOnce(firings);
        }

        foreach (var year in firings.GroupBy(firing => firing.Year))
        {
            Combine(settings.Combine, [.. year]);
        }

        foreach (var firing in firings)
        {
            Speak(walk, firing);
        }

        return firings.FindAll(firing => firing.Silenced is null && !firing.IsAddition);
    }

    private static List<Firing> Ask(RatingWalk walk, AdjustmentSettings settings)
    {
        var firings = new List<Firing>();
        for (var year = FirstYear(walk); year <= walk.Year.Year; year++)
        {
            Ask(walk, settings, new Inquiry(walk, veto: false, year), firings);
        }

        return firings;
    }

    /// <summary>The first year that is asked: the assessed one, or, where each year of a period is, the one after the last rating.</summary>
    private static int FirstYear(RatingWalk walk)
    {
        var period = walk.Profile.Period;
        return period is { EveryYears: > 1, Combine: PeriodCombine.EveryYear } && walk.Previous?.RatedYear is { } rated && !walk.Initial
            ? Math.Max(walk.Year.Year - period.EveryYears, rated) + 1
            : walk.Year.Year;
    }

    private static void Ask(RatingWalk walk, AdjustmentSettings settings, Inquiry inquiry, List<Firing> firings)
    {
        for (var i = 0; i < settings.Rules.Length; i++)
        {
            var rule = settings.Rules[i];
            if (walk.Initial && !walk.Rules.IsAnew && !rule.AlsoInitial)
            {
                continue;
            }

            if (inquiry.Ask(rule.When, LookBackTo(walk, settings, rule, firings)))
            {
                ImmutableArray<Occurrence> occurrences = [.. inquiry.Occurrences];
                var decision = DecisionOn(walk, rule, inquiry.Year);
                var facts = decision is null ? inquiry.TakeFacts() : inquiry.TakeFacts().Add(FactOf(decision));
                firings.Add(new Firing(rule, i, facts, occurrences) { Year = inquiry.Year, Chosen = decision?.Value, GradeEvent = inquiry.GradeEvent });
            }
            else if (inquiry.StreakUnderWay)
            {
                walk.Note(TraceStep.Adjustment, rule.Article, TraceNote.StreakUnderWay, inquiry.TakeFacts(), rule: rule.Id);
            }
            else
            {
                VetoStep.NoteUnconfirmed(walk, inquiry, TraceStep.Adjustment, rule.Article, rule.Id);
            }
        }
    }

    /// <summary>A streak looks back to the initial year, and not to or before the year in which it last fired.</summary>
    private static int LookBackTo(RatingWalk walk, AdjustmentSettings settings, AdjustmentRule rule, List<Firing> firings)
    {
        var from = walk.Rules.IsAnew ? DateOnly.MinValue.Year : walk.InitialYear;
        if (settings.StreakRestarts && rule.When.IsStreak)
        {
            foreach (var fired in walk.Fired)
            {
                if (string.Equals(fired.Rule, rule.Id, StringComparison.Ordinal))
                {
                    from = Math.Max(from, fired.Year + 1);
                }
            }

            foreach (var firing in firings)
            {
                from = firing.Rule == rule ? Math.Max(from, firing.Year + 1) : from;
            }
        }

        return from;
    }

    private static FactRead FactOf(CommitteeDecisionFacts decision) => new(FactSource.Decision, decision.Id, decision.Reason, Number: decision.Value);

    private static CommitteeDecisionFacts? DecisionOn(RatingWalk walk, AdjustmentRule rule, int year)
    {
        if (rule.Then is not CommitteeRange range)
        {
            return null;
        }

        foreach (var decision in walk.Person.Decisions)
        {
            if (decision.Year == year && string.Equals(decision.Rule, rule.Id, StringComparison.Ordinal))
            {
                return decision.Value >= range.From && decision.Value <= range.To
                    ? decision
                    : throw new FactsException(walk.Person.Id, $"研究决定 {decision.Id} 的数值 {decision.Value} 超出规定范围 {range.From} 至 {range.To}。");
            }
        }

        return null;
    }

    /// <summary>Facts of one event: the strongest fall takes it, the others lose that occurrence.</summary>
    private static void CountEventsOnce(List<Firing> firings)
    {
        HashSet<string>? claimed = null;
        foreach (var firing in firings.Where(firing => firing.Weight > 0 && firing.Silenced is null)
            .OrderByDescending(firing => firing.Weight).ThenBy(firing => firing.Order))
        {
            var events = EventsOf(firing);
            if (events.Count == 0)
            {
                continue;
            }

            claimed ??= new HashSet<string>(StringComparer.Ordinal);
            var fresh = events.Count(claimed.Add);
            if (fresh == 0)
            {
                firing.Silenced = TraceNote.CountedOnce;
            }
            else if (firing.Rule.EachTime && firing.Occurrences.Length > 0)
            {
                firing.Times = fresh;
            }
        }
    }

    /// <summary>The events behind a firing: of its occurrences, or of the low grade it read.</summary>
    private static List<string> EventsOf(Firing firing)
    {
        var events = new List<string>();
        foreach (var occurrence in firing.Occurrences)
        {
            if (occurrence.EventId is { } id && !events.Contains(id))
            {
                events.Add(id);
            }
        }

        if (firing.GradeEvent is { } behind && !events.Contains(behind))
        {
            events.Add(behind);
        }

        return events;
    }

    private static void Combine(RuleCombine combine, List<Firing> firings)
    {
        if (combine == RuleCombine.Sum)
        {
            return;
        }

        var additions = firings.FindAll(firing => firing.IsAddition && firing.Silenced is null && firing.Each != 0);
        var rise = additions.Where(firing => firing.Each > 0).OrderByDescending(firing => firing.Each * firing.Times).ThenBy(firing => firing.Order).FirstOrDefault();
        var fall = additions.Where(firing => firing.Each < 0).OrderBy(firing => firing.Each * firing.Times).ThenBy(firing => firing.Order).FirstOrDefault();
        foreach (var firing in additions)
        {
            var stays = combine == RuleCombine.First ? firing == additions[0] : firing == rise || firing == fall;
            firing.Silenced = stays ? null : TraceNote.Outranked;
        }
    }

    private static void Speak(RatingWalk walk, Firing firing)
    {
        var rule = firing.Rule;
        if (firing.Silenced is { } note)
        {
            walk.Note(TraceStep.Adjustment, rule.Article, note, firing.Facts, rule: rule.Id);
            return;
        }

        if (rule.Then is CommitteeRange && firing.Chosen is null)
        {
            walk.NeedsPeople(RatingExceptionKind.CommitteeToDecide, rule.Id);
            walk.Note(TraceStep.Adjustment, rule.Article, TraceNote.WaitsForCommittee, firing.Facts, rule: rule.Id);
            return;
        }

        if (rule.When.IsStreak)
        {
            walk.Fired = walk.Fired.RemoveAll(fired => string.Equals(fired.Rule, rule.Id, StringComparison.Ordinal))
                .Add(new FiredRule(rule.Id, firing.Year)).Sort(static (a, b) => string.CompareOrdinal(a.Rule, b.Rule));
        }

        if (firing.IsAddition)
        {
            walk.Add(TraceStep.Adjustment, rule.Article, firing.Each * firing.Times, firing.Facts,
                new TimesWorking(firing.Times, firing.Each), rule.Id, rule.BeyondStepLimit);
        }
        else
        {
            walk.Apply(TraceStep.Adjustment, rule.Article, firing.Facts, rule.Id);
        }
    }
}
