using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies.Trying;

/// <summary>
/// 试算: runs policies on the sealed inputs of a closed year. Prepared once, then asked for one draft after another. What a draft
/// changes is told against what the sealed policy makes of the same figures, so that a policy changed in nothing moves nobody. Pure;
/// safe to ask from several threads.
/// </summary>
public sealed class TrialRun
{
    private readonly TrialFrames frames;
    private readonly TrialGrades sealedGrades;
    private readonly Remembered<TrialGrades> grades = new(4);
    private readonly Remembered<TrialPayroll> payrolls = new(3);
    private readonly TrialPayroll? asPaid;
    private readonly string sealedGradesKey;
    private readonly string sealedPayKey;
    private readonly Dictionary<string, int> personOf;

    /// <summary>Prepares a year.</summary>
    public TrialRun(TrialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        Year = year;
        frames = new TrialFrames(year.Persons);
        sealedGradesKey = TrialGrades.KeyOf(year.Policy.Document);
        sealedPayKey = TrialPayroll.KeyOf(year.Policy.Document);
        sealedGrades = TrialGrades.Of(year.Policy, year, frames.Raters(year.Policy));
        personOf = Enumerable.Range(0, year.Persons.Length).GroupBy(i => year.Persons[i].Facts.Persons[0].Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (year.Pay is { } pay)
        {
            asPaid = new TrialPayroll(pay, year.Year, instead: null);
            Parallel.For(0, pay.Persons.Length, i => asPaid.Of(i, now: null));
        }
    }

    /// <summary>The sealed inputs.</summary>
    public TrialYear Year { get; }

    /// <summary>What a policy would have made of the year.</summary>
    /// <param name="policy">The policy; it must have passed the checks without which nothing can be computed.</param>
    public TrialResult Try(HashedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var raters = frames.Raters(policy);
        var key = TrialGrades.KeyOf(policy.Document);
        var made = key == sealedGradesKey ? sealedGrades : grades.Of(key, () => TrialGrades.Of(policy, Year, raters));
        var outcomes = new TrialOutcome[Year.Persons.Length];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = Rate(raters(i), policy.Document, i, made[i]));
        var (costs, issues) = Costs(policy, outcomes);
        return new TrialResult { Year = Year.Year, Policy = policy, Persons = [.. outcomes], Costs = costs, PayIssues = issues };
    }

    private TrialOutcome Rate(Rater rater, PolicyDocument policy, int at, TrialGrade? after)
    {
        var person = Year.Persons[at];
        var before = sealedGrades[at];
        var outcome = new TrialOutcome { Person = person, GradeBefore = before, GradeAfter = after };
        var facts = person.Facts.Persons[0];
        var own = facts.Years.FirstOrDefault(y => y.Year == Year.Year);
        if (after is not null && !after.Equivalent(before))
        {
            if (after.Open is { } open) return outcome with { Open = open };
            // Where the tried policy makes no grades, the grade stays a fact of the year.
            own = (own ?? new Secretaries.YearFacts { Id = "trial", Year = Year.Year }) with
            {
                Grade = policy.Grading is null ? own?.Grade : after.Grade,
                Score = after.Total,
                Rank = after.Rank,
            };
            facts = facts with { Years = [.. facts.Years.Where(y => y.Year != Year.Year), own] };
        }

        try
        {
            return outcome with
            {
                After = rater.Rate(facts, own, facts.Previous),
                Facts = ReferenceEquals(facts, person.Facts.Persons[0]) ? person.Facts : person.Facts with { Persons = [facts] },
            };
        }
        catch (FactsException fault)
        {
            return outcome with { Open = fault.Message };
        }
    }

    private (ImmutableArray<TrialCost> Costs, ImmutableArray<(string Text, int Months)> Issues) Costs(HashedPolicy policy, TrialOutcome[] outcomes)
    {
        if (asPaid is null) return ([], []);
        var key = TrialPayroll.KeyOf(policy.Document);
        var payroll = key == sealedPayKey ? asPaid : payrolls.Of(key, () => new TrialPayroll(asPaid.Pay, Year.Year, policy));
        var after = new TrialPayroll.PersonCost[asPaid.Pay.Persons.Length];
        Parallel.For(0, after.Length, i =>
        {
            var now = personOf.TryGetValue(asPaid.Pay.Persons[i].Person, out var at) && Moved(outcomes[at]) ? outcomes[at].After : null;
            after[i] = payroll.Of(i, now);
        });

        var sums = new SortedDictionary<string, (decimal[] Before, decimal[] After)>(StringComparer.Ordinal);
        for (var i = 0; i < after.Length; i++)
        {
            foreach (var (township, months) in asPaid.Of(i, now: null).Townships) Add(Of(township).Before, months);
            foreach (var (township, months) in after[i].Townships) Add(Of(township).After, months);
        }

        return (
            [.. sums.Select(s => new TrialCost(s.Key, [.. s.Value.Before], [.. s.Value.After]))],
            [.. after.SelectMany(cost => cost.Issues).GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count()))]);

        (decimal[] Before, decimal[] After) Of(string township)
        {
            if (!sums.TryGetValue(township, out var sum)) sums[township] = sum = (new decimal[12], new decimal[12]);
            return sum;
        }

        static void Add(decimal[] sum, ImmutableArray<decimal> months)
        {
            for (var m = 0; m < sum.Length; m++) sum[m] += months[m];
        }
    }

    /// <summary>Whether pay reads anything else than before.</summary>
    private static bool Moved(TrialOutcome outcome) =>
        outcome.After is { } now && (now.Outcome != outcome.Person.Sealed.Outcome || now.Grade != outcome.Person.Sealed.Grade);

    /// <summary>The last few of something dear, by what it was made from.</summary>
    private sealed class Remembered<T>(int most)
        where T : class
    {
        private readonly LinkedList<(string Key, T Value)> kept = [];
        private readonly Lock gate = new();

        internal T Of(string key, Func<T> make)
        {
            lock (gate)
            {
                if (kept.FirstOrDefault(k => k.Key == key) is { Value: { } known } found)
                {
                    kept.Remove(found);
                    kept.AddFirst(found);
                    return known;
                }
            }

            var made = make();
            lock (gate)
            {
                kept.AddFirst((key, made));
                while (kept.Count > most) kept.RemoveLast();
            }

            return made;
        }
    }
}
