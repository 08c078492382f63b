using System.Collections.Immutable;
using StarRating.Policies;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>
/// Treat(policy, outcome, history) → entitlements. Pure: what was earned in each year of the past and this one decides what is held now, what goes on for
/// good, and what ends. A year that is not in the history, or in which the rating waited, earns nothing and ends nothing.
/// </summary>
public sealed class Treater
{
    private readonly HashedPolicy policy;
    private readonly Rater rater;
    private readonly FactsDocument facts;

    /// <summary>Prepares a year.</summary>
    /// <param name="policy">The policy in force for the year.</param>
    /// <param name="facts">The year's frame: terms, villages, day of decision.</param>
    public Treater(HashedPolicy policy, FactsDocument facts) => (this.policy, this.facts, rater) = (policy, facts, new Rater(policy, facts));

    /// <summary>The treatments of one person after a rating, in the order of the policy; empty for who was not rated.</summary>
    /// <param name="person">The person's facts, as they were rated.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="history">Earlier years, in any order; the assessed one is not read from it.</param>
    /// <param name="effectiveOn">生效: the day on which the rating takes effect; null: the day of decision.</param>
    public ImmutableArray<Entitlement> Of(PersonFacts person, RatingResult rating, IEnumerable<StarYear> history, DateOnly? effectiveOn = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(rating);
        ArgumentNullException.ThrowIfNull(history);
        var profile = policy.Document.Profiles.FirstOrDefault(candidate => string.Equals(candidate.Id, rating.Profile, StringComparison.Ordinal));
        if (profile?.Treatments is not { } settings || rating.Outcome is not (Rated or NoStar))
        {
            return [];
        }

        var now = new StarYear(rating.Year, (rating.Outcome as Rated)?.Stars);
        var years = history.Where(year => year.Year < rating.Year).DistinctBy(year => year.Year).Append(now).ToDictionary(year => year.Year, year => year.Stars);
        var given = person.Years.FirstOrDefault(year => year.Year == rating.Year);
        var asking = rater.Asking(person, given is null ? null : given with { Grade = rating.Grade });
        return
        [
            .. settings.Items.Select(item => One(item, years, Holds(item, asking)) is { } found
                    ? Make(item, settings, rating, years, found, effectiveOn ?? facts.DecidedOn) : null).OfType<Entitlement>(),
        ];

        static bool Holds(TreatmentItem item, (Inquiry Inquiry, RatingWalk Walk)? asking) =>
            item.When is null || (asking is { } asked && asked.Inquiry.Ask(item.When, DateOnly.MinValue.Year));
    }

    /// <summary>What is held after the last year: the state, and the year up to which it lasts (null: for good).</summary>
    private static Found? One(TreatmentItem item, Dictionary<int, int?> years, bool holdsNow)
    {
        var last = years.Keys.Max();
        var (earned, until, permanent, lost) = (0, int.MinValue, false, false);
        var before = false;
        foreach (var year in years.Keys.Order())
        {
            if (year == last)
            {
                before = permanent || until >= year;
            }

            var stars = years[year];
            lost = false;
            if (item.LostBelow is { } below && (stars is null || stars < below))
            {
                lost = permanent || until >= year;
                (earned, until, permanent) = (0, int.MinValue, false);
            }

            if (Running(item, years, year) && (year != last || holdsNow))
            {
                earned++;
                until = year + (item.LastsYears ?? 1);
                permanent |= item.PermanentAfter is { } needed && earned >= needed;
            }
        }

        if (permanent || until > last)
        {
            return new(permanent ? EntitlementState.Permanent : before ? EntitlementState.Continued : EntitlementState.Earned, permanent ? null : until, earned);
        }

        return before ? new(lost ? EntitlementState.Lost : EntitlementState.Expired, last, earned) : null;
    }

    /// <summary>The stars are in the range for so many years running, this one the last.</summary>
    private static bool Running(TreatmentItem item, Dictionary<int, int?> years, int year)
    {
        for (var earlier = year; earlier > year - item.Years; earlier--)
        {
            if (!years.TryGetValue(earlier, out var stars) || !InRange(item, stars))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>不定星级 is below every star: it is in a range that has no lower end.</summary>
    private static bool InRange(TreatmentItem item, int? stars) =>
        stars is { } number ? !(number < item.FromStars) && !(number > item.ToStars) : item.FromStars is null && item.ToStars is not null;

    private static Entitlement Make(TreatmentItem item, TreatmentSettings settings, RatingResult rating, Dictionary<int, int?> years, Found found, DateOnly effectiveOn)
    {
        var ends = found.State is EntitlementState.Lost or EntitlementState.Expired;
        var january = new DateOnly(rating.Year + 1, 1, 1);
        var month = new DateOnly(effectiveOn.Year, effectiveOn.Month, 1).AddMonths(1);
        var from = item.Start == TreatmentStart.MonthAfterEffect && found.State is EntitlementState.Earned or EntitlementState.Lost ? month : january;
        return new Entitlement
        {
            Person = rating.Person,
            Treatment = item.Id,
            Name = item.Name,
            Article = item.Article ?? settings.Article,
            Kind = item.Kind,
            State = found.State,
            From = from,
            To = ends || found.Until is null ? null : new DateOnly(found.Until.Value + 1, 1, 1),
            Quantity = item.Quantity,
            Unit = item.Unit,
            Text = Why(item, rating.Year, years) + (item.PermanentAfter is { } needed && !ends ? $"，累计{found.Earned}年（{needed}年起长期享受）" : ""),
        };
    }

    private static string Why(TreatmentItem item, int year, Dictionary<int, int?> years) => string.Join("、", Enumerable.Range(0, item.Years)
        .Select(back => year - item.Years + 1 + back).Where(years.ContainsKey)
        .Select(known => $"{known}年度{(years[known] is { } stars ? OutcomeSentence.Stars(stars) : "不定星级")}"));

    private sealed record Found(EntitlementState State, int? Until, int Earned);
}
