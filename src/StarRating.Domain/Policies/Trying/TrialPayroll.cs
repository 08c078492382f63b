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
    private readonly int year;
    private readonly PayRun run;
    private readonly ImmutableArray<YearMonth> months;
    private readonly ConcurrentDictionary<(int Person, RatingSign? Sign), PersonCost> known = new();

    /// <param name="pay">The county's pay facts.</param>
    /// <param name="year">The assessed year; the months are those of the year after.</param>
    /// <param name="instead">The policy whose pay section takes the place of the sealed year's; null: as it is paid.</param>
    internal TrialPayroll(TrialPay pay, int year, HashedPolicy? instead)
    {
        (Pay, this.year) = (pay, year);
        var first = new YearMonth(year + 1, 1);
        months = [.. YearMonth.OfYear(year + 1)];
        run = new PayRun(instead is null ? pay.County : pay.County with
        {
            Policies =
            [
                .. pay.County.Policies.Where(p => p.From != first),
                new PayPolicyFacts { Id = instead.Hash, From = first, Profiles = instead.Document.Profiles },
            ],
        });
    }

    internal TrialPay Pay { get; }

    /// <summary>All that pay depends on besides the results.</summary>
    internal static string KeyOf(PolicyDocument policy) =>
        JsonSerializer.Serialize(policy.Profiles.Select(p => new { p.Id, p.Population, p.Pay }), StrictJson.Options);

    /// <summary>What a person costs with the sealed result (null), or with another.</summary>
    internal PersonCost Of(int person, RatingResult? now)
    {
        var sign = now is null ? null : new RatingSign(now.Outcome.Kind, (now.Outcome as Rated)?.Stars, (now.Outcome as NotEligible)?.Reason, now.Grade);
        return known.GetOrAdd((person, sign), key => Compute(Pay.Persons[key.Person], key.Sign));
    }

    private PersonCost Compute(PersonPayFacts person, RatingSign? sign)
    {
        var due = run.Pay(sign is null ? person : With(person, sign), months);
        var townships = due.SelectMany(m => m.Lines).GroupBy(l => l.Township, StringComparer.Ordinal)
            .Select(g => (g.Key, ImmutableArray.CreateRange(months, month => g.Where(l => l.Month == month).Sum(l => l.Amount))));
        return new PersonCost([.. townships], [.. due.SelectMany(m => m.Issues).Select(i => i.Text)]);
    }

    /// <summary>The tried result in place of what was sealed, in effect on the same day.</summary>
    private PersonPayFacts With(PersonPayFacts person, RatingSign sign)
    {
        var own = person.Ratings.Where(r => r.Year == year).MinBy(r => r.Version);
        return person with
        {
            Ratings =
            [
                .. person.Ratings.Where(r => r.Year != year),
                new SealedRatingFacts
                {
                    Id = own?.Id ?? "trial",
                    Year = year,
                    Outcome = sign.Outcome,
                    Stars = sign.Stars,
                    NotEligible = sign.NotEligible,
                    Grade = sign.Grade,
                    EffectiveOn = own?.EffectiveOn ?? new DateOnly(year + 1, 1, 1),
                },
            ],
        };
    }

    /// <summary>What pay reads of a result.</summary>
    internal sealed record RatingSign(OutcomeKind Outcome, int? Stars, NotEligibleReason? NotEligible, string? Grade);

    /// <summary>One person's cost by township and month, and what could not be computed.</summary>
    internal sealed record PersonCost(ImmutableArray<(string Township, ImmutableArray<decimal> Months)> Townships, ImmutableArray<string> Issues);
}
