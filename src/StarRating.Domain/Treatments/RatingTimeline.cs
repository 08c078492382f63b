using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Treatments;

/// <summary>
/// The star or grade that governs a month, from the sealed ratings as known now, in the order of their years. A rise counts from its
/// nominal start and is so paid back; a fall counts from the month after 生效, so nothing paid is taken back (rating-rules.md
/// section 2, "Pay time"). 暂缓评定 says nothing: the old goes on.
/// </summary>
internal sealed class RatingTimeline(ImmutableArray<SealedRatingFacts> ratings)
{
    private const int NoStars = -1;

    private readonly ImmutableArray<SealedRatingFacts> _ratings = [.. ratings.OrderBy(r => r.Year).ThenBy(r => r.Version)];
    private readonly Dictionary<SealedRatingFacts, PaySource> _sources = new(ReferenceEqualityComparer.Instance);

    /// <summary>What of a rating matters to pay; said once for all months.</summary>
    internal PaySource SourceOf(SealedRatingFacts rating) => _sources.TryGetValue(rating, out var known) ? known : _sources[rating] = PaySources.Of(rating);

    /// <summary>The tier of a month; null when there is none. Ratings of service before <paramref name="since"/> are history.</summary>
    internal (int? Stars, SealedRatingFacts? Rating) Tier(YearMonth month, PaySettings pay, DateOnly since)
    {
        var (value, rating) = Fold(month, pay, _ratings.Where(r => new DateOnly(r.Year + 1, 1, 1) > since), r => Stars(r, pay));
        return (value is null ? null : (int)value, rating);
    }

    /// <summary>The factor of performance pay in a month by the grade of the year before, from the same rules as the tier.</summary>
    internal (decimal Factor, SealedRatingFacts? Rating) Factor(YearMonth month, PaySettings pay, GradeFactors grades, DateOnly since)
    {
        var (value, rating) = Fold(month, pay, _ratings.Where(r => new DateOnly(r.Year + 1, 1, 1) > since), r => FactorOf(r, grades));
        return (value ?? grades.WithoutGrade, rating);
    }

    /// <summary>The factor by the grade of the paid year itself; null until that year is sealed.</summary>
    internal (decimal? Factor, SealedRatingFacts? Rating) SameYearFactor(int year, YearMonth dueIn, PaySettings pay, GradeFactors grades)
    {
        decimal? value = null;
        SealedRatingFacts? by = null;
        foreach (var rating in _ratings.Where(r => r.Year == year))
        {
            if (FactorOf(rating, grades) is not { } factor) continue;
            if (value is null || factor >= value || TakesBack(rating, pay) || dueIn > YearMonth.Of(rating.EffectiveOn)) (value, by) = (factor, rating);
        }

        return (value, by);
    }

    private static (decimal?, SealedRatingFacts?) Fold(
        YearMonth month, PaySettings pay, IEnumerable<SealedRatingFacts> ratings, Func<SealedRatingFacts, decimal?> valueOf)
    {
        decimal? value = null;
        SealedRatingFacts? by = null;
        foreach (var rating in ratings)
        {
            if (valueOf(rating) is not { } next) continue;
            var effect = YearMonth.Of(rating.EffectiveOn);
            if (pay.StarPayStart == StarPayStart.MonthAfterEffect)
            {
                if (month > effect) (value, by) = (next, rating);
                continue;
            }

            if (month < new YearMonth(rating.Year + 1, 1)) continue;
            if (value is null || next >= value || month > effect || TakesBack(rating, pay)) (value, by) = (next, rating);
        }

        return (value, by);
    }

    private static bool TakesBack(SealedRatingFacts rating, PaySettings pay) =>
        pay.CorrectionTakesBack && rating.Kind == SealedRatingKind.Correction;

    private static decimal? Stars(SealedRatingFacts rating, PaySettings pay) => rating.Outcome switch
    {
        OutcomeKind.Rated => rating.Stars,
        OutcomeKind.NoStar => NoStars,
        OutcomeKind.NotEligible when rating.NotEligible == NotEligibleReason.NewTermTooShort && !pay.KeepStarPayAfterTermReset => NoStars,
        _ => null,
    };

    private static decimal? FactorOf(SealedRatingFacts rating, GradeFactors grades) =>
        rating.Outcome == OutcomeKind.Suspended ? null : grades.For(rating.Grade);
}
