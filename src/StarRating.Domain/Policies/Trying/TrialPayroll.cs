using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Policies.Trying;

/// <summary>
/// The pay of the year after the assessed one, under one pay section. What a person costs with a result is computed once and kept:
/// while a setting of the stars moves, only who gets a result not seen before is computed.
/// </summary>
internal sealed class TrialPayroll
{
    private readonly PayRun run;
    private readonly ImmutableArray<YearMonth> months;
    private readonly ConcurrentDictionary<(int Person, TrialSign? Sign), PersonCost> known = new();

    /// <param name="pay">The county's pay facts.</param>
    /// <param name="year">The assessed year; the months are those of the year after.</param>
    /// <param name="instead">The policy whose pay section takes the place of the sealed years'; null: as it is paid.</param>
    /// <param name="since">The first year that is tried; the policy pays from the January after it.</param>
    internal TrialPayroll(TrialPay pay, int year, HashedPolicy? instead, int since)
    {
        Pay = pay;
        var first = new YearMonth(since + 1, 1);
        months = [.. YearMonth.OfYear(year + 1)];
        run = new PayRun(instead is null ? pay.County : pay.County with
        {
            Policies =
            [
                .. pay.County.Policies.Where(p => p.From < first),
                new PayPolicyFacts { Id = instead.Hash, From = first, Profiles = instead.Document.Profiles },
            ],
        });
    }

    internal TrialPay Pay { get; }

    /// <summary>All that pay depends on besides the results.</summary>
    internal static string KeyOf(PolicyDocument policy) =>
        JsonSerializer.Serialize(policy.Profiles.Select(p => new { p.Id, p.Population, p.Pay }), StrictJson.Options);

    /// <summary>What a person costs with the sealed results (null), or with others.</summary>
    internal PersonCost Of(int person, TrialSign? sign) => known.GetOrAdd((person, sign), key => Compute(Pay.Persons[key.Person], key.Sign));

    private PersonCost Compute(PersonPayFacts person, TrialSign? sign)
    {
        var due = run.Pay(sign is null ? person : With(person, sign), months);
        var townships = due.SelectMany(m => m.Lines).GroupBy(l => l.Township, StringComparer.Ordinal)
            .Select(g => (g.Key, ImmutableArray.CreateRange(months, month => g.Where(l => l.Month == month).Sum(l => l.Amount))));
        return new PersonCost([.. townships], [.. due.SelectMany(m => m.Issues).Select(i => i.Text)]);
    }

    /// <summary>The tried results in place of what was sealed, each in effect on the same day.</summary>
    private static PersonPayFacts With(PersonPayFacts person, TrialSign sign)
    {
        var ratings = person.Ratings;
        for (TrialSign? one = sign; one is not null; one = one.Earlier)
        {
            var own = ratings.Where(r => r.Year == one.Year).MinBy(r => r.Version);
            ratings =
            [
                .. ratings.Where(r => r.Year != one.Year),
                new SealedRatingFacts
                {
                    Id = own?.Id ?? "trial",
                    Year = one.Year,
                    Outcome = one.Outcome,
                    Stars = one.Stars,
                    NotEligible = one.NotEligible,
                    Grade = one.Grade,
                    EffectiveOn = own?.EffectiveOn ?? new DateOnly(one.Year + 1, 1, 1),
                },
            ];
        }

        return person with { Ratings = ratings };
    }

    /// <summary>One person's cost by township and month, and what could not be computed.</summary>
    internal sealed record PersonCost(ImmutableArray<(string Township, ImmutableArray<decimal> Months)> Townships, ImmutableArray<string> Issues);
}

/// <summary>What pay and treatments read of a tried result that differs from the sealed one, and of those of earlier tried years.</summary>
internal sealed record TrialSign(int Year, OutcomeKind Outcome, int? Stars, NotEligibleReason? NotEligible, string? Grade, TrialSign? Earlier)
{
    internal static TrialSign Of(RatingResult now, TrialSign? earlier) =>
        new(now.Year, now.Outcome.Kind, (now.Outcome as Rated)?.Stars, (now.Outcome as NotEligible)?.Reason, now.Grade, earlier);

    /// <summary>A person's history with the tried years in it.</summary>
    internal static IEnumerable<StarYear> In(IEnumerable<StarYear> history, TrialSign? signs)
    {
        for (var one = signs; one is not null; one = one.Earlier)
        {
            var (year, outcome, stars) = (one.Year, one.Outcome, one.Stars);
            history = history.Where(known => known.Year != year).Concat(outcome is OutcomeKind.Rated or OutcomeKind.NoStar ? [new StarYear(year, stars)] : []).ToList();
        }

        return history;
    }
}
