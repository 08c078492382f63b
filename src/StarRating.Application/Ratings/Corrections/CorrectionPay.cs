using Microsoft.EntityFrameworkCore;
using StarRating.Application.Treatments;
using StarRating.Data;
using StarRating.Data.Ratings;
using StarRating.Data.Treatments;
using StarRating.Treatments;

namespace StarRating.Application.Ratings.Corrections;

/// <summary>Computes a person's pay with and without the versions that a correction appends.</summary>
public sealed class CorrectionPay(StarRatingContext db, PayFactsReader reader)
{
    /// <param name="kind">Kind of the versions.</param>
    /// <param name="years">What is appended.</param>
    /// <param name="effectiveOn">The day on which it takes effect.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PayEffect> Of(RatingKind kind, IReadOnlyList<ReckonedYear> years, DateOnly effectiveOn, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(years);
        var held = years[0].Held;
        var known = await reader.Read(held.CountyId, [held.SecretaryId], cancel);
        if (known.Persons is not [var person])
        {
            return new PayEffect(effectiveOn, []);
        }

        var sheets = await db.PaySheets.AsNoTracking().Where(s => s.CountyId == held.CountyId && s.State == PaySheetState.Locked)
            .Select(s => new { s.Year, s.Month }).ToListAsync(cancel);
        var paid = sheets.Select(s => new YearMonth(s.Year, s.Month)).ToHashSet();
        var last = paid.Count > 0 ? paid.Max().Next : YearMonth.Of(effectiveOn);
        var first = new YearMonth(held.Year + 1, 1);
        var months = Enumerable.Range(0, Math.Max(1, Span(first, last))).Select(first.AddMonths).ToList();
        var run = new PayRun(known.County);
        var before = run.Pay(person, months);
        var after = run.Pay(person with { Ratings = [.. person.Ratings, .. years.Select(y => Appended(y, kind, effectiveOn))] }, months);
        return new PayEffect(
            effectiveOn,
            [
                .. before.Zip(after).Where(pair => pair.First.Total != pair.Second.Total)
                    .Select(pair => new PayMonthChange(pair.First.Month, pair.First.Total, pair.Second.Total, State(pair.First.Month, paid))),
            ]);
    }

    private static int Span(YearMonth first, YearMonth last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;

    private static PayMonthState State(YearMonth month, HashSet<YearMonth> paid) =>
        paid.Contains(month) ? PayMonthState.Paid
        : paid.Count > 0 && month < paid.Min() ? PayMonthState.Earlier
        : PayMonthState.Coming;

    private static SealedRatingFacts Appended(ReckonedYear year, RatingKind kind, DateOnly effectiveOn) => new()
    {
        Id = FactIds.Of("proposed", year.Held.Id),
        Year = year.Held.Year,
        Version = year.Held.Sequence + 1,
        Kind = Enum.Parse<SealedRatingKind>(kind.ToString()),
        Outcome = year.Result.Outcome.Kind,
        Stars = year.Result.Outcome.Stars(),
        NotEligible = (year.Result.Outcome as StarRating.Ratings.NotEligible)?.Reason,
        Grade = year.Result.Grade,
        EffectiveOn = effectiveOn,
    };
}
