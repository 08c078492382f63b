using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>Pay(policy, outcome, months) for a cohort just rated: the previous state's stars and the new outcome make the tier.</summary>
internal sealed class CohortPay(HashedPolicy policy, FactsDocument facts, PayPeriodFacts period)
{
    internal ImmutableArray<MonthDue> Of(IReadOnlyList<RatingResult> ratings)
    {
        var run = new PayRun(County());
        var byPerson = ratings.ToDictionary(r => r.Person, StringComparer.Ordinal);
        var from = period.From ?? new YearMonth(facts.Year + 1, 1);
        var to = period.To ?? new YearMonth(from.Year, 12);
        var months = new List<YearMonth>();
        for (var month = from; month <= to; month = month.Next) months.Add(month);
        return
        [
            .. facts.Persons.OrderBy(p => p.Id, StringComparer.Ordinal)
                .SelectMany(p => run.Pay(Person(p, byPerson.GetValueOrDefault(p.Id)), months))
                .Where(m => !m.Lines.IsEmpty || !m.Issues.IsEmpty),
        ];
    }

    private CountyPayFacts County() => new()
    {
        Policies = [new PayPolicyFacts { Id = policy.Hash, From = new YearMonth(1900, 1), Profiles = policy.Document.Profiles }],
        Villages =
        [
            .. facts.Villages.Select(v => new VillageStandingFacts { Id = v.Id, Village = v.Id, Kind = v.Kind, Category = v.Category, Township = v.Township }),
        ],
        Figures =
        [
            .. facts.Villages.SelectMany(v => v.Figures.DistinctBy(f => (f.Name, f.Year))
                .Select(f => new VillageFigureFacts { Id = f.Id, Village = v.Id, Name = f.Name, Year = f.Year, Value = f.Value })),
        ],
        Incomes = period.Incomes,
    };

    private PersonPayFacts Person(PersonFacts person, RatingResult? rating) => new()
    {
        Person = person.Id,
        Appointments = person.Appointments,
        Sanctions = person.Sanctions,
        Awards = person.Awards,
        Ratings = [.. new[] { Before(person), Now(rating) }.OfType<SealedRatingFacts>()],
    };

    private SealedRatingFacts? Before(PersonFacts person)
    {
        if (person.Previous is not { } previous || previous.Year >= facts.Year) return null;
        var year = previous.LeftWithoutStar ? previous.Year : previous.RatedYear ?? previous.Year;
        return !previous.LeftWithoutStar && previous.Stars is null ? null : new SealedRatingFacts
        {
            Id = $"previous-{person.Id}",
            Year = year,
            Outcome = previous.LeftWithoutStar ? OutcomeKind.NoStar : OutcomeKind.Rated,
            Stars = previous.LeftWithoutStar ? null : previous.Stars,
            Grade = person.Years.FirstOrDefault(y => y.Year == year)?.Grade,
            EffectiveOn = previous.AsOf ?? new DateOnly(year + 1, 1, 1),
        };
    }

    private SealedRatingFacts? Now(RatingResult? rating) => rating is null ? null : new SealedRatingFacts
    {
        Id = $"rating-{rating.Year}-{rating.Person}",
        Year = rating.Year,
        Outcome = rating.Outcome.Kind,
        Stars = (rating.Outcome as Rated)?.Stars,
        NotEligible = (rating.Outcome as NotEligible)?.Reason,
        Grade = rating.Grade,
        EffectiveOn = period.EffectiveOn ?? facts.DecidedOn,
    };
}
