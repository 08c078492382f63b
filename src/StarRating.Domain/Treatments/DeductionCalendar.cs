using System.Collections.Immutable;
using StarRating.Secretaries;

namespace StarRating.Treatments;

/// <summary>What sanctions take from one component in a stretch of paid time, as parts of its amount.</summary>
internal sealed class DeductionCalendar(PaySettings pay, ImmutableArray<SanctionFacts> sanctions, string component)
{
    private readonly ImmutableArray<Spell> _spells = [.. Spells(pay, sanctions, component)];

    internal bool Any => !_spells.IsEmpty;

    /// <summary>
    /// The parts of a slice's month that are deducted: percent and days, or percent and a whole month. Where rules by days and by months meet in
    /// one month, the one that takes more counts.
    /// </summary>
    internal (ImmutableArray<Share> Shares, ImmutableArray<SanctionFacts> By) In(ServiceSlice slice)
    {
        var daily = slice.EachDay().GroupBy(d => Percent(_spells.Where(s => !s.Monthly && s.Covers(d)))).Where(g => g.Key > 0)
            .Select(g => new Share(g.Key, g.Count(), false)).OrderByDescending(s => s.Percent).ToImmutableArray();
        var monthly = Percent(_spells.Where(s => s.Monthly && s.CoversMonth(slice.Month)));
        var byMonths = monthly > 0 && monthly * slice.Days >= daily.Sum(s => s.Percent * s.Days);
        var used = byMonths
            ? _spells.Where(s => s.Monthly && s.CoversMonth(slice.Month))
            : _spells.Where(s => !s.Monthly && slice.EachDay().Any(s.Covers));
        return (byMonths ? [new Share(monthly, slice.Days, true)] : daily, [.. used.Select(s => s.Sanction).Distinct()]);
    }

    private decimal Percent(IEnumerable<Spell> spells)
    {
        var percents = spells.Select(s => s.Percent).DefaultIfEmpty(0);
        return pay.Overlap == DeductionOverlap.Highest ? percents.Max() : Math.Min(100, percents.Sum());
    }

    private static IEnumerable<Spell> Spells(PaySettings pay, ImmutableArray<SanctionFacts> sanctions, string component) => sanctions
        .Where(s => s.RevokedOn is null || !pay.RefundRevokedSanctions)
        .OrderBy(s => s.DecidedOn).ThenBy(s => s.Id, StringComparer.Ordinal)
        .SelectMany(s => pay.Deductions.Where(r => r.Components.Contains(component) && r.Covers(s)).Select(r => SpellOf(s, r)))
        .Where(s => s.From <= s.To);

    private static Spell SpellOf(SanctionFacts sanction, DeductionRule rule)
    {
        var months = rule.Months ?? sanction.EffectMonths;
        if (rule.Method == DeductionMethod.ByDays)
        {
            var last = months > 0 ? SanctionFacts.LastEffectDay(sanction.DecidedOn, months) : DateOnly.MinValue;
            return new Spell(sanction, rule.Percent, false, sanction.DecidedOn, Earlier(last, sanction.RevokedOn?.AddDays(-1) ?? last));
        }

        var decided = YearMonth.Of(sanction.DecidedOn);
        var end = decided.AddMonths(months).LastDay;
        return new Spell(sanction, rule.Percent, true, decided.Next.FirstDay,
            Earlier(end, sanction.RevokedOn is { } lifted ? YearMonth.Of(lifted).LastDay : end));
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private sealed record Spell(SanctionFacts Sanction, decimal Percent, bool Monthly, DateOnly From, DateOnly To)
    {
        internal bool Covers(DateOnly day) => day >= From && day <= To;

        internal bool CoversMonth(YearMonth month) => month.FirstDay >= From && month.LastDay <= To;
    }
}

/// <summary>A part that is deducted.</summary>
/// <param name="Percent">Percent.</param>
/// <param name="Days">On so many days.</param>
/// <param name="WholeMonth">Counted as a month rather than by its days.</param>
internal sealed record Share(decimal Percent, int Days, bool WholeMonth);
