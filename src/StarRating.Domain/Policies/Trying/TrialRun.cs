using System.Collections.Immutable;
using StarRating.Assessments;
using StarRating.Ballots;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;

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

    /// <summary>Prepares a year.</summary>
    public TrialRun(TrialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        Year = year;
        frames = new TrialFrames(year.Persons);
        sealedGradesKey = TrialGrades.KeyOf(year.Policy.Document);
        sealedPayKey = TrialPayroll.KeyOf(year.Policy.Document);
        sealedGrades = TrialGrades.Of(year.Policy, year, frames.Raters(year.Policy));
        if (year.Pay is { } pay)
        {
            asPaid = new TrialPayroll(pay, year.Year, instead: null, year.Year);
            Parallel.For(0, pay.Persons.Length, i => asPaid.Of(i, sign: null));
        }
    }

    /// <summary>The sealed inputs.</summary>
    public TrialYear Year { get; }

    /// <summary>What a policy would have made of the year.</summary>
    /// <param name="policy">The policy; it must have passed the checks without which nothing can be computed.</param>
    /// <param name="before">The same policy tried on an earlier year of the county: persons go on from it. Null: from what was sealed.</param>
    public TrialResult Try(HashedPolicy policy, TrialResult? before = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var raters = frames.Raters(policy);
        var carry = before is null ? null : TrialCarry.Of(Year, before);
        var key = TrialGrades.KeyOf(policy.Document);
        var made = carry is { Persons: > 0 } ? TrialGrades.Of(policy, Year, raters, carry)
            : key == sealedGradesKey ? sealedGrades : grades.Of(key, () => TrialGrades.Of(policy, Year, raters));
        var asking = policy.Document.Profiles.Where(profile => PartScores.Asks(profile) || PartScores.AsksBallots(profile) || PartScores.AsksPools(profile))
            .DistinctBy(profile => profile.Id, StringComparer.Ordinal).ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        var outcomes = new TrialOutcome[Year.Persons.Length];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = Rate(raters(i), policy.Document, i, made[i], carry?[i], asking));
        var signs = (before?.Signs ?? ImmutableDictionary.Create<string, TrialSign>(StringComparer.Ordinal)).ToBuilder();
        foreach (var now in outcomes.Where(Moved).Select(outcome => outcome.After!).DistinctBy(now => now.Person, StringComparer.Ordinal))
        {
            signs[now.Person] = TrialSign.Of(now, signs.GetValueOrDefault(now.Person));
        }

        var result = new TrialResult
        {
            Year = Year.Year,
            Since = before?.Since ?? Year.Year,
            Policy = policy,
            Persons = [.. outcomes],
            Carried = carry?.Persons ?? 0,
            Signs = signs.ToImmutable(),
        };
        var (costs, issues) = Costs(policy, result);
        return result with { Costs = costs, PayIssues = issues };
    }

    /// <summary>What everybody is given besides pay, under what is sealed and under what was tried; in the order of the persons.</summary>
    /// <param name="result">A result of this run.</param>
    public ImmutableArray<TrialEntitled> Entitlements(TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (before, after) = (frames.Treaters(Year.Policy), frames.Treaters(result.Policy));
        var found = new TrialEntitled[result.Persons.Length];
        Parallel.For(0, found.Length, i =>
        {
            var outcome = result.Persons[i];
            var person = outcome.Person.Facts.Persons[0];
            ImmutableArray<Entitlement> held = [.. before(i).Of(person, outcome.Person.Sealed, outcome.Person.History).Where(TrialEntitled.IsHeld)];
            var earlier = result.Signs.GetValueOrDefault(person.Id);
            found[i] = new(outcome, held, outcome.After is null ? held :
                [.. after(i).Of(outcome.Facts!.Persons[0], outcome.After, TrialSign.In(outcome.Person.History, earlier)).Where(TrialEntitled.IsHeld)]);
        });
        return [.. found];
    }

    private TrialOutcome Rate(Rater rater, PolicyDocument policy, int at, TrialGrade? after, PersonFacts? carried, Dictionary<string, Profile> asking)
    {
        var person = Year.Persons[at];
        var before = sealedGrades[at];
        var outcome = new TrialOutcome { Person = person, GradeBefore = before, GradeAfter = after };
        var facts = carried ?? person.Facts.Persons[0];
        var own = facts.Years.FirstOrDefault(y => y.Year == Year.Year);
        if (after is not null && !after.Equivalent(before))
        {
            if (after.Open is { } open) return outcome with { Open = open };
            // Where the tried policy makes no grades, the grade stays a fact of the year.
            own = (own ?? new YearFacts { Id = "trial", Year = Year.Year }) with
            {
                Grade = policy.Grading is null ? own?.Grade : after.Grade,
                Score = after.Total,
                Rank = after.Rank,
                RankOf = after.RankOf,
            };
            facts = facts with { Years = [.. facts.Years.Where(y => y.Year != Year.Year), own] };
        }

        if (own is not null && person is { Entered: { } entered, Sealed.Profile: { } profileId } && asking.GetValueOrDefault(profileId) is { } profile)
        {
            own = Asked(profile, entered, own, after);
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

    private (ImmutableArray<TrialCost> Costs, ImmutableArray<(string Text, int Months)> Issues) Costs(HashedPolicy policy, TrialResult result)
    {
        if (asPaid is null) return ([], []);
        var key = TrialPayroll.KeyOf(policy.Document);
        var payroll = key == sealedPayKey && result.Since == Year.Year ? asPaid
            : payrolls.Of($"{result.Since} {key}", () => new TrialPayroll(asPaid.Pay, Year.Year, policy, result.Since));
        var after = new TrialPayroll.PersonCost[asPaid.Pay.Persons.Length];
        Parallel.For(0, after.Length, i => after[i] = payroll.Of(i, result.Signs.GetValueOrDefault(asPaid.Pay.Persons[i].Person)));

        var sums = new SortedDictionary<string, (decimal[] Before, decimal[] After)>(StringComparer.Ordinal);
        for (var i = 0; i < after.Length; i++)
        {
            foreach (var (township, months) in asPaid.Of(i, sign: null).Townships) Add(Of(township).Before, months);
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

    /// <summary>The year with what the tried policy asks for besides the grade: scores of parts, shares of ballots, how many the pool held.</summary>
    private static YearFacts Asked(Profile profile, AssessmentFacts entered, YearFacts own, TrialGrade? grade) => own with
    {
        Rank = own.RankOf is null ? grade?.Rank ?? own.Rank : own.Rank,
        RankOf = own.RankOf ?? grade?.RankOf,
        Parts = profile.Assessment is { } assessment ? PartScores.Of(profile, Assessment.Score(assessment, profile.Ballots ?? new BallotsSettings(), entered)) : own.Parts,
        BallotShares = PartScores.AsksBallots(profile) ? BallotBars.Shares(profile.Ballots ?? new BallotsSettings(), entered.Ballots) : own.BallotShares,
    };

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
