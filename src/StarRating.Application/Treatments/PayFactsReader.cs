using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarRating.Application.Organization;
using StarRating.Application.Policies;
using StarRating.Application.Ratings;
using StarRating.Data;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Application.Treatments;

/// <summary>What a sheet is drafted from: the county's facts, everyone who is or was paid, and the names to print.</summary>
public sealed record PayFactsOfCounty(CountyPayFacts County, ImmutableArray<PersonPayFacts> Persons, IReadOnlyDictionary<string, string> Names);

/// <summary>Reads what pay rests on, as it is known now: posts and sanctions from the files, tiers from the sealed ratings, rules from the years' policies.</summary>
public sealed class PayFactsReader(StarRatingContext db, FactsReader facts, PolicyStore policies, VillageHistories histories)
{
    public Task<PayFactsOfCounty> Read(long countyId, CancellationToken stop = default) => Read(countyId, secretaryIds: null, stop);

    /// <summary>The same for some of the county's persons.</summary>
    public async Task<PayFactsOfCounty> Read(long countyId, IReadOnlyCollection<long>? secretaryIds, CancellationToken stop = default)
    {
        var years = await db.RatingYears.AsNoTracking().Where(y => y.CountyId == countyId).OrderBy(y => y.Year)
            .Select(y => new { y.Id, y.Year }).ToListAsync(stop);
        if (years.Count == 0)
        {
            throw new Refusal("本县（市、区）还没有开启过年度，没有可以适用的报酬政策。请先开启年度。");
        }

        var known = await facts.Read(new FactsRequest(countyId, years[^1].Year + 1, secretaryIds), stop);
        var ratings = await Ratings(countyId, stop);
        var standings = await histories.Of(countyId, stop);
        var versions = ImmutableArray.CreateBuilder<PayPolicyFacts>();
        foreach (var year in years)
        {
            var policy = await policies.OfYear(year.Id, stop);
            // A year's policy pays from January of the next; the first one also pays what lies before it.
            var from = versions.Count == 0 ? new YearMonth(2000, 1) : new YearMonth(year.Year + 1, 1);
            versions.Add(new PayPolicyFacts { Id = policy.Hash, From = from, Profiles = policy.Document.Profiles });
        }

        var names = known.Persons.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        foreach (var village in known.Villages)
        {
            names[village.Id] = village.Name;
        }

        return new PayFactsOfCounty(
            new CountyPayFacts
            {
                Policies = versions.DrainToImmutable(),
                Villages = [.. known.Villages.SelectMany(village => Standings(village, standings[FactIds.Number(village.Id)]))],
                Figures = [.. known.Villages.SelectMany(Figures)],
                Incomes = await Incomes(countyId, stop),
            },
            [.. known.Persons.Select(p => new PersonPayFacts { Person = p.Id, Appointments = p.Appointments, Sanctions = p.Sanctions, Awards = p.Awards, Ratings = [.. ratings[p.Id]] })],
            names);
    }

    private static IEnumerable<VillageStandingFacts> Standings(VillageFacts village, IReadOnlyList<VillageStanding> standings) =>
        standings.Select(standing => new VillageStandingFacts
        {
            Id = standing.Id,
            Village = village.Id,
            Kind = standing.Kind,
            Category = standing.Category ?? VillageCategory.Other,
            Township = FactIds.Township(standing.TownshipId),
            From = standing.From,
            To = standing.To,
        });

    private static IEnumerable<VillageFigureFacts> Figures(VillageFacts village) =>
        village.Figures.Select(figure => new VillageFigureFacts { Id = figure.Id, Village = village.Id, Name = figure.Name, Year = figure.Year, Value = figure.Value });

    private async Task<ImmutableArray<RuralIncomeFacts>> Incomes(long countyId, CancellationToken stop) =>
    [
        .. (await db.RuralIncomes.AsNoTracking().Where(i => i.CountyId == countyId).OrderBy(i => i.Year).Select(i => new { i.Id, i.Year, i.Yuan }).ToListAsync(stop))
            .Select(i => new RuralIncomeFacts { Id = FactIds.Of("income", i.Id), Year = i.Year, Yuan = i.Yuan }),
    ];

    private async Task<ILookup<string, SealedRatingFacts>> Ratings(long countyId, CancellationToken stop)
    {
        var rows = await db.Ratings.AsNoTracking().Where(r => r.CountyId == countyId && r.SealedAt != null)
            .Select(r => new { r.Id, r.SecretaryId, r.Year, r.Sequence, r.Kind, r.OutcomeKind, r.Stars, r.ReasonCode, r.GradeId, r.SealedAt })
            .ToListAsync(stop);
        return rows.ToLookup(
            r => FactIds.Person(r.SecretaryId),
            r => new SealedRatingFacts
            {
                Id = FactIds.Of("rating", r.Id),
                Year = r.Year,
                Version = r.Sequence,
                Kind = Enum.Parse<SealedRatingKind>(r.Kind.ToString()),
                Outcome = r.OutcomeKind,
                Stars = r.Stars,
                NotEligible = r.OutcomeKind == OutcomeKind.NotEligible && Enum.TryParse<NotEligibleReason>(r.ReasonCode, out var reason) ? reason : null,
                Grade = r.GradeId,
                EffectiveOn = BusinessTime.BusinessDate(r.SealedAt!.Value),
            },
            StringComparer.Ordinal);
    }
}
